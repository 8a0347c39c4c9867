// Invented reports for looking at emails: long and short, in both languages, with everything that can be said in one.
import type { Submission } from '../../src/delivery/submit.ts';
import type { Answers } from '../../src/engine/state.ts';
import { answersFor } from '../support/delivery.ts';

const choice = (...codes: string[]) => ({ kind: 'choice' as const, codes });
const text = (words: string) => ({ kind: 'text' as const, words });

const whole: Answers = {
  kinds: choice('threat', 'online'),
  threat: choice('me', 'family'),
  risks: choice('weapon', 'home', 'when-or-where'),
  exactWords: text('“I will burn you out, you and your lot. See https://evil.example/you”'),
  how: choice('in-person', 'online'),
  platform: choice('facebook'),
  links: text('https://www.facebook.com/some.profile/posts/1234567890 and https://x.com/someone/status/1789'),
  handle: text('@someone_angry'),
  known: choice('yes'),
  relationship: choice('known'),
  dangerSigns: choice('weapons', 'dogs'),
  hate: choice('sex'),
  exactPlace: text('Outside 12 Example Street, by the bus stop'),
  who: text('Tall, about fifty, grey beard, red van. He lives two streets away.'),
  witnesses: text('My agent Gwen saw it, from the other side of the road.'),
  evidence: choice('screenshots', 'voicemail'),
  effect: choice('sleep', 'campaigning'),
  safeHow: choice('text'),
  safeTimes: text('After six. Do not leave a message: my partner’s brother reads that phone.'),
  whoReads: choice('yes'),
  codeword: text('bluebell'),
  goBetween: text('Gwen Example, my agent, 07700 900789'),
  needs: choice('interpreter'),
  before: choice('worse'),
  reportedBefore: text('In May, PC Example, 2600123456'),
  nextEvent: text('Hustings on Thursday at seven, Community Hall, Newport'),
  want: choice('visit', 'record'),
};

const welsh = 'Daeth dyn at y drws neithiwr a dweud y byddai’n llosgi’r tŷ os na fydda i’n tynnu’n ôl.';

/** The first is the whole one and red, the second short and amber. */
export const accounts: readonly (readonly [name: string, submission: Partial<Submission>])[] = [
  [
    'red',
    {
      answers: answersFor({
        danger: 'yes',
        worry: 'fear-for-life',
        words: 'A man shouted that he knows where I live.\nHe had a knife and said he would kill me tonight at eight.',
        more: whole,
      }),
    },
  ],
  ['amber', { answers: answersFor({ words: 'Somebody wrote that he will come to my house and kill me.' }) }],
  ['green', { answers: answersFor({ worry: 'calm', words: 'Posters were torn down outside the hall.' }) }],
  [
    'welsh',
    {
      answers: answersFor({ words: welsh, more: { exactWords: text('“Mi losga i dy dŷ di.”') } }),
      language: 'cy',
      languagesUsed: ['cy', 'en'],
    },
  ],
  ['anonymous', { answers: nameless(answersFor({ more: { forWhom: choice('anonymous') } })) }],
  [
    'someone-else',
    {
      answers: answersFor({
        more: { forWhom: choice('someone-else'), victim: text('Ffion Example, candidate in Barry') },
      }),
    },
  ],
  ['witness', { answers: answersFor({ more: { forWhom: choice('witness') } }) }],
  [
    'several-times',
    {
      answers: answersFor({
        more: {
          before: choice('worse'),
          earlier1: choice('yes'),
          earlier1What: text('He followed my car from the market to the school.'),
          earlier1When: {
            kind: 'date',
            words: 'in May',
            from: '2026-05-01',
            to: '2026-05-31',
            at: null,
            approximate: true,
          },
          earlier2: choice('yes'),
          earlier2What: text('A note through the door: “stand down”.'),
        },
      }),
    },
  ],
  [
    'other-force',
    { answers: answersFor({ election: 'uk-parliament', more: { how: choice('online'), tellBoth: choice('yes') } }) },
  ],
];

function nameless({ name: _name, contact: _contact, ...answers }: Answers): Answers {
  return answers as Answers;
}
