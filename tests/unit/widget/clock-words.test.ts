import { expect, test } from 'vitest';
import { makeHoursFormat } from '#shared/directory/hours-format.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';
import type { ZoneTable } from '#shared/directory/zone-table.ts';
import { languages } from '#shared/i18n/languages.ts';
import { makeWords } from '#shared/i18n/translate.ts';
import ar from '../../../shared/i18n/locales/ar/widget-more.json' with { type: 'json' };
import en from '../../../shared/i18n/locales/en/widget-more.json' with { type: 'json' };
import fi from '../../../shared/i18n/locales/fi/widget-more.json' with { type: 'json' };
import { clocksOf, clockWords, viewer } from '../../../widget/later/clock-words.ts';

const catalogues = { en, fi, ar };
/** Days in every month of two years, at hours that are another day elsewhere. */
const moments = Array.from({ length: 60 }, (_, index) => Date.UTC(2026, 0, 3 + index * 12, (index * 7) % 24, (index * 13) % 60));

test.each(languages.map(({ tag }) => tag))("in %s times, days and months are those of the browser's own calendar", (tag) => {
  const own = clockWords(makeWords(tag, catalogues[tag], en), makeZones());
  const browser = makeHoursFormat(tag);
  for (const zone of ['Europe/Helsinki', 'America/St_Johns', 'Pacific/Auckland', 'Asia/Kathmandu'])
    for (const at of moments) {
      expect(own.time(at, zone)).toBe(browser.time(at, zone));
      expect(own.dayAndTime(at, zone)).toBe(browser.dayAndTime(at, zone));
      expect(own.dateAndTime(at, zone)).toBe(browser.dateAndTime(at, zone));
      expect(own.month(at)).toBe(browser.month(at));
    }
});

const minute = (day: string): number => Date.parse(day) / 60_000;
/** A table that is wrong on purpose, so that it shows whether it was used. */
const table: ZoneTable = { from: minute('2026-01-01'), to: minute('2028-01-01'), zones: { 'Europe/Helsinki': [77] } };
const offsetIn = async (from: ZoneTable | undefined, now: string, zone = 'Europe/Helsinki'): Promise<number | undefined> =>
  (await clocksOf(from, Date.parse(now)))(zone)?.pieces(Date.parse(now), 0)[0]?.offset;

test('clocks come from the table while it holds, and from the browser before it, when it ends within the time that is looked ahead, and without it', async () => {
  expect(await offsetIn(table, '2026-11-26T12:00:00Z')).toBe(77);
  expect(await offsetIn(table, '2025-12-26T12:00:00Z')).toBe(120);
  expect(await offsetIn(table, '2027-12-01T12:00:00Z')).toBe(120);
  expect(await offsetIn(undefined, '2026-11-26T12:00:00Z')).toBe(120);
});

test("this device's own clock needs no name of a zone, and an unknown zone has none", async () => {
  const now = '2026-11-26T12:00:00Z';
  expect(await offsetIn(table, now, viewer)).toBe(-new Date(now).getTimezoneOffset());
  expect(await offsetIn(table, now, 'Europe/Atlantis')).toBeUndefined();
});
