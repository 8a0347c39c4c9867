// Answers to "when" that name no day and are answers all the same: "dim syniad", "can't remember", "a while ago".
import { plainWords } from '../../shared/plain-words.ts';

const notKnown =
  /^(?:sorry |well |um+ |err? |sori )?(?:(?:no|nope|nah|none|na|nac ydw)(?= ?$| sorry| sori| thanks| diolch)|(?:no |na )?(?:i |we )?(?:really |honestly )?(?:do not|don t|dont|cannot|can t|cant|could not|couldn t|didn t|did not) (?:really |quite |exactly )?(?:know|remember|recall|say|tell|be sure)|dunno|i dunno|idk|no idea|no clue|not (?:really |quite |too |very )?(?:sure|certain|known)|i m not (?:really |quite |too )?(?:sure|certain)|i am not (?:really |quite |too )?(?:sure|certain)|unsure|unknown|(?:i |i ve |i have )?(?:forget|forgot|forgotten)|i haven t (?:a clue|got a clue|an idea)|haven t a clue|who knows|dim syniad|dim clem|dim cof|dim cliw|(?:does )?(?:sgen|gen|gyda|da) (?:i |fi )?ddim (?:syniad|clem|cof|cliw)|(?:does|s dim|does dim) (?:\w+ ){0,2}(?:syniad|clem|cof)(?: (?:gen|gyda) (?:i|fi))?|(?:dw i |dwi |rydw i |rwy |d w i )?(?:ddim|m) yn (?:gwybod|siwr|cofio|sicr)|dw i ddim yn (?:gwybod|siwr|cofio)|(?:sa|so|s) i n (?:gwybod|siwr|cofio)|wn i ddim|wn i m|(?:smo|so) (?:fi|i) n (?:gwybod|siwr|cofio)|dwn i m|dwn i ddim|dwnim|anghofi\w*|wedi anghofio|dw i wedi anghofio|amhosib dweud)(?: .{0,40})?$/;
const longAgo =
  /\b(?:recently|lately|(?:a |quite a )?(?:(?:little|short|long|good) )?while (?:ago|back|now)|ages ago|(?:a )?long (?:time )?ago|not (?:that )?long ago|some ?time (?:ago|back|in|during|between|around)|(?:various|different|lots of|many|several) (?:times|dates|days)|earlier|(?:during|throughout|all through|since the start of) (?:the|my|our) campaign|(?:the )?(?:day|night|evening|morning|week|weekend) (?:of|before|after|when)|ddiweddar|sbel|ers talwm|amser maith|oes yn ol|yn gynharach|rhywbryd|yn ystod (?:yr|fy|ein) ymgyrch|ar hyd yr ymgyrch|(?:y )?(?:diwrnod|noson|bore|wythnos) (?:cyn|ar ol|pan|yr))\b/;
/** "No", "can't remember", "dim syniad": the person does not know when it was. */
export const saysNoDay = (typed: string): boolean => notKnown.test(plainWords(typed));

/** "A while ago", "the night of the debate": no day, and still an answer. */
export const saysLongAgo = (typed: string): boolean => longAgo.test(plainWords(typed));
