// Words that are heard at every step, in both languages whichever is being spoken: back, change, help, stop and the
// rest. Only a whole message counts, so nobody's account is cut short by the word "stop" inside it.
import { plainWords } from '../../shared/plain-words.ts';

export type Command =
  | 'back'
  | 'forward'
  | 'keep'
  | 'change'
  | 'help'
  | 'start-again'
  | 'stop'
  | 'exit'
  | 'skip'
  | 'finish'
  | 'advice'
  | 'who'
  | 'save'
  | 'return'
  | 'show'
  | 'english'
  | 'welsh';

const words: Readonly<Record<Command, readonly string[]>> = {
  back: [
    'back',
    'go back',
    'previous',
    'yn ol',
    'nol',
    'ewch yn ol',
    'mynd yn ol',
    'blaenorol',
    'mynd nol',
    'ewch nol',
    'dos yn ol',
    'cer nol',
    'nol un',
  ],
  forward: ['forward', 'next', 'ymlaen', 'nesaf', 'mlaen', 'nesa'],
  keep: ['keep', 'keep it', 'keep my answer', 'cadw', 'ei gadw', 'cadw fy ateb', 'cadw fo', 'cadw fe'],
  change: ['change', 'edit', 'change an answer', 'newid', 'golygu', 'newid ateb', 'newid rhywbeth', 'newid fy ateb'],
  help: [
    'help',
    '?',
    'help me',
    'cymorth',
    'helpu',
    'cymorth os gwelwch yn dda',
    'sut mae hyn yn gweithio',
    'sut ma hwn yn gweithio',
    'shwd ma hwn yn gweithio',
  ],
  'start-again': [
    'start again',
    'restart',
    'start over',
    'begin again',
    'dechrau eto',
    'ailddechrau',
    'dechrau o r newydd',
    'dechrau drosodd',
    'dechra eto',
    'dechre eto',
    'cychwyn eto',
  ],
  stop: [
    'stop',
    'leave',
    'quit',
    'cancel',
    'delete everything',
    'delete my answers',
    'stopio',
    'canslo',
    'dileu popeth',
    'dileu fy atebion',
    'dileu r cwbl',
    'dileu r cyfan',
    'stopiwch',
    'rhoi r gorau iddi',
    'peidio',
  ],
  exit: ['exit', 'gadael', 'allanfa', 'gadael nawr', 'gadael rwan', 'mynd o ma'],
  skip: [
    'skip',
    'skip this',
    'i d rather not say',
    'rather not say',
    'prefer not to say',
    'neidio',
    'hepgor',
    'sgipio',
    'gwell gen i beidio a dweud',
    'gwell gen i beidio dweud',
    'well gen i beidio a deud',
    'well gen i beidio deud',
    'well da fi beidio gweud',
    'sgip',
    'sgipia',
    'pasio',
    'mynd heibio',
    'ddim eisiau ateb',
    'dwi ddim eisiau ateb',
    'dwi ddim isio ateb',
    'dwi m isio ateb',
    'sai moyn ateb',
    'sa i moyn ateb',
    'smo fi moyn ateb',
    'fi ddim moyn ateb',
  ],
  advice: [
    'advice',
    'read advice',
    'only advice',
    'i only want advice',
    'cyngor',
    'darllen cyngor',
    'dim ond cyngor',
    'cyngor plis',
    'dwi isio cyngor',
    'fi moyn cyngor',
    'dwi eisiau cyngor',
    'jyst cyngor',
  ],
  who: [
    'contact',
    'who is my contact',
    'who is my police contact',
    'my contact',
    'cyswllt',
    'pwy yw fy nghyswllt',
    'fy nghyswllt',
    'pwy di fy nghyswllt',
    'pwy yw nghyswllt i',
    'pwy yw fy nghyswllt yn yr heddlu',
  ],
  save: [
    'save',
    'save my answers',
    'save for later',
    'come back later',
    'finish later',
    'another device',
    'cadw am nes ymlaen',
    'cadw fy atebion',
    'dod n ol nes ymlaen',
    'dod nol nes ymlaen',
    'dod nol nes mlaen',
    'dod nol wedyn',
    'cadw at eto',
    'gorffen wedyn',
    'gorffen fory',
    'gorffen nes ymlaen',
    'dyfais arall',
  ],
  return: [
    'return',
    'i have a reference',
    'i have a reference already',
    'i have a return code',
    'my report',
    'what happened to my report',
    'dychwelyd',
    'mae gen i rif cyfeirnod',
    'mae gen i rif cyfeirnod yn barod',
    'mae gen i rif cyfeirnod eisoes',
    'mae gen i god dychwelyd',
    'mae gin i rif cyfeirnod',
    'ma gen i rif cyfeirnod',
    'mae da fi rif cyfeirnod',
    'ma da fi rif cyfeirnod',
    'mae gyda fi rif cyfeirnod',
    'fy adroddiad',
    'beth ddigwyddodd i fy adroddiad',
    'be ddigwyddodd i fy adroddiad',
    'beth ddigwyddodd i n adroddiad i',
    'adroddiad fi',
  ],
  show: ['show', 'show it', 'show me', 'dangos', 'dangoswch', 'dangos e', 'dangos o', 'dangos nhw'],
  finish: [
    'skip the rest',
    'skip the rest and send',
    'skip to the end',
    'hepgor y gweddill',
    'hepgor y gweddill ac anfon',
    'gorffen',
    'bennu',
    'dwi wedi gorffen',
    'dwi di gorffen',
    'fi di bennu',
    'wedi bennu',
    'wedi gorffen',
    'dyna ddigon',
    'neidio i r diwedd',
  ],
  english: [
    'english',
    'in english',
    'saesneg',
    'yn saesneg',
    'english please',
    'saesneg plis',
    'saesneg os gwelwch yn dda',
    'sasneg',
    'yn sasneg',
    'susnag',
  ],
  welsh: [
    'cymraeg',
    'welsh',
    'yn gymraeg',
    'in welsh',
    'gymraeg',
    'cymraeg os gwelwch yn dda',
    'cymraeg plis',
    'yn gymraeg plis',
    'cymrag',
    'cymraeg please',
    'welsh please',
  ],
};

const byWords = new Map(Object.entries(words).flatMap(([command, all]) => all.map((one) => [one, command as Command])));
/** "change 3", "newid pryd": the command with what is to be changed. */
const changing = /^(?:change|edit|newid|golygu) (?:line |answer |number |llinell |ateb |rhif |yr |y )?(.{1,60})$/;

export interface HeardCommand {
  readonly command: Command;
  /** For `change`: what to change, in plain words; null when they did not say. */
  readonly what: string | null;
}

/** @returns null when the message is an answer, not a command. */
export function recogniseCommand(message: string): HeardCommand | null {
  if (message.length > 80) return null;
  const plain = plainWords(message);
  const command = message.trim() === '?' ? 'help' : byWords.get(plain);
  if (command) return { command, what: null };
  const what = changing.exec(plain)?.[1];
  return what ? { command: 'change', what } : null;
}
