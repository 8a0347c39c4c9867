// What people say once a report has gone: no thanks, the same number as before, that is all.

const refusing =
  /^(?:(?:ok|okay|oh|um) )?(?:no|nope|nah|na|don t|do not|dont|peidiwch)(?: (?:thanks|thank you|no|don t|dont|do not|it|that|add|add it|add that|send|send it|need|please|diolch|plis|angen|ychwanegu))*$|^(?:forget(?: it| that)?|never mind|cancel|leave it|not now|anghofiwch|dim nawr|dim diolch)$/;
const asBefore = /^(?:as before|same as before|same|as i said|fel o r blaen|yr un peth|fel dywedais i)$/;
const fine = /^(?:ok|okay|no|na|nope|right|good|great|bye|goodbye|iawn|hwyl|hwyl fawr|da iawn|nos da|good night)$/;

/** @param plain the whole message in plain words. */
export const refusesOffer = (plain: string): boolean => refusing.test(plain);

/** “As I said”: the contact that was given. */
export const saysAsBefore = (plain: string): boolean => asBefore.test(plain);

/** “Ok”, “bye”, “nos da”: nothing more is wanted. */
export const saysFarewell = (plain: string): boolean => fine.test(plain);
