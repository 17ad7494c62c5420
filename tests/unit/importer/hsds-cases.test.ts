import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { telHref } from '#shared/directory/channels.ts';
import { openAt } from '#shared/directory/hours.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';
import { readSchedules } from '#shared/importer/clean/schedule.ts';
import { plainConfig } from '#shared/importer/feed-config.ts';
import { makeReport } from '#shared/importer/report.ts';
import { cleanAll } from '../../support/clean-one.ts';
import { hsdsFolder, hasHsds as isThere } from '../../support/hsds-folder.ts';

/** Acceptance cases that lie beside the project; where they are not, they are named as left out. */
const folder = join(hsdsFolder, 'cases');
const zones = makeZones();

interface ScheduleCase {
  readonly id: string;
  readonly schedules: readonly Readonly<Record<string, unknown>>[];
  readonly zone: string | null;
  readonly instant: string;
  readonly expect: 'open' | 'closed' | 'unknown';
  readonly optional?: boolean;
  readonly changes_at_local?: string | null;
}

/** A wall clock of a zone as `2026-09-15T16:30:00`. */
const wall = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(at).replace(' ', 'T');

describe.skipIf(!isThere)('the cases of schedules', () => {
  const cases: readonly ScheduleCase[] = isThere ? JSON.parse(readFileSync(join(folder, 'schedule-cases.json'), 'utf8')).cases : [];
  for (const each of cases)
    test(`${each.id} is ${each.expect}`, () => {
      const context = {
        zone: each.zone,
        config: plainConfig('feed'),
        today: each.instant.slice(0, 10),
        report: makeReport(),
        where: each.id,
      };
      const { hours } = readSchedules(each.schedules, context);
      const state = openAt(hours, each.zone ? zones(each.zone) : null, Date.parse(each.instant), []);
      if (!each.optional || state.state !== 'unknown') expect(state.state).toBe(each.expect);
      if (each.changes_at_local && each.zone && state.state !== 'unknown')
        expect(state.changesAt && wall(state.changesAt, each.zone)).toBe(each.changes_at_local);
    });
});

interface RecordCase {
  readonly case: string;
  readonly service: Readonly<Record<string, unknown>>;
  readonly expect: Readonly<Record<string, unknown>>;
}

describe.skipIf(!isThere)('the cases of records', () => {
  const text = isThere ? readFileSync(join(folder, 'record-cases.ndjson'), 'utf8') : '';
  const cases = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RecordCase);
  for (const each of cases)
    test(each.case, async () => {
      const { services, findings } = await cleanAll([each.service]);
      const [service] = services;
      const wanted = each.expect;
      if (wanted['listed'] === false) return expect(service).toBeUndefined();
      if (!service) throw new Error('it is not listed');
      const dialled = service.channels.find(({ dial }) => dial !== null);
      const web = service.channels.find(({ kind }) => kind === 'web');
      const checks: Readonly<Record<string, () => void>> = {
        listed: () => undefined,
        open_now: () => expect(service.status).toBe('temporarily-closed'),
        label: () => expect(service.status).toBe('temporarily-closed'),
        description_text: () => expect(service.summary).toBe(wanted['description_text']),
        channels_without: () => expect(service.channels.map(({ kind }) => kind)).not.toContain(wanted['channels_without']),
        web: () => expect(web?.value).toBe(wanted['web']),
        warning: () => expect(findings.map(({ code }) => code).join(' ')).toContain(wanted['warning']),
        tel: () => expect(`${telHref(dialled?.dial ?? '')}${dialled?.extension ? `;ext=${dialled.extension}` : ''}`).toBe(wanted['tel']),
        sms: () => expect(service.channels).toContainEqual(expect.objectContaining({ kind: 'sms', dial: String(wanted['sms']).slice(4) })),
        shown_contains: () => expect(JSON.stringify(service.channels)).toContain(wanted['shown_contains']),
        tel_count: () => expect(service.channels.filter(({ dial }) => dial !== null)).toHaveLength(Number(wanted['tel_count'])),
        verified: () => expect(service.verified?.on).toBe(wanted['verified']),
        updated: () => expect(service.updated).toBe(wanted['updated']),
        point: () => expect(service.places.every(({ point }) => point === null || point.approximate)).toBe(true),
        cost: () => expect(service.cost.kind).toBe(wanted['cost']),
      };
      for (const name of Object.keys(wanted)) (checks[name] ?? (() => expect(name).toBe('a known expectation')))();
    });
});
