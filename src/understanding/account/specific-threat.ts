// Means, time or place in an account: beside a threat they make it pressing.

const specific =
  /\b(knife|gun|bomb|acid|petrol|tonight|tomorrow|knows? where (i|we) live|my (home )?address|outside my)\b|\b(cyllell|gwn|dryll|bom|asid|petrol|heno|yfory|gwybod ble (dw i|rydw i|rydyn ni) n byw|fy nghyfeiriad)\b/;

/** @param plain the account in plain words. */
export const isSpecific = (plain: string): boolean => specific.test(plain);
