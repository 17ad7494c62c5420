import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LocalService } from '#shared/directory/local-service.ts';
import { cleanFeed } from '#shared/importer/clean/clean-feed.ts';
import { type FeedConfig, plainConfig } from '#shared/importer/feed-config.ts';
import { readFeed } from '#shared/importer/read/read-feed.ts';
import { makeReport } from '#shared/importer/report.ts';
import { importDay } from '../../support/clean-one.ts';
import { hsdsFolder as folder, hasHsds } from '../../support/hsds-folder.ts';

interface Imported {
  readonly read: number;
  readonly services: readonly LocalService[];
  readonly review: number;
  /** How often each thing was found. */
  readonly found: Readonly<Record<string, number>>;
}

async function imported(path: string, config: Partial<FeedConfig> = {}, force = false): Promise<Imported> {
  const report = makeReport();
  const feed = await readFeed(join(folder, path), { report, force });
  if (!feed.ok) throw new Error(`${feed.detail['where']}: ${feed.detail['why']}`);
  const cleaned = await cleanFeed(feed.value, { ...plainConfig('feed'), ...config }, importDay, report);
  const found = Object.fromEntries(report.findings().map(({ code, count }) => [code, count]));
  return { read: cleaned.read, services: cleaned.services, review: cleaned.review.length, found };
}

const comparable = (services: readonly LocalService[]): readonly string[] =>
  services
    .map(({ name, channels, hours }) => JSON.stringify([name, channels.flatMap(({ dial }) => dial ?? []).sort(), hours?.rules ?? null]))
    .sort();

describe.skipIf(!hasHsds)('sample feeds of the standard', () => {
  test('tables of 1.1 whose services name organisations that are not there are refused, and read when an operator says so', async () => {
    const refused = await readFeed(join(folder, 'ilao-hsds-1.1'), { report: makeReport() });
    expect(refused).toMatchObject({ ok: false, code: 'import-file', detail: { where: expect.stringContaining('organizations') } });
    const { read, services, found } = await imported('ilao-hsds-1.1', { country: 'US' }, true);
    expect([read, services.length >= 425]).toEqual([430, true]);
    expect(found['dangling']).toBe(1);
    expect(found['phone-several']).toBeGreaterThan(0);
    expect(found['phone-text']).toBeGreaterThan(0);
  }, 60_000);

  test('the same publisher as 3.1 gives the same names, numbers and hours', async () => {
    const tables = await imported('ilao-hsds-1.1', { country: 'US', zone: 'America/Chicago' }, true);
    const pages = await imported('derived-hsds-3.1', { country: 'US', zone: 'America/Chicago', timeSuffix: 'ignore' });
    const [one, other] = [new Set(comparable(tables.services)), comparable(pages.services)];
    const missing = other.filter((each) => !one.has(each));
    expect(other.length).toBeGreaterThan(400);
    expect(missing.length / other.length).toBeLessThan(0.02);
  }, 60_000);

  test('records that a language model harvested are read line by line, and none is lost without a word', async () => {
    const { read, services, found } = await imported('haarrrvest', { country: 'US' });
    const said = (found['not-listed'] ?? 0) + (found['no-name'] ?? 0) + (found['twin'] ?? 0) + (found['id-twice'] ?? 0);
    expect(read).toBeGreaterThanOrEqual(2200);
    expect(services.length + said).toBeGreaterThanOrEqual(read);
  }, 120_000);

  for (const [path, least] of [
    ['spec-examples-3.0', 1],
    ['spec-examples-3.1-dev', 1],
    ['field-guidance-3.0', 1],
    ['ohana-sample-csv', 20],
  ] as const)
    test(`${path} is read`, async () => {
      const { services } = await imported(path, {}, true);
      expect(services.length).toBeGreaterThanOrEqual(least);
    });

  test('the official example: quote marks in a number, latitude 100 and a wrong extent cost a field, not the record', async () => {
    const { services, found } = await imported('spec-examples-3.0');
    expect(found['coordinates']).toBeGreaterThanOrEqual(1);
    expect(JSON.stringify(services)).not.toContain('\\"\\"');
  });
});
