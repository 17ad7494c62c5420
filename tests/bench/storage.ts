import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext } from 'playwright-core';
import { built, extensionId } from '../../widget/examples/built.ts';
import { inStore } from '../support/in-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { extensionBrowser } from './extension-browser.ts';
import { inRounds, median, ratio } from './rounds.ts';
import type { Bench, Row } from './row.ts';

/** Ten years of five entries a day, as performance.md B has them. */
const count = 18_250;
const passphrase = 'lamp river seven coat';
const appends = 20;

/** What one layout took, in milliseconds; null where it is not asked. */
interface Times {
  readonly open: number;
  readonly days: number;
  readonly append: number;
  readonly bring: number | null;
}

interface Layout {
  readonly name: string;
  /** The body of an asynchronous function that gives `Times`; `entries`, `recent` and `timed` are there. */
  readonly body: string;
}

/** Makes the entries in the page: the same for every layout. */
const entries = `
  const day = (ago) => new Date(Date.UTC(2026, 10, 25) - ago * 86400000).toISOString().slice(0, 10);
  const entry = (n) => ({
    id: 'entry-' + n, at: Date.UTC(2026, 10, 25, 12) - Math.floor(n / 5) * 86400000 + (n % 5) * 60000, offset: 0, day: day(Math.floor(n / 5)),
    feeling: { pleasantness: (n % 5) - 2, energy: ((n * 7) % 5) - 2 }, words: [{ kind: 'listed', id: 'tired' }, { kind: 'own', text: 'walk' }],
    context: ['sleep', 'work'], need: null, note: 'some words of a line for oneself ' + n,
  });
  const entries = Array.from({ length: ${count} }, (_, n) => entry(n));
  const from = day(30);
  const timed = async (work) => { const began = performance.now(); const value = await work(); return { ms: performance.now() - began, value }; };
  const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const several = async (work) => { const times = []; for (let n = 0; n < ${appends}; n += 1) times.push((await timed(() => work(n))).ms); return middle(times); };
  const request = (one) => new Promise((done, failed) => { one.onsuccess = () => done(one.result); one.onerror = () => failed(one.error); });
  const open = (name, make) => { const one = indexedDB.open(name); one.onupgradeneeded = () => make(one.result); return request(one); };
  const ended = (transaction) => new Promise((done) => (transaction.oncomplete = done));
`;

const own: Layout = {
  name: 'Even Keel',
  body: `
    const opened = await timed(async () => value(await store.record.all()).checkins.length);
    const days = await timed(async () => { for (const month of ['2026-11', '2026-10']) value(await store.record.month(month)); });
    const append = await several(async (n) => value(await store.record.add({ ...entry(0), id: 'more-' + n + '-' + Math.random() })));
    return { open: opened.ms, days: days.ms, append, bring: null };`,
};

const parse: Layout = {
  name: 'JSON.parse',
  body: `const text = JSON.stringify(entries); const opened = await timed(async () => JSON.parse(text)); return { open: opened.ms, days: 0, append: 0, bring: null };`,
};

const keyval: Layout = {
  name: 'one key (idb-keyval)',
  body: `
    const base = await open('bench-one', (made) => made.createObjectStore('all'));
    const put = (key, what) => { const transaction = base.transaction('all', 'readwrite'); transaction.objectStore('all').put(what, key); return ended(transaction); };
    const append = await several((n) => put('one', entry(n)));
    base.close();
    return { open: 0, days: 0, append, bring: null };`,
};

