// The return path of one letter (VERP): the bounce mailbox with the letter's id as a tag. The id is keyed (HMAC), so that a bounce that
// brings nothing else back than the address it was sent to still proves which letter it is about.

/** RFC 5321: characters before the @. */
const longest = 64;

/** `bounces@our.domain` → `bounces+ss-7k3m-9qxd.0f3a…@our.domain`; the plain mailbox where that would be no address. */
export function returnPathFor(mailbox: string, envelopeId: string): string {
  const at = mailbox.lastIndexOf('@');
  const tagged = `${mailbox.slice(0, at)}+${envelopeId}`;
  const isAddress = at > 0 && /^[\w.-]+$/.test(envelopeId) && tagged.length <= longest;
  return isAddress ? `${tagged}${mailbox.slice(at)}` : mailbox;
}
