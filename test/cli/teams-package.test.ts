// The app package for Teams passes Microsoft's own schema, and a broken one is refused with its reason, before anybody
// uploads it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import yauzl from 'yauzl';
import { checkTeamsManifest, type PackageFiles } from '../../src/cli/check-teams-manifest.ts';
import { teamsPackageCommand, teamsPackageFiles } from '../../src/cli/commands/teams-package-command.ts';
import { recogniseCommand } from '../../src/understanding/phrases/commands.ts';

const appId = '11111111-2222-3333-4444-555555555555';
const good = await teamsPackageFiles(appId, 'https://stand-safe.example');
const folder = mkdtempSync(join(tmpdir(), 'stand-safe-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const json = (files: PackageFiles, name: string) => JSON.parse(String(files.get(name)));
const changed = (name: string, change: (value: Record<string, never>) => object): PackageFiles =>
  new Map([...good, [name, Buffer.from(JSON.stringify(change(json(good, name))))]]);
const without = (name: string): PackageFiles => new Map([...good].filter(([one]) => one !== name));

async function packed(settings: Record<string, string>): Promise<{ code: number; path: string; said: string }> {
  const path = join(folder, `${Math.abs(settings.PUBLIC_URL?.length ?? 0)}.zip`);
  const lines: string[] = [];
  const io = { out: (line: string) => void lines.push(line), err: (line: string) => void lines.push(line) };
  const code = await teamsPackageCommand([path], settings, io);
  return { code, path, said: lines.join('\n') };
}

const names = (path: string): Promise<string[]> =>
  new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: false }, (failure, zip) => {
      if (failure || !zip) return reject(failure);
      const found: string[] = [];
      zip.on('entry', (entry: { fileName: string }) => void found.push(entry.fileName));
      zip.on('end', () => resolve(found));
    });
  });

describe('the app package', () => {
  test('passes the schema of its own version, Welsh and icons too', async () => {
    expect(await checkTeamsManifest(good)).toEqual([]);
  });

  test('is for personal chats alone, takes files, and names nobody’s domain but ours', () => {
    const manifest = json(good, 'manifest.json');
    expect(manifest.bots[0]).toMatchObject({ botId: appId, scopes: ['personal'], supportsFiles: true });
    expect(manifest.validDomains).toEqual(['stand-safe.example']);
    expect(manifest.localizationInfo.additionalLanguages).toEqual([{ languageTag: 'cy', file: 'cy.json' }]);
  });

  test('P20: says in Welsh all that it says in English, and each command it offers is one', () => {
    const cy = json(good, 'cy.json') as Record<string, string>;
    const { commands } = json(good, 'manifest.json').bots[0].commandLists[0] as { commands: { title: string }[] };
    for (const [index, { title }] of commands.entries()) {
      const welsh = cy[`bots[0].commandLists[0].commands[${index}].title`] ?? '';
      expect([title, recogniseCommand(title)?.command]).not.toContain(undefined);
      expect([welsh, recogniseCommand(welsh)?.command]).not.toContain(undefined);
      expect(cy[`bots[0].commandLists[0].commands[${index}].description`]).toBeTruthy();
    }
  });

  test('has icons that are ours: one in colour, one white on transparent', async () => {
    const colour = await sharp(good.get('color.png')).stats();
    expect(colour.channels.slice(0, 3).some(({ min, max }) => max - min > 100)).toBe(true);
    expect(await sharp(good.get('outline.png')).metadata()).toMatchObject({ width: 32, height: 32, hasAlpha: true });
  });

  test('is written as one zip with its files at the top', async () => {
    const { code, path, said } = await packed({ PUBLIC_URL: 'https://stand-safe.example' });
    expect(code).toBe(0);
    expect(await names(path)).toEqual(['manifest.json', 'cy.json', 'color.png', 'outline.png']);
    expect(said).toContain('This is a sample');
  });

  test('is made from an app ID and an address alone, as the guide for administrators says', async () => {
    const folderOfProject = join(import.meta.dirname, '..', '..');
    const path = join(folder, 'by-command.zip');
    const env = { ...process.env, MICROSOFT_APP_ID: appId, PUBLIC_URL: 'https://council.example/safe/' };
    const said = execFileSync(process.execPath, ['src/cli.ts', 'teams-package', path], { cwd: folderOfProject, env });
    expect(String(said)).toBe(`${path}: manifest.json, cy.json, color.png, outline.png\n`);
    const files = await teamsPackageFiles(appId, 'https://council.example/safe');
    expect(json(files, 'manifest.json').developer.privacyUrl).toBe('https://council.example/safe/privacy');
  }, 120_000);

  test('is not written where Teams would refuse it', async () => {
    const { code, path, said } = await packed({ PUBLIC_URL: 'http://127.0.0.1:3978' });
    expect([code, existsSync(path)]).toEqual([1, false]);
    expect(said).toContain('https');
    const wrong = await packed({ PUBLIC_URL: 'https://council.example', MICROSOFT_APP_ID: 'not an id' });
    expect([wrong.code, existsSync(wrong.path)]).toEqual([1, false]);
    expect(wrong.said).toMatch(/\/id must match pattern/);
  });
});

