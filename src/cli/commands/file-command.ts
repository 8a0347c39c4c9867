// `file check FILE`: whether the service would keep a file as evidence, as what, and why not. One line of JSON; the virus scanner is not asked.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { judgeFile } from '../../evidence/judge-file.ts';

interface Io {
  out(line: string): void;
  err(line: string): void;
}

/** @returns the exit code. */
export async function fileCommand([action, file, ...rest]: readonly string[], io: Io): Promise<number> {
  if (action !== 'check' || !file || rest.length > 0) {
    io.err('usage: file check FILE');
    return 2;
  }
  if (
    !(await stat(file).then(
      (found) => found.isFile(),
      () => false,
    ))
  ) {
    io.err('there is no such file, or it cannot be read');
    return 1;
  }
  const judged = await judgeFile(basename(file), createReadStream(file));
  const problem = 'problem' in judged ? judged.problem : null;
  io.out(JSON.stringify({ kept: problem === null, type: 'type' in judged ? judged.type : null, problem }));
  return 0;
}
