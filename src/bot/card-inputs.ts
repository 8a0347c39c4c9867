// The codes of buttons that bring what was chosen in their card: a card writes them, and what comes back is read by them.

/** One of a list, in the input `choice`. */
export const oneInput = '*one';
/** Several of a list, in the input `choice`. */
export const severalInput = '*several';
/** A day, in the input `day`. */
export const dayInput = '*day';
