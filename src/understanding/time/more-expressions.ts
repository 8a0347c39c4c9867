// Ways to say when it was that need a closer look than the usual ones, in both languages. They are read first.
import { dayBefore, dayOf, lastWeekday, monthOf } from './day.ts';
import { anyWeekday, monthNames, months, part, weekday, weekdayNumber } from './english-vocabulary.ts';
import { about, between, exactly, goingOn, onlyWords, type Saying } from './reading.ts';

const say = (phrase: string, meaning: Saying[1]): Saying => [new RegExp(`\\b(?:${phrase})(?!\\w)`), meaning];

const english: readonly Saying[] = [
  say(
    'the (?:next|following|same|very next) (?:day|morning|night|evening|afternoon|week|month|weekend)',
    () => onlyWords,
  ),
  say(`(?:the )?${anyWeekday} before last|last ${anyWeekday} but one`, ([, a, b, c, d], today) =>
    exactly(dayBefore(lastWeekday(today, weekdayNumber(a, b, c, d), true), 7)),
  ),
  say(`since (?:the )?(?:start|beginning|end|middle) of (?:the )?(?:week|month|year|campaign)`, (_, today) =>
    goingOn(null, today),
  ),
  say(
    'since (?:about |around |late |early |mid )?(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept?|oct|nov|dec)(?! ?\\d)',
    ([, name], today) => {
      const month = months.split('|').indexOf((name ?? '').slice(0, 3)) + 1;
      const year = Number(today.slice(0, 4));
      const { from } = monthOf(year, month);
      return goingOn(from <= today ? from : monthOf(year - 1, month).from, today);
    },
  ),
  say(
    `(?<!\\d )(?<!\\d(?:st|nd|rd|th) )(?<!\\d(?:st|nd|rd|th) of )${monthNames} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?! ?\\d|[:./-])`,
    ([, name, number], today) => {
      const month = months.split('|').indexOf(name ?? '') + 1;
      const year = Number(today.slice(0, 4));
      const day = dayOf(year, month, Number(number));
      const past = day && day > today ? dayOf(year - 1, month, Number(number)) : day;
      return past ? exactly(past) : null;
    },
  ),
  say('in the early hours(?: of (?:the|this) morning)?(?: today)?', (_, today) => exactly(today)),
  say(`(?:in )?the early hours of ${weekday}(?: morning)?`, ([, name], today) => ({
    ...exactly(lastWeekday(today, weekdayNumber(name), false)),
    weekday: true,
  })),
  say('(?:late|early|first thing|last thing|late on|later) (?:yesterday|last night)', (found, today) => ({
    ...exactly(dayBefore(today, 1)),
    night: /night/.test(found[0]),
  })),
  say(
    '(?:this|earlier this|later this|first thing this) (?:morning|afternoon|evening)|this aft(?:ernoon|y)?|this arvo|tonight|(?:earlier |late |early )today',
    (_, today) => exactly(today),
  ),
  say(
    `${weekday}${part} just gone|(?:this |the )?${weekday}${part} (?:that has )?(?:just )?(?:gone|past)`,
    ([, a, b], today) => exactly(lastWeekday(today, weekdayNumber(a, b), true)),
  ),
];

const welsh: readonly Saying[] = [
  say('wythnos i heddiw?', (_, today) => about(dayBefore(today, 7))),
  say(
    '(?:y )?(?:bore|diwrnod|dydd|noson|nos|wythnos) (?:wedyn|canlynol|ganlynol|nesaf wedyn)|drannoeth|trannoeth',
    () => onlyWords,
  ),
  say(
    '(?:y |yr |n )?(?:noson|nosweth|diwrnod|dwrnod|dydd|nos|bore|prynhawn|penwythnos|wythnos|wsnos) (?:o r )?blaen',
    () => onlyWords,
  ),
  say('(?:ben |yn )?bore bach(?: ma)?|(?:yn )?oriau man y bore(?: ma)?', (_, today) => exactly(today)),
  say(
    '(?:bore|nos|prynhawn|pnawn)? ?heddiw|(?:y )?(?:bore|pnawn|prynhawn|p nawn|b nawn) (?:ma|hwn|yma)|(?:yn gynharach |nes ymlaen )?(?:heddiw|heddi|heiddiw)|heno(?: ma)?',
    (_, today) => exactly(today),
  ),
  say(
    '(?:hwyr |yn hwyr |ganol |gyda r )?(?:neithiwr|nithiwr|neithwr|nithwr|neithior)|nos ddoe|nosweth ddoe',
    (_, today) => ({
      ...exactly(dayBefore(today, 1)),
      night: true,
    }),
  ),
  say(
    '(?:ers|er) (?:mis|fis|ym mis) (ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)',
    ([, name], today) => {
      const month =
        'ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr'
          .split(' ')
          .indexOf(name ?? '') + 1;
      const year = Number(today.slice(0, 4));
      const { from } = monthOf(year, month);
      return goingOn(from <= today ? from : monthOf(year - 1, month).from, today);
    },
  ),
  say('drwy r (?:wythnos|wsnos|wthnos)', (_, today) => between(lastWeekday(today, 1, false), today, today)),
  say('(?:yr )?(?:haf|gaeaf|hydref|gwanwyn) (?:dwytha|dwetha|ddwytha|diwetha)', () => onlyWords),
  say('ers (?:dechrau|canol|diwedd) (?:yr? )?(?:wythnos|mis|flwyddyn|ymgyrch)', (_, today) => goingOn(null, today)),
];

/** The more particular first. */
export const moreSayings: readonly Saying[] = [...english, ...welsh];
