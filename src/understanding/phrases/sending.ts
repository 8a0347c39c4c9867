// What people say where they see their whole report: send it, not yet, that line is wrong.
import { plainWords } from '../../shared/plain-words.ts';

const sends =
  /^(?:(?:yes|ok|okay|right|now|please|iawn|ie|ia|ydw) )*(?:(?:please|just|you can|i want to|rydw i am|dw i eisiau|hoffwn) )*(?:send|submit|anfon|anfonwch|cyflwyno|cyflwynwch|gyrrwch|gyrra|hala|halwch|danfonwch|danfon)(?: (?:it|this|that|(?:my|the) report|off|now|to (?:the )?police|to them|please|thanks|e|o|fe|fo|hwn|hyn|(?:yr|fy) adroddiad|at (?:yr |r )?heddlu|nawr|rwan|os gwelwch yn dda|plis))*$/;
const notYet = /^(?:do ?n ?o?t send|not yet|wait|hang on|hold on|peidiwch ag anfon|ddim eto|arhoswch)\b/;
const wrong =
  /^(?:(?:no|na|actually|sorry|please|can you|i want to|i need to) )*(?:the |my |y |yr |fy )?(.{3,30}?) (?:is|are|was|s|yn|mae n|yw n) (?:wrong|not right|incorrect|anghywir)$|^(?:please |can you )?(?:remove|delete|take out|correct|fix|tynnwch|dilewch|cywirwch) (?:the |my |y |yr |fy )?(.{3,30})$/;

/** True where the words ask for the report to be sent, and for nothing else. */
export const asksToSend = (words: string): boolean => sends.test(plainWords(words));

/** @param plain the whole message in plain words. */
export const asksToWait = (plain: string): boolean => notYet.test(plain);

/** @returns what a line was called that is wrong, or is to be taken out; null where none was named. @param plain as above. */
export function lineCalledWrong(plain: string): string | null {
  const [, named, removed] = wrong.exec(plain) ?? [];
  return named ?? removed ?? null;
}
