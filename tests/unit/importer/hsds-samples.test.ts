import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LocalService } from '#shared/directory/local-service.ts';
import { cleanFeed } from '#shared/importer/clean/clean-feed.ts';
import { type FeedConfig, plainConfig } from '#shared/importer/feed-config.ts';
import { parseMapping } from '#shared/importer/read/mapping.ts';
import { readFeed } from '#shared/importer/read/read-feed.ts';
import { readSheet } from '#shared/importer/read/tables.ts';
import { makeReport } from '#shared/importer/report.ts';
import { importDay } from '../../support/clean-one.ts';
import { hsdsFolder as folder, hasHsds } from '../../support/hsds-folder.ts';

interface Imported {
  readonly read: number;
  readonly services: readonly LocalService[];
  readonly review: number;
  /** How often each thing was found. */
  readonly found: Readonly<Record<string, number>>;
  /** Where first, and what was there. */
  readonly samples: Readonly<Record<string, readonly string[]>>;
}

async function imported(path: string, config: Partial<FeedConfig> = {}, force = false): Promise<Imported> {
  const report = makeReport();
  const feed = await readFeed(join(folder, path), { report, force });
  if (!feed.ok) throw new Error(`${feed.detail['where']}: ${feed.detail['why']}`);
  const cleaned = await cleanFeed(feed.value, { ...plainConfig('feed'), ...config }, importDay, report);
  const findings = report.findings();
  const found = Object.fromEntries(findings.map(({ code, count }) => [code, count]));
  const samples = Object.fromEntries(findings.map((each) => [each.code, each.samples.map(({ where, what }) => `${where}: ${what}`)]));
  return { read: cleaned.read, services: cleaned.services, review: cleaned.review.length, found, samples };
}

let ofIlao: Promise<Imported> | null = null;
/** The largest of them, imported once for the claims that look at it. */
const tablesOfIlao = (): Promise<Imported> => {
  ofIlao ??= imported('ilao-hsds-1.1', { country: 'US' }, true);
  return ofIlao;
};

/** Records that are not in the list, each told by one of these; a service with other hours at other places is several. */
const notListed = (found: Imported['found']): number =>
  ['not-listed', 'no-name', 'twin', 'repeat', 'id-twice'].reduce((sum, code) => sum + (found[code] ?? 0), 0) - (found['places-apart'] ?? 0);

const comparable = (services: readonly LocalService[]): readonly string[] =>
  services
    .map(({ name, channels, hours }) => JSON.stringify([name, channels.flatMap(({ dial }) => dial ?? []).sort(), hours?.rules ?? null]))
    .sort();

