// People who can help, each as one whole sentence in both languages, each tied to the register of facts: a number that
// the register does not let us show cannot stay here unseen.
import type { FactId } from '../facts/register.ts';
import type { MessageKey } from '../shared/locale.ts';
import type { Nation } from './topic.ts';

export type SupportId = MessageKey extends infer K ? (K extends `advice.contact.${infer Id}` ? Id : never) : never;

export interface SupportContact {
  readonly id: SupportId;
  readonly say: MessageKey;
  readonly fact: FactId;
  /** Only for people in that nation. */
  readonly nation?: Nation;
  /** Codes of a report's `kinds` for which it is offered; absent: offered to everybody, last. */
  readonly kinds?: readonly string[];
}

interface Row extends Omit<SupportContact, 'id' | 'say'> {
  /** Named in a topic only, never offered by kind. */
  readonly onlyInTopics?: true;
}

// In the order in which they are offered.
const rows: Readonly<Record<SupportId, Row>> = {
  'rape-crisis': { fact: 'contact-rape-crisis', kinds: ['sexual'] },
  'live-fear-free': { fact: 'contact-live-fear-free', kinds: ['sexual'], nation: 'wales' },
  'sexual-assault-centre': { fact: 'contact-sarc-england', kinds: ['sexual'], nation: 'england' },
  'stalking-helpline': {
    fact: 'contact-national-stalking-helpline',
    kinds: ['following', 'repeated', 'tracking-device'],
  },
  paladin: { fact: 'contact-paladin', kinds: ['following'] },
  'wales-hate': { fact: 'contact-wales-hate-support-centre', kinds: ['hate'], nation: 'wales' },
  'hate-police': { fact: 'contact-police-hate-crime', kinds: ['hate'] },
  'true-vision': { fact: 'contact-true-vision', kinds: ['hate'] },
  'private-images': { fact: 'contact-revenge-porn-helpline', kinds: ['sexual'] },
  stopncii: { fact: 'contact-stopncii', kinds: ['sexual'] },
  'cyber-helpline': { fact: 'contact-cyber-helpline', kinds: ['online', 'fake', 'private', 'account-takeover'] },
  'harmful-content': { fact: 'contact-report-harmful-content', kinds: ['online', 'fake'] },
  fraud: { fact: 'contact-report-fraud', onlyInTopics: true },
  terrorism: { fact: 'contact-anti-terrorist-hotline', onlyInTopics: true },
  trains: { fact: 'contact-btp', onlyInTopics: true },
  'domestic-abuse': { fact: 'contact-national-domestic-abuse-helpline', nation: 'england', onlyInTopics: true },
  childline: { fact: 'contact-childline', onlyInTopics: true },
  nspcc: { fact: 'contact-nspcc', onlyInTopics: true },
  police: { fact: 'contact-101' },
  crimestoppers: { fact: 'contact-crimestoppers' },
  'victim-support': { fact: 'contact-victim-support' },
  samaritans: { fact: 'contact-samaritans' },
  'mental-health-wales': { fact: 'contact-nhs-111-press-2', nation: 'wales' },
};

/** Every contact, in the order in which it is offered. */
export const supportContacts: readonly SupportContact[] = Object.entries(rows).map(
  ([id, { onlyInTopics, ...row }]) => ({
    id: id as SupportId,
    say: `advice.contact.${id}` as MessageKey,
    ...row,
    ...(onlyInTopics ? { kinds: [] } : {}),
  }),
);

const inNation = (contact: SupportContact, nation: Nation) => contact.nation === undefined || contact.nation === nation;

/**
 * Who can help after what was reported: those for its kinds first, then those for everybody.
 * @param kinds codes of a report's `kinds`; codes that are not known change nothing.
 */
export function supportFor(nation: Nation, kinds: readonly string[]): readonly SupportContact[] {
  const here = supportContacts.filter((contact) => inNation(contact, nation));
  const special = here.filter((contact) => contact.kinds?.some((kind) => kinds.includes(kind)));
  return [...special, ...here.filter((contact) => contact.kinds === undefined)];
}

/** The contacts of that nation among those named, in the order named. */
export function contactsNamed(ids: readonly SupportId[], nation: Nation): readonly SupportContact[] {
  return ids.flatMap((id) => supportContacts.filter((contact) => contact.id === id && inNation(contact, nation)));
}
