// Options whose labels are named after their step and code: `report.how.online`. A label that is missing in either
// language does not compile.
import type { Option } from '../src/engine/form.ts';
import type { MessageKey } from '../src/shared/locale.ts';

type Label<S extends string, C extends string> = `report.${S}.${C}` extends MessageKey ? C : never;

/** Codes that say that none of the others fits, or that nothing more is wanted. */
const exclusiveCodes: readonly string[] = ['none', 'nobody', 'record'];

export function optionsOf<S extends string, const C extends string>(
  step: S,
  ...codes: readonly Label<S, C>[]
): readonly Option[] {
  return codes.map((code) => ({
    code,
    label: `report.${step}.${code}` as MessageKey,
    ...(exclusiveCodes.includes(code) ? { exclusive: true } : {}),
  }));
}
