// The table of the privacy notice, made from the table of what is kept: a kind that is kept and stands in no row of the
// notice does not compile, and a row says the longest time of all that stands in it.
import { type KeptKind, retention } from '../../shared/retention.ts';

const units = { minutes: 60, hours: 3600, days: 86_400 } as const;

/** Rows in the order of the page, each with the unit that its words name (`pages.privacy.kept.<row>`). */
const rows = {
  draft: 'hours',
  done: 'hours',
  report: 'days',
  receipt: 'days',
  code: 'days',
  saved: 'days',
  opened: 'days',
  teams: 'days',
  marks: 'days',
  limits: 'minutes',
} as const satisfies Record<string, keyof typeof units>;

type Row = keyof typeof rows;

const rowOf: Record<KeptKind, Row> = {
  talk: 'draft',
  log: 'draft',
  heard: 'draft',
  file: 'draft',
  files: 'draft',
  coming: 'draft',
  report: 'report',
  evidence: 'report',
  note: 'report',
  reportDone: 'done',
  receipt: 'receipt',
  returnCode: 'code',
  saved: 'saved',
  access: 'opened',
  trail: 'opened',
  address: 'teams',
  draftAddress: 'teams',
  unsaid: 'teams',
  gone: 'teams',
  draft: 'marks',
  said: 'marks',
  greeted: 'marks',
  queue: 'marks',
  returned: 'marks',
  limit: 'limits',
};

export interface KeptRow {
  readonly name: Row;
  /** In the row's own unit. */
  readonly number: number;
}

const kinds = Object.keys(rowOf) as KeptKind[];

export const keptRows: readonly KeptRow[] = (Object.keys(rows) as Row[]).map((name) => ({
  name,
  number:
    Math.max(...kinds.filter((kind) => rowOf[kind] === name).map((kind) => retention[kind].seconds)) /
    units[rows[name]],
}));
