// `/advice` and `/cy/cyngor`: the advice as pages, for whoever wants to report nothing. A question is sent by a form, so that it stands
// in no address, no history and no log.

import type { Request, Response, Server } from 'restify';
import { type AdviceAnswer, createAdviceAnswers } from '../../advice/answer.ts';
import { createAdviceSearch } from '../../advice/search.ts';
import type { Nation, TopicId } from '../../advice/topic.ts';
import { topicText } from '../../advice/topic-text.ts';
import { topics } from '../../advice/topics.ts';
import { cutText } from '../../shared/cut-text.ts';
import { type Language, languages, type MessageKey, say } from '../../shared/locale.ts';
import type { PageView } from '../page-view.ts';
import { readForm } from '../read-form.ts';

const addresses: Readonly<Record<Language, string>> = { en: '/advice', cy: '/cy/cyngor' };
const nations: readonly Nation[] = ['england', 'wales'];
const isTopic = (id: string): id is TopicId => topics.some((one) => one.id === id);

interface Shown {
  readonly lines: readonly string[];
  readonly source: string | null;
  readonly host: string;
}

function shown(language: Language, { lines, source }: Pick<AdviceAnswer, 'lines' | 'source'>): Shown {
  const host = source ? new URL(source).host.replace(/^www\./, '') : '';
  return { lines: lines.map((line) => say(language, line)), source, host };
}

export function createAdvicePage(view: PageView): { mount(server: Server): void } {
  const answer = createAdviceAnswers();
  const find = createAdviceSearch();

  function menuOf(language: Language, ids: readonly string[]) {
    const among = ids.length > 0 ? topics.filter((one) => ids.includes(one.id)) : topics;
    return among.map(({ id, title }) => ({ id, title: say(language, title) }));
  }

  /** Contacts of each nation; once where both have the same. */
  function contactsOf(language: Language, topic: TopicId) {
    const own = nations.map((nation) => ({
      nation,
      lines: topicText(topic, nation).contacts.map((line: MessageKey) => say(language, line)),
    }));
    return own.filter(({ lines }) => lines.length > 0);
  }

  function topicValues(language: Language, topic: TopicId) {
    const lines = topics.find((one) => one.id === topic)?.lines.map((line) => line.say) ?? [];
    return {
      heading: say(language, `advice.topic.${topic}.title` as MessageKey),
      answer: shown(language, { lines, source: null }),
      contacts: contactsOf(language, topic),
      menu: menuOf(language, []),
    };
  }

  /** @param asked '' where nobody has asked yet. */
  function questionValues(language: Language, asked: string) {
    const found = asked ? answer(asked) : null;
    return {
      heading: '',
      answer: found && shown(language, found),
      contacts: [],
      menu: menuOf(language, asked ? find(asked) : []),
    };
  }

  function show(response: Response, language: Language, asked: string, topic: TopicId | null): void {
    const other: Language = language === 'cy' ? 'en' : 'cy';
    const own = topic ? topicValues(language, topic) : questionValues(language, asked);
    const values = { here: addresses[language], asked, topic, ...own };
    view.show(response, 'advice', {
      language,
      other: topic ? `${addresses[other]}?topic=${topic}` : addresses[other],
      values,
    });
  }

  return {
    mount(server) {
      for (const language of languages) {
        const path = addresses[language];
        server.get(path, async (request: Request, response: Response) => {
          const topic = new URLSearchParams(request.getQuery()).get('topic') ?? '';
          show(response, language, '', isTopic(topic) ? topic : null);
        });
        server.post(path, async (request: Request, response: Response) => {
          const form = await readForm(request);
          show(response, language, cutText((form?.get('q') ?? '').trim(), 400), null);
        });
      }
    },
  };
}
