// The seventeen topics: whole in both languages, each line traceable, and no contact that may not be shown.
import { describe, expect, test } from '@jest/globals';
import { conversation } from '../../dialogs/index.ts';
import { supportContacts, supportFor } from '../../src/advice/support.ts';
import { topicText } from '../../src/advice/topic-text.ts';
import { topics } from '../../src/advice/topics.ts';
import { mayShow } from '../../src/facts/may-show.ts';
import { register } from '../../src/facts/register.ts';
import { roles } from '../../src/reporting/report.ts';
import { catalogues, say } from '../../src/shared/locale.ts';

const keysUnder = (prefix: string) => [...catalogues.en.keys()].filter((key) => key.startsWith(prefix));
const codesOf = new Map<string, readonly string[]>(
  conversation.steps.map((step): [string, readonly string[]] => [
    step.field.id,
    'options' in step.field ? step.field.options.map((option) => option.code) : [],
  ]),
);

describe('the topics of advice', () => {
  test('are the seventeen of the dossier, and the menu shows each once', () => {
    expect(new Set(topics.map((topic) => topic.id)).size).toBe(17);
    expect(topics).toHaveLength(17);
    expect(topics[0]?.id).toBe('before-you-start');
  });

  test('say three to eight things, and leave none of their words unsaid', () => {
    for (const topic of topics) {
      expect(topic.lines.length).toBeGreaterThanOrEqual(3);
      expect(topic.lines.length).toBeLessThanOrEqual(8);
    }
    const said = topics.flatMap((topic) => [topic.title, ...topic.lines.map((line) => line.say)]);
    expect([...said].sort()).toEqual(keysUnder('advice.topic.').sort());
  });

  test('open with the line about danger, in either language', () => {
    for (const topic of topics) {
      for (const nation of ['england', 'wales'] as const) {
        expect(topicText(topic.id, nation).lines[0]).toBe('advice.only');
      }
    }
    expect(say('en', 'advice.only')).toBe('Advice only. In danger, call 999.');
    expect(say('cy', 'advice.only')).toBe('Cyngor yn unig. Os oes perygl, ffoniwch 999.');
  });

  test('tell people in Wales what holds in Wales, and people in England what holds there', () => {
    const wales = topicText('before-you-start', 'wales').lines;
    const england = topicText('before-you-start', 'england').lines;
    expect(wales).toContain('advice.topic.before-you-start.senedd-costs');
    expect(england).not.toContain('advice.topic.before-you-start.senedd-costs');
    expect(england).toContain('advice.topic.before-you-start.costs');
    expect(topicText('look-after-yourself', 'wales').contacts).toContain('advice.contact.mental-health-wales');
    expect(topicText('look-after-yourself', 'england').contacts).not.toContain('advice.contact.mental-health-wales');
  });

  test('an unknown topic still says where to turn in danger', () => {
    expect(topicText('nothing' as 'fakes', 'wales').lines).toEqual(['advice.only']);
  });

  test('are suggested by answers that the questionnaire can give, and named for roles that exist', () => {
    const unknown = topics.flatMap((topic) =>
      Object.entries(topic.suggestedBy).flatMap(([field, codes]) =>
        codes.filter((code) => !codesOf.get(field)?.includes(code)).map((code) => `${topic.id}: ${field} ${code}`),
      ),
    );
    expect(unknown).toEqual([]);
    const named = topics.flatMap((topic) => (topic.roles === 'all' ? [] : topic.roles));
    expect(named.filter((role) => !(roles as readonly string[]).includes(role))).toEqual([]);
  });
});

describe('people who can help', () => {
  test('may all be shown, and each has its sentence', () => {
    const refused = supportContacts.filter((contact) => !mayShow(register[contact.fact]));
    expect(refused.map((contact) => contact.id)).toEqual([]);
    expect(supportContacts.map((contact) => contact.say as string).sort()).toEqual(keysUnder('advice.contact.').sort());
  });

  test('are each named with the number or address of their own fact, in both languages', () => {
    const strange = supportContacts.filter((contact) => {
      const ways = (register[contact.fact].reach ?? []).filter((way) => way !== '2');
      return (['en', 'cy'] as const).some((language) => !ways.some((way) => say(language, contact.say).includes(way)));
    });
    expect(strange.map((contact) => contact.id)).toEqual([]);
  });

  test('depend on the nation and on what happened; someone who listens is always among them', () => {
    const ids = (nation: 'england' | 'wales', kinds: readonly string[]) =>
      supportFor(nation, kinds).map((contact) => contact.id);
    expect(ids('wales', ['hate'])[0]).toBe('wales-hate');
    expect(ids('england', ['hate'])).not.toContain('wales-hate');
    expect(ids('wales', ['sexual']).slice(0, 2)).toEqual(['rape-crisis', 'live-fear-free']);
    expect(ids('england', ['sexual'])).toContain('sexual-assault-centre');
    expect(ids('england', ['following'])).toContain('stalking-helpline');
    for (const nation of ['england', 'wales'] as const) {
      expect(ids(nation, [])).toEqual(expect.arrayContaining(['police', 'victim-support', 'samaritans']));
      expect(ids(nation, ['no-such-kind'])).toEqual(ids(nation, []));
    }
    expect(ids('wales', [])).toContain('mental-health-wales');
  });
});
