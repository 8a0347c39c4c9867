// A question instead of an answer gets an answer: who sees this, is it too small, is anybody there. Then we ask again.
// It is the moment at which people leave, so nobody is told that they were not understood.
import type { MessageKey } from '../locale.ts';
import { plainWords } from '../plain-words.ts';
import type { Step } from './definition.ts';

type Topic = 'hello' | 'who' | 'findOut' | 'minor' | 'machine' | 'after' | 'anonymous' | 'thanks';

const topics: readonly (readonly [Topic, RegExp])[] = [
  [
    'hello',
    /^(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening)|helo|shwmae|sut mae|su mae|s mae|haia|bore da|prynhawn da|noswaith dda)(?: there| to you)?$/,
  ],
  ['thanks', /^(?:thank you|thanks|ta|cheers|diolch)(?: .{0,30})?$/],
  [
    'findOut',
    /\b(?:will|can|could|would|might) (?:he|she|they|someone|anyone|people) (?:ever )?(?:find out|know|hear|be told|see (?:it|this|that))\b|\b(?:fydd|all|gaiff) (?:e|o|ef|hi|nhw|rhywun)(?: n| yn)? (?:ffeindio|dod i wybod|gwybod|cael gwybod|clywed|gweld)\b/,
  ],
  [
    'anonymous',
    /\b(?:can|could|may) i (?:stay|be|remain|do (?:it|this)|report|send (?:it|this))(?: .{0,12})? (?:anonymous(?:ly)?|without (?:giving )?my name)\b|\b(?:aros|bod) yn ddienw\b|\bheb (?:roi |ddweud )?fy enw\b/,
  ],
  [
    'who',
    /\bwho (?:(?:will|can|could|else|all|is going to|gets to) )*(?:sees?|reads?|gets?|knows?)\b|\bwho (?:is|are) (?:this|it|you)\b|\b(?:is|are) (?:this|it|my answers|that)(?: really| all| kept)* (?:private|confidential|secret|secure|safe)\b|\bpwy (?:fydd|sy|sydd|all|gaiff)(?: n| yn)? (?:(?:ei|cael) )?(?:g?weld|darllen|gwybod)\b|\b(?:ydy|yw|ydi) (?:hyn|hwn|e|o|fy atebion)(?: yn| n) (?:breifat|gyfrinachol|ddiogel|saff)\b/,
  ],
  [
    'minor',
    /\btoo (?:minor|small|silly|trivial|petty)\b|\bprobably nothing\b|\b(?:not|isn t|is it) (?:that |really |very |too )*(?:serious|important)\b|\bwast(?:e|ing) (?:your |police |anyone s |of )*time\b|\bworth (?:reporting|telling|it)\b|\b(?:no|the) point\b|\bshould i (?:even |really )?(?:report|tell|bother)\b|\brhy (?:fach|ddibwys|bitw)\b|\bdim byd o bwys\b|\bgwastraffu? amser\b|\bgwerth (?:ei )?(?:riportio|adrodd|dweud|sôn)\b|\bddylwn i (?:roi gwybod|ddweud|sôn)\b/,
  ],
  [
    'machine',
    /\b(?:are you|am i (?:talking|speaking|writing) (?:to|with)|is this)(?: a| an)?(?: real)? (?:human|person|bot|robot|machine|computer|the police|police|officer|someone)\b|\bis (?:anyone|anybody|someone|somebody) (?:there|here|reading)\b|\b(?:ai|ydych chi n|ydw i n siarad (?:a|gyda|efo)) (?:berson|person|ddyn|robot|beiriant|r heddlu|rhywun)\b|\boes (?:rhywun|unrhyw un) (?:yno|yna|yma)\b/,
  ],
  [
    'after',
    /\bwhat (?:happens|will happen|do you do|will you do|comes)(?: now| next| then| to it| to this| after(?: that)?| with (?:it|this))*\b|\bbeth (?:sy n digwydd|sydd yn digwydd|fydd yn digwydd|sy nesaf|sydd nesaf)\b/,
  ],
];
const why =
  /^(?:but |and |sorry )?why\b|\bdo i have to\b|\bdo you (?:have|need) to\b|\bwhat(?: s| is) (?:that|this|it) for\b|^(?:ond )?pam\b|\boes rhaid\b|\boes angen\b|\bi beth mae hyn\b/;
/** Words beyond which a message is a story, not a question to us. */
const atMostWords = 15;

/**
 * @param words the whole message. @param step the question that stands; null at the check page and at rest.
 * @returns the sentence that answers it; null where nothing was asked.
 */
export function answerTo(words: string, step: Step | null): MessageKey | null {
  const plain = plainWords(words);
  if (plain === '' || plain.split(' ').length > atMostWords) return null;
  const topic = topics.find(([, said]) => said.test(plain))?.[0];
  if (topic === 'thanks') return 'answers.welcome';
  if (topic) return `answers.${topic}`;
  if (why.test(plain)) return step?.why ?? (step?.need === 'essential' ? 'answers.unknown' : 'answers.why');
  return words.trim().endsWith('?') ? 'answers.unknown' : null;
}

/** Where words are asked for, only what is clearly a question to us is one: the rest is their answer. */
export function asksUs(words: string, step: Step): boolean {
  const plain = plainWords(words);
  if (step.readsOut) return words.trim().endsWith('?') && topics.some(([, said]) => said.test(plain));
  return (
    words.trim().endsWith('?') ||
    /^(?:why|pam|do i have to|oes rhaid)\b/.test(plain) ||
    topics[0]?.[1].test(plain) === true
  );
}
