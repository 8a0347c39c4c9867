// The tables a gazetteer is made from, as texts: reading them from disk is storage's work, so that finding stays pure.

/**
 * `names`: see name-row.ts (several texts, one after another). `postcodes`: see postcode-table.ts.
 * Each is UTF-8 as bytes, one in a character (what Node calls latin1), so that a text takes no more memory than its file.
 */
export interface GazetteerTables {
  names: string[];
  postcodes: string;
}
