// Rough words, in English and Welsh: covered on the check page and folded in the email until somebody asks to see them,
// so that nobody has to read an insult again to send it. The report itself keeps every letter.

const stems =
  'fuck|shit|cunt|bitch|bastard|wank|twat|slag|slut|whore|arsehole|asshole|prick|dickhead|bollocks|nigger|nigga|paki|chink|spastic|retard|faggot|fag|poof|dyke|tranny|kike|gyppo|coon|wog|scum|ffwc|cachu|cont|bastad|hwren|hwr|slebog|twll din|twll tin|coc oen|pidlen|diawl|mochyn';
const rough = new RegExp(`(?<![\\p{L}])(?:${stems})[\\p{L}]{0,8}`, 'giu');

/** The first letter and a dot for each other one. */
export const maskProfanity = (words: string): string =>
  words.replace(rough, (word) => `${word[0]}${'•'.repeat(Math.max(1, word.length - 1))}`);
