// What we use of the library that reads and writes XLIFF 2, which brings no types of its own.
declare module 'xliff' {
  interface Translations {
    readonly resources: Record<string, Record<string, { source?: string; target?: string; note?: string }>>;
    readonly sourceLanguage: string;
    readonly targetLanguage: string;
  }
  const xliff: {
    js2xliff(translations: Translations): Promise<string>;
    xliff2js(text: string): Promise<Translations>;
  };
  export default xliff;
}
