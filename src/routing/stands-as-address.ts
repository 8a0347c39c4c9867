// Whether the first half of a postcode stands where an address has it. Railways, firms, rooms and forms have names like outcodes.

const before =
  /(?:\b(?:in|at|near|around|postcode|post code|area|from|to|yn|yng|ger|o|cod post|ardal)|,|\b(?:street|st|road|rd|lane|avenue|ave|terrace|crescent|place|drive|close|gardens|wynd|quay))\s*$/i;
const after = /^\s*(?:(?:area|postcode|post code|district|ardal)\b|,|$)/i;

/** @param text what was written. @param outcode in capitals, which is in it. */
export function standsAsAddress(text: string, outcode: string): boolean {
  const at = text.toUpperCase().search(new RegExp(`\\b${outcode}\\b`));
  if (at < 0) return false;
  const [left, right] = [text.slice(0, at), text.slice(at + outcode.length)];
  if (/^\s*(?:area|postcode|post code|district|ardal)\b/i.test(right)) return true;
  return before.test(left) && after.test(right);
}
