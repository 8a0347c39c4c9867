// `teams-package`: the app for Teams as one zip, filled in for this operator, drawn, checked and named. A package that Teams
// would refuse is never written.
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import sharp from 'sharp';
import { ZipFile } from 'yazl';
import { checkTeamsManifest, type PackageFiles } from '../check-teams-manifest.ts';

interface Io {
  out(line: string): void;
  err(line: string): void;
}

const folder = join(import.meta.dirname, '..', '..', '..', 'manifest');
const sampleId = '00000000-0000-4000-8000-000000000000';
const sampleUrl = 'https://stand-safe.example';

const drawn = async (name: string, pixels: number): Promise<Buffer> =>
  sharp(await readFile(join(folder, `${name}.svg`)), { density: 300 })
    .resize(pixels, pixels)
    .png()
    .toBuffer();

/** @param publicUrl where people reach us, without a slash at its end. */
export async function teamsPackageFiles(appId: string, publicUrl: string): Promise<PackageFiles> {
  const template = await readFile(join(folder, 'manifest.json'), 'utf8');
  const blanks: Readonly<Record<string, string>> = {
    APP_ID: appId,
    PUBLIC_URL: publicUrl,
    PUBLIC_HOST: URL.canParse(publicUrl) ? new URL(publicUrl).hostname : '',
  };
  const manifest = template.replace(/\$\{(\w+)\}/g, (whole, name: string) => blanks[name] ?? whole);
  return new Map([
    ['manifest.json', Buffer.from(manifest)],
    ['cy.json', await readFile(join(folder, 'cy.json'))],
    ['color.png', await drawn('color', 192)],
    ['outline.png', await drawn('outline', 32)],
  ]);
}

async function writeZip(files: PackageFiles, path: string): Promise<void> {
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.addBuffer(bytes, name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

/** The package holds nothing else of the settings, and is made where nothing else may be set. */
interface PackageSettings {
  readonly MICROSOFT_APP_ID?: string | undefined;
  readonly PUBLIC_URL?: string | undefined;
}

/**
 * @param args the file to write; `stand-safe-teams.zip` where none is named.
 * @returns 0 when it was written, 1 when Teams would refuse it, with every reason.
 */
export async function teamsPackageCommand(args: string[], settings: PackageSettings, io: Io): Promise<number> {
  const [path = 'stand-safe-teams.zip'] = args;
  const { MICROSOFT_APP_ID: appId, PUBLIC_URL: publicUrl } = settings;
  const files = await teamsPackageFiles(appId || sampleId, (publicUrl || sampleUrl).replace(/\/$/, ''));
  const faults = await checkTeamsManifest(files);
  if (faults.length > 0) {
    for (const fault of faults) io.err(fault);
    return 1;
  }
  await writeZip(files, path);
  io.out(`${path}: ${[...files.keys()].join(', ')}`);
  if (!appId || !publicUrl) {
    io.out('This is a sample: set MICROSOFT_APP_ID and PUBLIC_URL, or Teams will find nobody behind it.');
  }
  return 0;
}
