import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { makeZones } from '#shared/directory/zone-clock.ts';
import { makeZoneTable } from '#shared/directory/zone-table.ts';
import { compileOsm } from '#shared/importer/hours/compile-osm.ts';
import { root } from '../../widget/examples/built.ts';
import texts from '../fixtures/osm-hours.json' with { type: 'json' };
import { bundled } from './bundled.ts';
import { inRounds, median, ratio } from './rounds.ts';
import type { Bench, Row } from './row.ts';
import { compressed } from './weight.ts';

/** Goal 18 of the performance goals: 1,000 services in five zones; at most a fifth of the peer's time, at most 2 KB of code. */
const services = 1000;
const zones = ['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Africa/Casablanca'] as const;

/**
 * Each way in a fresh thread: `prepared` is what it must read before it can tell (its own form of the hours), `first` is telling it in code that
 * has never run before, `later` the 42nd time, as a page tells it that is drawn again, or in table F, where all rounds ran in one page.
 * The engine's own calendar data are read before, for all: a page that shows any date has them.
 */
const report = `
new Intl.DateTimeFormat('en', { timeZone: 'UTC', hour: 'numeric' }).format(now);
const begun = performance.now();
const services = prepare();
const start = performance.now();
const open = tell(services);
const told = performance.now();
for (let index = 0; index < 40; index += 1) tell(services);
const again = performance.now();
tell(services);
parentPort.postMessage({ prepared: start - begun, first: told - start, later: performance.now() - again, open });`;

const ours = (code: string): string => `
import { parentPort, workerData } from 'node:worker_threads';
import { performance } from 'node:perf_hooks';
const { code: { openAt, makeZonesFrom, offsetsIn } } = await import(${JSON.stringify(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)});
const { text, now, table } = workerData;
const prepare = () => JSON.parse(text);
const tell = (services) => {
  const clocks = makeZonesFrom((zone) => offsetsIn(table, zone));
  return services.filter(({ hours, zone }) => openAt(hours, clocks(zone), now, []).state === 'open').length;
};${report}`;

/** The peer knows no zones: it is asked on the process's own clock, set to the wall clock of the zone, with one formatter a zone. */
const peer = (withChange: boolean): string => `
import { parentPort, workerData } from 'node:worker_threads';
import { performance } from 'node:perf_hooks';
const { default: OpeningHours } = await import(${JSON.stringify(pathToFileURL(join(root, 'node_modules/opening_hours/build/opening_hours.esm.mjs')).href)});
const { now } = workerData;
const place = { lat: 60.2, lon: 24.9, address: { country_code: 'fi', state: '' } };
const prepare = () => workerData.services.map(({ text, zone }) => ({ zone, hours: new OpeningHours(text, place) }));
const wall = (timeZone) => {
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' };
  const [month, day, year, hour, minute] = new Intl.DateTimeFormat('en', { timeZone, hourCycle: 'h23', ...parts }).format(now).match(/\\d+/g).map(Number);
  return new Date(year, month - 1, day, hour, minute);
};
const tell = (services) => {
  const walls = new Map();
  const at = (zone) => walls.get(zone) ?? walls.set(zone, wall(zone)).get(zone);
  return services.filter(({ hours, zone }) => ${withChange ? '(hours.getNextChange(at(zone)), hours.getState(at(zone)))' : 'hours.getState(at(zone))'}).length;
};${report}`;

interface Times {
  readonly prepared: number;
  readonly first: number;
  readonly later: number;
  readonly open: number;
}

const inThread = (source: string, workerData: unknown): Promise<Times> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`), { workerData });
    thread.once('message', resolve).once('error', reject);
  });

/** The strings of the directory in turn, without 24/7, which neither has to think about. */
function sample(): readonly { text: string; zone: string; hours: unknown }[] {
  const weekly = texts.filter((text) => text !== '24/7');
  return Array.from({ length: services }, (_, index) => {
    const text = weekly[index % weekly.length] ?? '';
    return { text, zone: zones[index % zones.length] ?? '', hours: JSON.parse(JSON.stringify(compileOsm(text))) };
  });
}

/** Measures goal 18 in interleaved rounds; says medians, and gives the median of the ratios to the peer within a round. */
export async function openNow({ say, rounds }: Bench): Promise<readonly Row[]> {
  const code = await bundled('open-now-code.ts');
  const list = sample();
  // as the widget's files carry it
  const text = JSON.stringify(list.map(({ hours, zone }) => ({ hours, zone })));
  // the clocks come with the records, as in the widget
  const table = makeZoneTable(zones, makeZones(), Date.UTC(2026, 9) / 60_000, Date.UTC(2028, 0) / 60_000);
  const anchor = { name: 'opening_hours, the state', source: peer(false) };
  const full = { name: 'opening_hours, state and change', source: peer(true) };
  const own = { name: 'Even Keel, state and change', source: ours(code) };
  let asked = 0;
  const times = await inRounds([anchor, full, own], rounds ?? 25, async ({ source }) => {
    // all of a round are asked about the same moment
    const now = Date.UTC(2026, 10, 25, 9, 30) + Math.floor(asked / 3) * 47 * 60_000;
    asked += 1;
    return await inThread(source, { services: list, text, now, table });
  });
  const of = ({ name }: typeof own, key: keyof Times): readonly number[] => (times.get(name) ?? []).map((each) => each[key]);
  /** All that passes from the hours as they were sent to the first answer. */
  const fromNothing = (each: typeof own): readonly number[] =>
    of(each, 'first').map((first, round) => first + (of(each, 'prepared')[round] ?? 0));
  say(
    `\nOpen now for ${services} services in ${zones.length} time zones, medians in ms: reading their hours, telling it the first time, the 42nd time`,
  );
  for (const each of [anchor, full, own]) {
    const columns = (['prepared', 'first', 'later'] as const).map((key) => median(of(each, key)).toFixed(2).padStart(9));
    say(`  ${each.name.padEnd(32)}${columns.join('')}`);
  }
  say(`  telling it the first time, without the reading: ${ratio(of(own, 'first'), of(anchor, 'first')).toFixed(2)} of the state alone`);
  say(`  both find the same open: ${of(own, 'open').every((open, round) => open === of(anchor, 'open')[round])}`);
  const times18 = { goal: 18, must: 0.2, stretch: 0.1, unit: 'times' } as const;
  return [
    {
      ...times18,
      what: 'open now for 1,000 services, beside the state by opening_hours',
      measured: ratio(of(own, 'later'), of(anchor, 'later')),
    },
    { ...times18, what: 'the same from their hours as sent to the first answer', measured: ratio(fromNothing(own), fromNothing(anchor)) },
    { goal: 18, what: 'code for it, Brotli', must: 2048, stretch: null, measured: compressed(code).length, unit: 'bytes' },
  ];
}
