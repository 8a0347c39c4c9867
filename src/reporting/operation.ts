// Which police operation covers a person at a contest, so that the right words reach the call-taker and the right
// adviser sees the report. Operation Bridger: UK Parliament. Operation Ford: locally elected offices, never parish,
// town or community councils (source: LGA and COSLA guides on Operation Ford). No source names an operation for the
// Senedd, so none is claimed.
import type { Contest, Operation } from './report.ts';

const covers: Readonly<Record<Contest, Operation | null>> = {
  'uk-parliament': 'bridger',
  senedd: null,
  council: 'ford',
  mayor: 'ford',
  'police-commissioner': 'ford',
  parish: null,
  referendum: null,
  'not-election': null,
  'not-sure': null,
};

export const operationFor = (contest: Contest): Operation | null => covers[contest];