const perEntry: Layout = {
  name: 'key per entry (idb, index)',
  body: `
    const base = await open('bench-entries', (made) => made.createObjectStore('all', { keyPath: 'id' }).createIndex('day', 'day'));
    const store2 = () => base.transaction('all').objectStore('all');
    if ((await request(store2().count())) === 0) { const transaction = base.transaction('all', 'readwrite'); for (const each of entries) transaction.objectStore('all').put(each); await ended(transaction); }
    const opened = await timed(() => request(store2().getAll()));
    const days = await timed(() => request(store2().index('day').getAll(IDBKeyRange.lowerBound(from))));
    const append = await several(async (n) => { const transaction = base.transaction('all', 'readwrite'); transaction.objectStore('all').put({ ...entry(0), id: 'x' + n }); await ended(transaction); });
    base.close();
    return { open: opened.ms, days: days.ms, append, bring: null };`,
};

const dexie: Layout = {
  name: 'Dexie',
  body: `
    const base = new Dexie('bench-dexie');
    base.version(1).stores({ all: 'id, day' });
    if ((await base.all.count()) === 0) await base.all.bulkPut(entries);
    base.close();
    const again = new Dexie('bench-dexie');
    again.version(1).stores({ all: 'id, day' });
    const opened = await timed(() => again.all.toArray());
    const days = await timed(() => again.all.where('day').aboveOrEqual(from).toArray());
    const append = await several((n) => again.all.put({ ...entry(0), id: 'x' + n }));
    again.close();
    return { open: opened.ms, days: days.ms, append, bring: null };`,
};

/** The least that bringing in a sealed record can be: months as sealed texts, put in one transaction. */
const sealedBuckets: Layout = {
  name: 'sealed months, bare',
  body: `
    const base = await open('bench-sealed-' + Math.random(), (made) => made.createObjectStore('all'));
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const brought = await timed(async () => {
      const months = new Map();
      for (const each of entries) { const month = each.day.slice(0, 7); months.set(month, [...(months.get(month) ?? []), each]); }
      const sealed = await Promise.all([...months].map(async ([month, list]) => [month, await crypto.subtle.encrypt({ name: 'AES-GCM', iv: crypto.getRandomValues(new Uint8Array(12)) }, key, new TextEncoder().encode(JSON.stringify(list)))]));
      const transaction = base.transaction('all', 'readwrite');
      for (const [month, bytes] of sealed) transaction.objectStore('all').put(bytes, month);
      await ended(transaction);
    });
    base.close();
    return { open: 0, days: 0, append: 0, bring: brought.ms };`,
};

const dexieCode = readFileSync(createRequire(import.meta.url).resolve('dexie/dist/dexie.min.js'), 'utf8');

