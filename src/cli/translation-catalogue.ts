// The sentences of the catalogues as a translator works on them: by file and flat key, with their sign-off.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SignOff } from '../shared/sign-off.ts';

export type Sentences = Readonly<Record<string, string>>;

/** `{ a: { b: 'x' } }` → `{ 'a.b': 'x' }`. */
export function flatSentences(tree: object, under = ''): Sentences {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[under + key, value]]
        : Object.entries(flatSentences(value as object, `${under}${key}.`)),
    ),
  );
}

/** A mark by which a change in either language is seen. */
export const markOf = (english: string, welsh: string): string =>
  createHash('sha256').update(`${english}\n${welsh}`).digest('hex').slice(0, 12);

export interface TranslationCatalogue {
  readonly names: readonly string[];
  tree(language: 'en' | 'cy', name: string): Record<string, unknown>;
  /** Every Welsh sentence of a file with the English it says. */
  pairs(name: string): readonly { readonly key: string; readonly english: string; readonly welsh: string }[];
  write(name: string, tree: Record<string, unknown>): void;
  signOff(): SignOff;
  sign(signed: SignOff): void;
}

/** @param folder that holds `en`, `cy` and `sign-off.json` */
export function openTranslationCatalogue(folder: string): TranslationCatalogue {
  const path = (language: 'en' | 'cy', name: string) => join(folder, language, 'messages', `${name}.json`);
  const signPath = join(folder, 'sign-off.json');
  const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
  const save = (file: string, value: object) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
  const tree: TranslationCatalogue['tree'] = (language, name) => json(path(language, name));
  return {
    names: readdirSync(join(folder, 'cy', 'messages'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => basename(name, '.json'))
      .sort(),
    tree,
    pairs(name) {
      const english = flatSentences(tree('en', name));
      // A Welsh sentence of a plural that English has not is translated from the English that is nearest.
      const nearest = (key: string) => english[key] ?? english[key.replace(/_\w+$/, '_other')] ?? '';
      return Object.entries(flatSentences(tree('cy', name))).map(([key, welsh]) => ({
        key,
        english: nearest(key),
        welsh,
      }));
    },
    write: (name, changed) => save(path('cy', name), changed),
    signOff: () => json(signPath),
    sign: (signed) => save(signPath, signed),
  };
}