describe.skipIf(!hasHsds)('sample feeds of the standard', () => {
  test('tables of 1.1 whose services name organisations that are not there are refused, and read when an operator says so', async () => {
    const refused = await readFeed(join(folder, 'ilao-hsds-1.1'), { report: makeReport() });
    expect(refused).toMatchObject({ ok: false, code: 'import-file', detail: { where: expect.stringContaining('organizations') } });
    const { read, services, found, samples } = await tablesOfIlao();
    expect([read, services.length + notListed(found), found['no-name']]).toEqual([430, 430, 1]);
    expect(samples['dangling']).toEqual(['services → organizations: 341 of 430']);
    expect([found['phone-several'], found['phone-text']]).toEqual([2, 3]);
    // 132 and the row without a name
    expect(found['no-location']).toBe(132 + 1);
    expect(found['no-status']).toBe(430);
  }, 60_000);

  test('of 665 rows of hours without times, all that hang on a service are told', async () => {
    const rows = (name: string) => {
      const sheet = readSheet(readFileSync(join(folder, 'ilao-hsds-1.1', name), 'utf8'), name, makeReport());
      return sheet.ok ? sheet.value.rows.map(({ cells }) => cells) : [];
    };
    const empty = rows('regular_schedules.csv').filter((cells) => cells['opens_at'] === undefined && cells['closes_at'] === undefined);
    expect(empty).toHaveLength(665);
    const services = new Set(rows('services.csv').flatMap(({ id }) => id ?? []));
    const links = rows('services_at_location.csv').filter((cells) => services.has(cells['service_id'] ?? ''));
    const hanging = links.flatMap((link) =>
      empty.filter((cells) => cells['location_id'] === link['location_id'] || cells['service_id'] === link['service_id']),
    );
    const { found } = await tablesOfIlao();
    expect(found['schedule-no-times']).toBe(hanging.length);
  }, 60_000);

  test('the same publisher as 3.1 gives the same names, numbers and hours', async () => {
    const tables = await imported('ilao-hsds-1.1', { country: 'US', zone: 'America/Chicago' }, true);
    const pages = await imported('derived-hsds-3.1', { country: 'US', zone: 'America/Chicago', timeSuffix: 'ignore' });
    const [one, other] = [new Set(comparable(tables.services)), comparable(pages.services)];
    const missing = other.filter((each) => !one.has(each));
    expect(other.length).toBeGreaterThan(400);
    expect(missing.length / other.length).toBeLessThan(0.02);
  }, 60_000);

  test('records that a language model harvested are read line by line, and each is listed or told', async () => {
    const { read, services, found } = await imported('haarrrvest', { country: 'US' });
    // 2,257 lines, some with several services and 79 organisations that can be called or gone to; 181 records have lost their name
    expect([read, found['organization-listed'], found['no-name']]).toEqual([2400, 79, 181]);
    expect(services.length + notListed(found)).toBe(read);
    expect(found['id-reused']).toBeGreaterThan(1000);
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

  test('the mocks of a validator: 128 rows under one id are one service, a list of organisations is none, and each row is told', async () => {
    for (const [path, read, listed, organizations] of [
      ['V3.0-UK-Default', 2, 1, 10],
      ['V3.0-UK-Test', 32, 1, 1],
      ['V3.0-UK-Warn', 2, 1, 1],
      ['V3.0-UK-Fail', 7, 1, 1],
      ['V1.0-UK-Default', 0, 0, undefined],
    ] as const) {
      const { found, ...feed } = await imported(`oruk-mocks/${path}`);
      expect([path, feed.read, feed.services.length, found['organization-alone']]).toEqual([path, read, listed, organizations]);
      expect(feed.services.length + notListed(found)).toBe(feed.read);
    }
  });

  test('a vendor’s export that is no HSDS is read with a mapping, each row listed or told', async () => {
    const mapping = parseMapping(
      JSON.stringify({
        fields: [
          { from: 'service_uuid', to: 'id' },
          { from: 'service_name', to: 'name' },
          { from: 'service_description', to: 'description' },
          { from: 'organization_name', to: 'organization.name' },
          { from: 'service_email', to: 'email' },
        ],
        fixed: { status: 'active' },
      }),
    );
    if (!mapping.ok) throw new Error('the mapping is wrong');
    const report = makeReport();
    const feed = await readFeed(join(folder, 'vendor-florida', 'services.csv'), { report, mapping: mapping.value });
    if (!feed.ok) throw new Error('not read');
    const cleaned = await cleanFeed(feed.value, { ...plainConfig('feed'), country: 'US' }, importDay, report);
    const found = Object.fromEntries(report.findings().map(({ code, count }) => [code, count]));
    expect([cleaned.read, cleaned.services.length + notListed(found)]).toEqual([135, 135]);
    expect(cleaned.services.every(({ org }) => org !== null)).toBe(true);
  });

  test('small tables that must be refused or repaired: each is refused in words or read, and none throws', async () => {
    for (const name of readdirSync(join(folder, 'ohana-bad-csv'))) {
      const report = makeReport();
      const feed = await readFeed(join(folder, 'ohana-bad-csv', name), { report, force: true });
      if (!feed.ok) {
        expect([name, feed.code, String(feed.detail['why']).length > 20]).toEqual([name, 'import-file', true]);
        continue;
      }
      const cleaned = await cleanFeed(feed.value, plainConfig('feed'), importDay, report);
      const found = Object.fromEntries(report.findings().map(({ code, count }) => [code, count]));
      expect([name, cleaned.services.length + notListed(found)]).toEqual([name, cleaned.read]);
    }
  });

  test('the official example: quote marks in a number, latitude 100 and a wrong extent cost a field, not the record', async () => {
    const { services, found } = await imported('spec-examples-3.0');
    expect(found['coordinates']).toBeGreaterThanOrEqual(1);
    // the file has "\"+44 1234 234567\""
    const numbers = services.flatMap(({ channels }) => channels.filter(({ kind }) => kind === 'phone'));
    expect(numbers.map(({ value, dial }) => [value, dial])).toEqual([['+44 1234 234567', '+441234234567']]);
  });
});
