// The files of an operator name what there is: figures that exist, alerts that have a page, an image that is not root.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { deliveryGauges } from '../src/app/delivery-gauges.ts';
import { returnedGauge } from '../src/app/returned-gauge.ts';
import { storageGauges } from '../src/app/storage-gauges.ts';
import type { Store } from '../src/storage/redis.ts';
import { createMetrics } from '../src/web/metrics.ts';
import { createTurnMeter } from '../src/web/turn-meter.ts';

const read = (...path: string[]) => readFileSync(join(import.meta.dirname, '..', ...path), 'utf8');
const alerts = read('deploy', 'prometheus-alerts.yml');

test('every figure that an alert looks at is one that the metrics show', async () => {
  const turns = createTurnMeter();
  turns.record('directline', 'heard', 5);
  const metrics = createMetrics({
    turns,
    gauges: {
      ...returnedGauge({ returned: { add: async () => undefined, list: async () => [], count: async () => 0 } }),
      ...storageGauges({ info: async () => '' } as unknown as Store),
      ...deliveryGauges({ oldestUndelivered: async () => ({ count: 0, age: 0 }) }),
    },
  });
  const shown = await metrics.text();
  const named = [...new Set(alerts.match(/stand_safe_\w+/g))];
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((one) => !shown.includes(one))).toEqual([]);
});

test('every alert has its page in the runbook', () => {
  const headings = [...read('docs', 'operations', 'runbook.md').matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^a-z ]/g, '')
      .replace(/ /g, '-'),
  );
  const wanted = [...alerts.matchAll(/runbook\.md#([a-z-]+)/g)].map(([, anchor]) => anchor);
  expect(wanted.length).toBe(alerts.match(/- alert:/g)?.length);
  expect(wanted.filter((one) => !headings.includes(one ?? ''))).toEqual([]);
});

describe('the image and the unit', () => {
  test('run as nobody in particular, stop by SIGTERM and are asked whether they are ready', () => {
    const image = read('deploy', 'Dockerfile');
    expect(image).toMatch(/^USER 10001$/m);
    expect(image).toMatch(/^STOPSIGNAL SIGTERM$/m);
    expect(image).toContain('/health/ready');
    expect(image).toContain('npm ci --omit=dev');
    const unit = read('deploy', 'stand-safe.service');
    for (const line of ['DynamicUser=yes', 'ProtectSystem=strict', 'NoNewPrivileges=yes', 'KillSignal=SIGTERM'])
      expect(unit).toContain(line);
  });

  test('start what `npm start` starts', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: { start: string } };
    const [, flags = ''] = /exec node (.+)$/.exec(scripts.start) ?? [];
    expect(flags).not.toBe('');
    expect(read('deploy', 'stand-safe.service')).toContain(`node ${flags}`);
    for (const part of flags.split(' ')) expect(read('deploy', 'Dockerfile')).toContain(`"${part}"`);
  });
});
