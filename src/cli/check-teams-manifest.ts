// Whether Teams would take the app package, found out before an administrator uploads it: the real schemas, offline, and
// what no schema knows: our own address, our own icons, the one scope in which a frightened person is alone.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** What goes into the zip, by its name there. */
export type PackageFiles = ReadonlyMap<string, Buffer>;

interface Manifest {
  readonly $schema?: string;
  readonly manifestVersion?: string;
  readonly id?: string;
  readonly icons?: { readonly color?: string; readonly outline?: string };
  readonly localizationInfo?: { readonly additionalLanguages?: readonly { languageTag: string; file: string }[] };
  readonly bots?: readonly { readonly botId?: string; readonly scopes?: readonly string[]; supportsFiles?: boolean }[];
  readonly validDomains?: readonly string[];
}

const schemaFile = (version: string, name: string) =>
  fileURLToPath(
    import.meta.resolve(`@microsoft/app-manifest/build/json-schemas/teams/v${version}/${name}.schema.json`),
  );

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** Two of Microsoft's own patterns, for a part that we have not, are no regular expressions in Unicode mode. */
async function readSchema(version: string, name: string): Promise<object> {
  const schema = JSON.parse(await readFile(schemaFile(version, name), 'utf8')) as { patternProperties?: object };
  const patterns = Object.entries(schema.patternProperties ?? {}).filter(([pattern]) => compiles(pattern));
  return schema.patternProperties ? { ...schema, patternProperties: Object.fromEntries(patterns) } : schema;
}

async function againstSchema(manifest: object, version: string, name: string): Promise<string[]> {
  const { ManifestUtil } = await import('@microsoft/app-manifest');
  const schema = await readSchema(version, name).catch(() => null);
  if (!schema) return [`manifestVersion ${version} has no schema here`];
  const faults = await ManifestUtil.validateManifestAgainstSchema(manifest as never, schema as never);
  return faults.map((one) => one.trim());
}

function parsed(files: PackageFiles, name: string): { value: object } | { fault: string } {
  const text = files.get(name);
  if (!text) return { fault: `${name} is missing` };
  try {
    return { value: JSON.parse(text.toString()) as object };
  } catch {
    return { fault: `${name} is not JSON` };
  }
}

async function faultsOfIcon(files: PackageFiles, name: string | undefined, pixels: number): Promise<string[]> {
  const icon = name === undefined ? undefined : files.get(name);
  if (!icon) return [`icon ${name ?? ''} is missing`];
  const { width, height, format } = await sharp(icon).metadata();
  if (format !== 'png' || width !== pixels || height !== pixels) {
    return [`icon ${name} must be a PNG of ${pixels} × ${pixels}, and is ${format} of ${width} × ${height}`];
  }
  return [];
}

/** Teams draws the outline itself: every dot must be white, and only its transparency may differ. */
async function faultsOfOutline(files: PackageFiles, name: string | undefined): Promise<string[]> {
  const icon = name === undefined ? undefined : files.get(name);
  if (!icon) return [];
  const dots = await sharp(icon).ensureAlpha().raw().toBuffer();
  let clear = false;
  for (let at = 0; at < dots.length; at += 4) {
    const [red = 0, green = 0, blue = 0, opacity = 0] = dots.subarray(at, at + 4);
    if (opacity < 255) clear = true;
    if (opacity > 0 && Math.min(red, green, blue) < 255) return [`icon ${name} must be white on transparent`];
  }
  return clear ? [] : [`icon ${name} must be transparent around its lines`];
}

function faultsOfOurs(manifest: Manifest): string[] {
  const [bot] = manifest.bots ?? [];
  const domains = manifest.validDomains ?? [];
  return [
    ...(/"http:/.test(JSON.stringify(manifest)) ? ['addresses must be https: set PUBLIC_URL to the public one'] : []),
    ...(JSON.stringify(manifest).includes('${') ? ['a blank was left unfilled'] : []),
    ...(bot?.scopes?.join() === 'personal' ? [] : ['bots[0].scopes must be ["personal"] alone']),
    ...(bot?.supportsFiles === true ? [] : ['bots[0].supportsFiles must be true']),
    ...(bot?.botId === manifest.id ? [] : ['bots[0].botId must be the id of the app']),
    ...(domains.length === 1 && /^[a-z0-9.-]+$/.test(domains[0] ?? '') ? [] : ['validDomains must be our host alone']),
  ];
}

/** @returns every reason for which Teams, or we, would refuse these files; none when all is well. */
export async function checkTeamsManifest(files: PackageFiles): Promise<string[]> {
  const read = parsed(files, 'manifest.json');
  if ('fault' in read) return [read.fault];
  const manifest = read.value as Manifest;
  const version = manifest.manifestVersion ?? '';
  const faults = await againstSchema(read.value, version, 'MicrosoftTeams');
  if (!manifest.$schema?.includes(`/v${version}/`)) faults.push(`$schema is not that of manifestVersion ${version}`);
  for (const { file } of manifest.localizationInfo?.additionalLanguages ?? []) {
    const words = parsed(files, file);
    if ('fault' in words) faults.push(words.fault);
    else {
      const wrong = await againstSchema(words.value, version, 'MicrosoftTeams.Localization');
      faults.push(...wrong.map((one) => `${file} ${one}`));
    }
  }
  const { color, outline } = manifest.icons ?? {};
  faults.push(...(await faultsOfIcon(files, color, 192)), ...(await faultsOfIcon(files, outline, 32)));
  faults.push(...(await faultsOfOutline(files, outline)), ...faultsOfOurs(manifest));
  return faults;
}
