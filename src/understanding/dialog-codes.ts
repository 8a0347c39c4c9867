// The form's codes of kinds of incident beside those of the recognizer and of the contract.
import { type KindCode, kindCodes } from './recognition.ts';

/** Only those that differ. */
const formCodes: Partial<Record<KindCode, string>> = {
  harassment: 'repeated',
  stalking: 'following',
  doxxing: 'private',
  'letter-package': 'package',
  'event-disruption': 'event',
  'online-fake': 'fake',
  'voter-pressure': 'voters',
};

/** @returns the code of the form's option for a kind. */
export const formCode = (kind: KindCode): string => formCodes[kind] ?? kind;

/** @returns the kind that a form's option stands for; null for one that is none, such as `online`. */
export const kindOfFormCode = (code: string): KindCode | null =>
  kindCodes.find((kind) => formCode(kind) === code) ?? null;
