// Ends in the middle, as a program does that a hostile picture has broken.
import { heard } from './answer.ts';

await heard();
process.kill(process.pid, 'SIGSEGV');
