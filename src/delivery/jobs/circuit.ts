// One dead mail domain must delay no other: per domain only so many sends at once, and after failures in a row the domain
// rests and is then tried with a single dispatch. A dispatch that has to wait here has not used up an attempt.

export interface Circuit {
  /** @returns null: go ahead (and call `done` afterwards), or the time in ms since 1970 when to come back. */
  enter(domain: string, now: number): number | null;
  /** @param fine false when the domain did not answer or answered "not now"; null when nothing was sent after all. */
  done(domain: string, fine: boolean | null, now: number): void;
  /** How many domains rest at the moment; for metrics. */
  resting(now: number): number;
}

interface Line {
  busy: number;
  failures: number;
  restsUntil: number;
  /** When the last of those who found it busy comes back. */
  lastBack: number;
}

export interface CircuitOptions {
  /** Sends to one domain at once: half of the mailer's connections, so that a slow domain leaves the other half free. */
  readonly width: number;
  /** Failures in a row after which a domain rests. */
  readonly patience: number;
  /** Milliseconds of the first rest; doubles up to `longestRest`. */
  readonly rest: number;
  readonly longestRest: number;
}

const usual: CircuitOptions = { width: 5, patience: 5, rest: 30_000, longestRest: 15 * 60_000 };
/** Milliseconds to wait while a single dispatch tries a domain that rested. */
const trialWait = 1_000;
/** Milliseconds between two who come back to a busy domain: however many wait, they do not all look at once. */
const busyGap = 25;

/** Kept in the memory of one process: each finds out for itself, at the cost of a few attempts. */
export function createCircuit(options: Partial<CircuitOptions> = {}): Circuit {
  const { width, patience, rest, longestRest } = { ...usual, ...options };
  const lines = new Map<string, Line>();
  return {
    enter(domain, now) {
      const line = lines.get(domain) ?? { busy: 0, failures: 0, restsUntil: 0, lastBack: 0 };
      if (now < line.restsUntil) return line.restsUntil;
      const trial = line.failures >= patience;
      if (trial && line.busy > 0) return now + trialWait;
      if (line.busy >= width) {
        line.lastBack = Math.max(line.lastBack, now) + busyGap;
        return line.lastBack;
      }
      line.busy += 1;
      lines.set(domain, line);
      return null;
    },
    done(domain, fine, now) {
      const line = lines.get(domain);
      if (!line) return;
      line.busy = Math.max(0, line.busy - 1);
      if (fine === null) return;
      line.failures = fine ? 0 : line.failures + 1;
      if (!fine && line.failures >= patience) {
        line.restsUntil = now + Math.min(rest * 2 ** (line.failures - patience), longestRest);
      }
      if (fine && line.busy === 0) lines.delete(domain);
    },
    resting: (now) => [...lines.values()].filter((line) => line.restsUntil > now).length,
  };
}
