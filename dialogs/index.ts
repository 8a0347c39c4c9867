// The register of dialogs. The whole conversation is one list of steps with conditions, so its path can be derived.
import { defineDialog } from '../src/form/definition.ts';
import { report } from './report.ts';
import { start } from './start.ts';

export const conversation = defineDialog({ id: 'conversation', version: 1, steps: [...start, ...report] });
