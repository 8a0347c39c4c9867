// "I don't know", as people write it. It is an answer too: where a question offers one for it that is taken, and
// where a question need not be answered it is passed over.
import { plainWords } from '../../shared/plain-words.ts';

const english =
  /^(?:(?:sorry|well|um|honestly|to be honest|wel) )?(?:i (?:really |just |honestly )?)?(?:dunno|do ?n ?o?t (?:really )?know|not (?:really |quite |at all )?sure|unsure|no idea|no clue|(?:can ?n?o? ?t|couldn t|do ?n ?o?t) (?:really )?remember|maybe|perhaps|possibly|i think so|not certain|idk|pass)(?: (?:really|sorry|exactly|at all|yet|who|when|which|which one))*$/;
/** “dwi’m yn gwbod”, “sai’n gwbod”, “smo fi’n siŵr”: Welsh denies in front, and each part of the country in its own way. */
const notI =
  '(?:sai|sa i|sm?o fi|(?:dw i|dwi|rydw i|rwy|wi|fi|dydw i|dydw|tydw i|tydw)(?: n| yn)? ?(?:m|ddim))(?: n| yn)?';
const noneOfIt =
  '(?:s ?dim|sgin i m|s ?gin i ddim|s ?gen i ddim|sgen i m|does gen i ddim|does gin i m|sda fi ddim|dim|heb) (?:unrhyw )?(?:syniad|clem|cliw|obadeia)(?: da fi| gen i| gyda fi)?';
const welsh = new RegExp(
  `^(?:(?:wel|sori|na|m) )?(?:${notI} (?:gwybod|gwbod|siwr|cofio|sicr|hollol siwr|rhy siwr|meddwl|credu)|(?:ddim|dim) (?:yn )?(?:gwybod|gwbod|hollol siwr|siwr|cofio|sicr)|${noneOfIt}|efallai|falle|ella|hwyrach|walle|o bosib|(?:methu|ffaelu|ffili) cofio|(?:dwi |fi )?(?:wedi|di) anghofio|(?:(?:dwi|rwy|fi) ?n |yn )?ansicr)(?: (?:iawn|yn iawn|o gwbl|sori|pryd|pwy|ble|lle|faint|eto|a bod yn onest))*$`,
);

/** True when the whole message says that they do not know. */
export const saysNotKnown = (words: string): boolean => {
  const plain = plainWords(words).replace(/^i m /, '');
  return english.test(plain) || welsh.test(plain);
};
