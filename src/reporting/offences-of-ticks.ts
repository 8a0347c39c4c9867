// Possible offences that the ticked kinds and risks point to, beside those that words suggest: for the force alone.
import type { KindCode, RiskCode } from '../understanding/recognition.ts';

type Rule = readonly [offence: string, kinds: readonly KindCode[], risks: readonly RiskCode[]];

/** Of each list one must be ticked; an empty list asks for nothing. Codes of `offences`. */
const rules: readonly Rule[] = [
  ['threat-to-kill', ['threat'], ['weapon', 'when-or-where', 'home']],
  ['threatening-message', ['threat'], []],
  ['offensive-message', ['abuse'], []],
  ['public-order', ['abuse', 'event-disruption'], []],
  ['harassment', ['harassment'], []],
  ['harassment-fear', ['harassment'], ['weapon', 'violent-before', 'hurt']],
  ['harassment-at-home', ['harassment', 'stalking'], ['home']],
  ['stalking', ['stalking', 'tracking-device'], []],
  ['stalking-fear', ['stalking'], ['weapon', 'violent-before', 'home']],
  ['hate', ['hate'], []],
  ['criminal-damage', ['damage'], []],
  ['assault', ['assault'], []],
  ['actual-bodily-harm', ['assault'], ['hurt']],
  ['intimate-image', ['sexual'], []],
  ['election-meeting', ['event-disruption'], []],
  ['false-communication', ['online-fake'], []],
  ['false-statement', ['false-statement', 'online-fake'], []],
  ['undue-influence', ['voter-pressure'], []],
  ['blackmail', ['blackmail'], []],
  ['account-taken-over', ['account-takeover'], []],
];

/** @returns codes of possible offences, each once. */
export function offencesOfTicks(kinds: readonly KindCode[], risks: readonly RiskCode[]): string[] {
  const fitting = rules.filter(
    ([, some, also]) =>
      some.some((kind) => kinds.includes(kind)) && (also.length === 0 || also.some((risk) => risks.includes(risk))),
  );
  return fitting.map(([offence]) => offence);
}