const dot = (pixels: number, colour: string) =>
  sharp({ create: { width: pixels, height: pixels, channels: 4, background: colour } })
    .png()
    .toBuffer();

describe('a broken package is refused with its reason:', () => {
  test.each<[string, () => PackageFiles | Promise<PackageFiles>, RegExp]>([
    ['no manifest', () => without('manifest.json'), /manifest\.json is missing/],
    ['no JSON', () => new Map([...good, ['manifest.json', Buffer.from('{')]]), /is not JSON/],
    ['no name', () => changed('manifest.json', ({ name: _none, ...rest }) => rest), /required property 'name'/],
    ['an id that is none', () => changed('manifest.json', (one) => ({ ...one, id: 'x' })), /\/id must match pattern/],
    [
      'too long a name',
      () => changed('manifest.json', (one) => ({ ...one, name: { short: 'x'.repeat(31) } })),
      /\/name\/short must NOT have more than 30/,
    ],
    [
      'something unknown',
      () => changed('manifest.json', (one) => ({ ...one, extra: 1 })),
      /additional properties.*extra/,
    ],
    [
      'a version that nobody knows',
      () => changed('manifest.json', (one) => ({ ...one, manifestVersion: '9.9' })),
      /manifestVersion 9\.9 has no schema/,
    ],
    [
      'a team’s scope',
      () => changed('manifest.json', (one) => ({ ...one, bots: [{ botId: appId, scopes: ['personal', 'team'] }] })),
      /scopes must be/,
    ],
    [
      'a blank left open',
      () => teamsPackageFiles(['$', '{APP_ID}'].join(''), 'https://stand-safe.example'),
      /\/id must match pattern[\s\S]*a blank was left/,
    ],
    ['no Welsh', () => without('cy.json'), /cy\.json is missing/],
    [
      'Welsh with too much to say',
      () => changed('cy.json', (one) => ({ ...one, 'description.short': 'x'.repeat(81) })),
      /cy\.json .*more than 80/,
    ],
    ['no icon', () => without('color.png'), /icon color\.png is missing/],
    [
      'an icon of another size',
      async () => new Map([...good, ['color.png', await dot(64, '#12455a')]]),
      /must be a PNG of 192 × 192, and is png of 64 × 64/,
    ],
    [
      'an outline with colour',
      async () => new Map([...good, ['outline.png', await dot(32, '#12455a')]]),
      /must be white on transparent/,
    ],
  ])('%s', async (_name, broken, reason) => {
    expect((await checkTeamsManifest(await broken())).join('\n')).toMatch(reason);
  });
});