/** One layout in a fresh page of the extension's origin, so that its database is opened anew. */
async function once(context: BrowserContext, { name, body }: Layout): Promise<Times> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId(built.chrome)}/manifest.json`);
  if (name === dexie.name) await page.evaluate(dexieCode);
  const times = await inStore<Times>(page, `${entries}${body}`);
  await page.close();
  return times;
}

const pick = (list: readonly Times[] | undefined, field: keyof Times): readonly number[] =>
  (list ?? []).map((each) => each[field] ?? Number.NaN);

/** Opening ten years, a save, thirty days and bringing in, without and with a lock (performance goals 8, 9, 10). */
export async function storage({ say, rounds }: Bench): Promise<readonly Row[]> {
  const folder = await temporaryFolder('bench-storage');
  const context = await extensionBrowser(say, folder.path);
  const times = rounds ?? 15;
  const prepare = (work: string): Promise<unknown> =>
    once(context, { name: 'prepare', body: `${work} return { open: 0, days: 0, append: 0, bring: null };` });
  await prepare(`await store.record.merge({ checkins: entries, items: [] }); await store.guard.followed();`);
  const rows: Row[] = [];
  for (const locked of [false, true]) {
    const state = locked ? 'locked, its key in memory' : 'without a lock';
    if (locked) await prepare(`value(await store.vault.turnOn(${JSON.stringify(passphrase)})); await store.sweep();`);
    const layouts = [own, parse, keyval, perEntry, dexie];
    for (const each of layouts) await once(context, each);
    const found = await inRounds(layouts, times, (layout) => once(context, layout));
    say(`\n${count} entries, ${state}, ${times} rounds, medians in ms: open everything, last 30 days, save one`);
    for (const [name, list] of found)
      say(
        `  ${name.padEnd(28)} ${(['open', 'days', 'append'] as const).map((field) => median(pick(list, field)).toFixed(1).padStart(8)).join('')}`,
      );
    const of = (layout: Layout, field: keyof Times): readonly number[] => pick(found.get(layout.name), field);
    const beside = (field: keyof Times, layout: Layout): number => ratio(of(own, field), of(layout, field));
    rows.push(
      {
        goal: 8,
        what: `open ten years, ${state}, beside JSON.parse`,
        must: 3,
        stretch: 2.5,
        measured: beside('open', parse),
        unit: 'times',
      },
      {
        goal: 8,
        what: `open ten years, ${state}, beside Dexie`,
        must: 0.25,
        stretch: null,
        measured: beside('open', dexie),
        unit: 'times',
      },
      {
        goal: 9,
        what: `save, ${state}, beside one key without a flush`,
        must: 3,
        stretch: 2,
        measured: beside('append', keyval),
        unit: 'times',
        note: 'ours is on the disk before it counts',
      },
      {
        goal: 9,
        what: `last 30 days, ${state}, beside an index range`,
        must: 1,
        stretch: 0.5,
        measured: beside('days', perEntry),
        unit: 'times',
      },
    );
  }
  rows.push(...(await unlocking(context, times, say)));
  await context.close();
  await folder.remove();
  return rows;
}

/** Bringing in a whole record, and unlocking with opening beside unlocking alone. */
async function unlocking(context: BrowserContext, times: number, say: Bench['say']): Promise<readonly Row[]> {
  const bring: Layout = {
    name: 'Even Keel brings in',
    body: `
      const fresh = entries.map((each) => ({ ...each, id: each.id + '-' + Math.random() }));
      const brought = await timed(async () => value(await store.record.merge({ checkins: fresh, items: [] })));
      const all = new Set(fresh.map(({ id }) => id));
      return { open: 0, days: 0, append: 0, bring: brought.ms };`,
  };
  const unlock: Layout = {
    name: 'unlock and open',
    body: `
      await store.vault.lockNow();
      const unlocked = await timed(async () => value(await store.vault.unlock(${JSON.stringify(passphrase)})));
      const opened = await timed(async () => value(await store.record.all()));
      return { open: unlocked.ms + opened.ms, days: unlocked.ms, append: 0, bring: null };`,
  };
  const unlocks: Times[] = [];
  for (let round = 0; round < times; round += 1) unlocks.push(await once(context, unlock));
  const brought: Times[] = [];
  const bare: Times[] = [];
  // each round adds as much again, so a few are enough and tell the same
  for (let round = 0; round < Math.min(times, 3); round += 1) {
    bare.push(await once(context, sealedBuckets));
    brought.push(await once(context, bring));
  }
  say(
    `\nUnlock alone ${median(pick(unlocks, 'days')).toFixed(0)} ms, with opening ten years ${median(pick(unlocks, 'open')).toFixed(0)} ms`,
  );
  say(
    `Bring in ${count} entries into a locked record that has as many: ${median(pick(brought, 'bring')).toFixed(0)} ms; sealed months, bare: ${median(pick(bare, 'bring')).toFixed(0)} ms`,
  );
  return [
    {
      goal: 10,
      what: 'unlock and open ten years, beside the derivation alone',
      must: 1.6,
      stretch: 1.4,
      measured: ratio(pick(unlocks, 'open'), pick(unlocks, 'days')),
      unit: 'times',
    },
    {
      goal: 10,
      what: 'bring in 18,250 entries, locked, beside sealed months',
      must: 3,
      stretch: 2,
      measured: ratio(pick(brought, 'bring'), pick(bare, 'bring')),
      unit: 'times',
      note: 'ours compares each with what is there, flushes and follows with the mirror',
    },
  ];
}
