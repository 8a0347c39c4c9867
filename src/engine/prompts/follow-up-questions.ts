// What can be done about a report that was sent, or is come back to: the questions, their buttons, and other words for them.
import type { MessageKey } from '../../shared/locale.ts';
import type { MessageValue } from '../bot-message.ts';
import type { Option } from '../form.ts';
import type { FollowUpPrompt } from '../prompt.ts';
import type { FormState } from '../state.ts';

const back: Option = { code: 'back', label: 'common.button.carryOn' };
const notNow: Option = { code: 'no', label: 'followUp.notNow' };

/** Other words for what can be done, in both languages. */
const heardAs = {
  status: [
    '=any news',
    '=what happened',
    '=has anyone read it',
    '=has it been read',
    '=unrhyw newyddion',
    '=beth ddigwyddodd',
  ],
  add: ['=add something', '=can i add', '=something to add', '=ychwanegu', '=rhywbeth i w ychwanegu'],
  contact: ['=call me', '=ring me', '=phone me', '=contact me', '=ffoniwch fi', '=cysylltwch a fi', '=cysylltwch a mi'],
  withdraw: [
    '=withdraw it',
    '=withdraw my report',
    '=cancel my report',
    '=delete my report',
    '=take it back',
    '=tynnu n ol',
  ].concat(['=tynnwch e n ol', '=canslo fy adroddiad', '=dileu fy adroddiad']),
} as const satisfies Record<string, readonly string[]>;

/** What can be done about a report that was sent. */
export const followUpOptions: readonly Option[] = [
  { code: 'status', label: 'followUp.menu.status', synonyms: heardAs.status },
  { code: 'add', label: 'followUp.menu.add', synonyms: heardAs.add },
  { code: 'ask-contact', label: 'followUp.menu.contact', synonyms: heardAs.contact },
  { code: 'withdraw', label: 'followUp.menu.withdraw', synonyms: heardAs.withdraw },
];

const optionsOf: Readonly<Record<FollowUpPrompt, readonly Option[]>> = {
  return: [back],
  'follow-up': [...followUpOptions, back],
  add: [notNow],
  'add-this': [
    { code: 'yes', label: 'followUp.addThis.yes', synonyms: ['add', 'add it', 'please', 'sure', 'ychwanegwch'] },
    notNow,
  ],
  'ask-contact': [{ code: 'as-said', label: 'followUp.contact.asSaid' }, notNow],
  withdraw: [{ code: 'yes', label: 'followUp.withdraw.yes' }, notNow],
  'mail-advice': [notNow],
};

/** Who gave no way to be reached is not offered to be called. */
export const optionsFor = (interruption: FollowUpPrompt, { returning }: FormState): readonly Option[] =>
  returning.reachable === false
    ? optionsOf[interruption].filter((one) => one.code !== 'ask-contact')
    : optionsOf[interruption];

interface ReturnPrompt {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, MessageValue>>;
  readonly hints?: readonly MessageKey[];
  readonly options: readonly Option[];
}

export function questionOf(interruption: FollowUpPrompt, state: FormState): ReturnPrompt {
  const options = optionsFor(interruption, state);
  const reference = state.returning.reference ?? state.sent ?? '';
  switch (interruption) {
    case 'return':
      return state.returning.reference
        ? { key: 'followUp.return.code', values: { reference }, options }
        : { key: 'followUp.return.ask', hints: ['followUp.return.hint'], options };
    case 'follow-up':
      return { key: 'followUp.menu.ask', values: { reference }, options };
    case 'add':
      return { key: 'followUp.add.ask', hints: ['followUp.add.hint'], options };
    case 'add-this':
      return { key: 'followUp.addThis.ask', values: { words: state.pendingWords ?? '' }, options };
    case 'ask-contact':
      return { key: 'followUp.contact.ask', hints: ['followUp.contact.hint'], options };
    case 'withdraw':
      return { key: 'followUp.withdraw.ask', hints: ['followUp.withdraw.hint'], options };
    case 'mail-advice':
      return { key: 'followUp.mail.ask', hints: ['followUp.mail.hint'], options };
  }
}
