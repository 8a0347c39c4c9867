// What a person in danger has to see first: which of the panels fits what was recognised. Only what is sure counts here; what may be
// danger is asked about.
import type { DangerKind, Recognition } from './recognition.ts';

export type PressingDanger = 'now' | 'home' | 'package' | 'self-harm' | 'assault' | 'spiking';

/** The panel of each kind of danger. */
const panels: Readonly<Record<DangerKind, PressingDanger>> = {
  help: 'now',
  now: 'now',
  weapon: 'now',
  fire: 'now',
  child: 'now',
  home: 'home',
  package: 'package',
  assault: 'assault',
  spiking: 'spiking',
};

/** @returns what presses, or null where nothing does for sure. */
export function pressingDanger({ danger, care }: Pick<Recognition, 'danger' | 'care'>): PressingDanger | null {
  if (danger.level === 'sure') return panels[danger.kind ?? 'now'];
  return care?.kind === 'self-harm' ? 'self-harm' : null;
}
