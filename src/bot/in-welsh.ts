// Whoever speaks Welsh with us is not led to a page that begins in English.

/** @returns the address of the web chat that begins in Welsh. */
export const inWelsh = (chatUrl: string): string => `${chatUrl}?lang=cy`;
