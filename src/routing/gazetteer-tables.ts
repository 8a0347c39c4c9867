// The tables a gazetteer is made from, as texts: reading them from disk is storage's work, so that finding stays pure.

/** `names`: see name-row.ts (several texts, one after another). `postcodes`: see postcode-table.ts. */
export interface GazetteerTables {
  names: string[];
  postcodes: string;
}
