// Answers to “is anybody in danger now?” that are more than a yes or no.

/** "Nobody is in danger", "I don’t think so": the whole message says no. */
const denial =
  /^(?:(?:no|well|um|na) )?(?:(?:nobody|no one)(?: s| is)?(?: in danger)?(?: now| here)?|i? ?(?:do ?n ?o?t|dont|don t) (?:think|believe) so|i (?:do ?n ?o?t|dont|don t) (?:think|believe) (?:i m|i am|we are|anyone is|anybody is) in danger|not (?:really|any ?more|at all)|(?:he|she|they)(?: s| is| has| have| ve| are)? (?:left|gone|gone away|gone home|asleep)(?: now)?|neb(?: mewn perygl)?|ddim yn (?:meddwl|credu)|mae (?:e|o|hi|fe) wedi mynd)$/;
const plea =
  /^(?:999|police|heddlu|hurry|please hurry|(?:i )?need help|i need the police|brysiwch|dwi angen help|angen help)$/;
/** "I don’t think I am safe", "nobody will help me": no answer in a no. */
const notSafe =
  /\b(?:not|n t|nt|dont|never|no one|nobody|ddim|sai|smo|neb)\b(?: \w+){0,12}? (?:safe|saff|seff|d?diogel|live|survive|help)\b/;
/** A beginning "no" beside one of these is asked about again. */
const uncertain =
  /\b(?:safe|saff|seff|d?diogel|feel|live|gun|knife|weapon|bag|yes|wait|help|outside|scared|terrified)\b/;

/** @param plain the whole message in plain words. */
export const deniesDanger = (plain: string): boolean => denial.test(plain);

/** “999”, “brysiwch”. */
export const pleads = (plain: string): boolean => plea.test(plain);

export const saysNotSafe = (plain: string): boolean => notSafe.test(plain);

/** True where a “no” says something beside it that makes it doubtful. */
export const leavesDoubt = (plain: string): boolean => uncertain.test(plain);
