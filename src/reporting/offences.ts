// Behaviour that the words of a report may point to, for the force alone, never for the reporter: a possible offence
// is an indicator with the facts that suggest it. Editable data with a date, because the law moves.
import { type OffenceCode, offencePhrases } from '../understanding/account/offence-phrases.ts';

export interface Offence {
  /** Kebab-case; stored in the report. */
  readonly code: OffenceCode;
  readonly act: string;
  readonly section: string;
  /** Staff may look it up; the date on which the entry was last read at source. */
  readonly lastChecked: string;
}

const offence = (code: OffenceCode, act: string, section: string): Offence => ({
  code,
  act,
  section,
  lastChecked: '2026-11-23',
});

export const offences: readonly Offence[] = [
  offence('threat-to-kill', 'Offences against the Person Act 1861', '16'),
  offence('threatening-message', 'Online Safety Act 2023', '181'),
  offence('harassment', 'Protection from Harassment Act 1997', '2'),
  offence('stalking', 'Protection from Harassment Act 1997', '2A'),
  offence('harassment-at-home', 'Criminal Justice and Police Act 2001', '42A'),
  offence('criminal-damage', 'Criminal Damage Act 1971', '1'),
  offence('threat-of-damage', 'Criminal Damage Act 1971', '2'),
  offence('assault', 'Criminal Justice Act 1988', '39'),
  offence('public-order', 'Public Order Act 1986', '4, 4A, 5'),
  offence('offensive-message', 'Malicious Communications Act 1988; Communications Act 2003', '1; 127'),
  offence('intimate-image', 'Sexual Offences Act 2003', '66A, 66B, 66E'),
  offence('hate', 'Crime and Disorder Act 1998; Sentencing Act 2020', '28-32; 66'),
  offence('false-statement', 'Representation of the People Act 1983', '106'),
  offence('election-meeting', 'Representation of the People Act 1983', '97'),
  offence('undue-influence', 'Representation of the People Act 1983', '114A, 115'),
  offence('account-taken-over', 'Computer Misuse Act 1990', '1-3'),
  offence('blackmail', 'Theft Act 1968', '21'),
  offence('harassment-fear', 'Protection from Harassment Act 1997', '4'),
  offence('stalking-fear', 'Protection from Harassment Act 1997', '4A'),
  offence('false-communication', 'Online Safety Act 2023', '179'),
  offence('encouraging-self-harm', 'Online Safety Act 2023', '184'),
  offence('affray', 'Public Order Act 1986', '3'),
  offence('actual-bodily-harm', 'Offences against the Person Act 1861', '18, 20, 47'),
  offence('arson', 'Criminal Damage Act 1971', '1(3)'),
  offence('bomb-hoax', 'Criminal Law Act 1977', '51'),
  offence('harmful-substance', 'Anti-terrorism, Crime and Security Act 2001', '113-114'),
  offence('spiking', 'Offences against the Person Act 1861', '23-24'),
];

/** Offences that the plain words of an account may point to, with what was found in them. */
export function indicatorsIn(plain: string): { offence: string; facts: string[] }[] {
  return offences.flatMap(({ code }) => {
    const facts = offencePhrases[code].flatMap((phrase) => phrase.exec(plain)?.[0] ?? []);
    return facts.length > 0 ? [{ offence: code, facts: [...new Set(facts)] }] : [];
  });
}
