// "I don't know", as people write it. It is an answer too: where a question offers one for it that is taken, and
// where a question need not be answered it is passed over.
import { plainWords } from '../plain-words.ts';

const notKnown =
  /^(?:(?:sorry|well|um|honestly|to be honest|wel) )?(?:i (?:really |just |honestly )?)?(?:dunno|do ?n ?o?t (?:really )?know|not (?:really |quite |at all )?sure|unsure|no idea|no clue|(?:can ?n?o? ?t|couldn t|do ?n ?o?t) (?:really )?remember|maybe|perhaps|possibly|i think so|not certain|idk|pass)(?: (?:really|sorry|exactly|at all|yet|who|when|which|which one))*$|^(?:(?:dw i|dwi|rydw i|rwy|dydw i|sa i|smo fi|dydw)(?: n| ddim)* ?)?(?:ddim (?:yn )?(?:gwybod|siwr|siwr iawn|cofio|sicr)|ddim yn hollol siwr|dim syniad|dim clem|yn gwbod|gwbod|efallai|falle|ella|hwyrach|methu cofio|yn ansicr|ansicr)(?: (?:yn iawn|sori|pryd|pwy))*$/;

/** True when the whole message says that they do not know. */
export const saysNotKnown = (words: string): boolean => notKnown.test(plainWords(words).replace(/^i m /, ''));
