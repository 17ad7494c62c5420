import { expect } from 'vitest';
import type { LocalService } from '#shared/directory/local-service.ts';
import { isFileName } from '#shared/directory/shards/file-ref.ts';
import { knownCodes } from '#shared/importer/report-sentences.ts';
import { writeShards } from '#shared/importer/shards/write-shards.ts';
import { cleanAll } from './clean-one.ts';

const webAddress = /^https?:\/\/[^\s<>"']+$/;

function linksHold({ channels, links }: LocalService): void {
  for (const { kind, dial, value } of channels) {
    if (dial !== null) expect(dial).toMatch(/^\+?\d{2,20}$/);
    if (kind === 'web' || kind === 'chat') expect(value).toMatch(webAddress);
  }
  for (const { url } of links) expect(url).toMatch(webAddress);
}

function hoursAndPointsHold({ hours, places }: LocalService): void {
  for (const { open, close, days } of hours?.rules ?? [])
    expect([open >= 0, close > open, close <= 2880, days > 0, days < 128]).toEqual([true, true, true, true, true]);
  for (const { point } of places)
    if (point)
      expect([Math.abs(point.lat) <= 90, Math.abs(point.lon) <= 180, point.lat === 0 && point.lon === 0]).toEqual([true, true, false]);
}

/** What the import of any records must hold to: nothing thrown, each record counted, no markup, no link that leads astray, no odd file name. */
export async function holdsFor(records: readonly unknown[]): Promise<readonly LocalService[]> {
  const { services, read, findings } = await cleanAll(records, { country: 'US' });
  expect(read).toBe(records.length);
  expect(findings.map(({ code }) => code).filter((code) => !knownCodes.includes(code))).toEqual([]);
  expect(JSON.stringify(services)).not.toMatch(/<[a-z!/]|[\u202a-\u202e\u2066-\u2069]|\\u0000/i);
  for (const service of services) {
    linksHold(service);
    hoursAndPointsHold(service);
  }
  if (services.length === 0) return services;
  const feed = { key: 'feed', name: 'Feed', licence: null, attribution: null, link: null, feedback: null };
  const files = writeShards({ services, feeds: [feed], builtAt: Date.parse('2026-11-25T10:00:00Z'), holidays: {}, hide: [] });
  expect([...files.keys()].filter((name) => !isFileName(name))).toEqual([]);
  return services;
}
