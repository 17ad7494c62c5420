import { randomBytes, randomInt } from 'node:crypto';
import { cp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Chromium, startChromium } from './chromium.ts';
import { inStore, keepTexts } from './in-store.ts';
import { keepOuter, missingOuter, outerItems, outerTexts } from './outer-items.ts';
import { atToday } from './person.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What one damage did: where it hurt, what the product said, and how many of the check-ins were there in the end. */
export interface Damage {
  readonly how: string;
  readonly said: string;
  readonly before: number;
  readonly after: number;
  /** Where the browser will neither open nor delete its database any more: how many months the mirror still holds. */
  readonly stuck: number | null;
  /** What is missing of the other kinds in the end; null where it could not be looked at. */
  readonly lost: readonly string[] | null;
}

type Hurt = (folder: string) => Promise<void>;

const named =
  (pattern: RegExp, hurt: (file: string, size: number) => Promise<void>): Hurt =>
  async (folder) => {
    for (const name of await readdir(folder)) {
      if (!pattern.test(name)) continue;
      const file = join(folder, name);
      await hurt(file, (await stat(file)).size);
    }
  };

const overwrite = async (file: string, at: number, bytes: Uint8Array): Promise<void> => {
  const all = await readFile(file);
  all.set(bytes.subarray(0, Math.max(0, all.length - at)), at);
  await writeFile(file, all);
};

const flip = (file: string, size: number): Promise<void> => overwrite(file, randomInt(Math.max(1, size - 64)), randomBytes(64));

/** The ways in which a store's files were seen to break (assurance section 0, finding 1). */
const hurts: Readonly<Record<string, Hurt>> = {
  'bytes of the log flipped': named(/\.log$/, flip),
  'the log cut in half': named(/\.log$/, (file, size) => truncate(file, Math.floor(size / 2))),
  'the log emptied': named(/\.log$/, (file) => truncate(file, 0)),
  'the manifest overwritten': named(/^MANIFEST/, (file, size) => writeFile(file, randomBytes(size))),
  'CURRENT overwritten': named(/^CURRENT$/, (file) => writeFile(file, 'MANIFEST-999999\n')),
  'tables flipped': named(/\.ldb$/, flip),
  'tables removed': named(/\.ldb$/, (file) => rm(file)),
  'everything removed': (folder) => rm(folder, { recursive: true }),
};

const indexedDb = (id: string): string => join('Default', 'IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`);
const storageArea = (id: string): string => join('Default', 'Local Extension Settings', id);

/** So many check-ins lie in the profile that is damaged; some in tables, some in the log. */
const early = Array.from({ length: 150 }, (_, index) => `early-${index}`);
const late = Array.from({ length: 50 }, (_, index) => `late-${index}`);

/** An item of every other kind, but the bytes of a picture: those have no second copy. */
const outer = outerItems(Array.from({ length: outerTexts }, (_, index) => `outer${index}`)).filter(({ unmirrored }) => !unmirrored);

/** 150 days from the first of January on. */
const months = 5;

/** Fills tables: enough writes that the log was turned into one, and then some that are in the log only. */
async function fill(profile: string): Promise<string> {
  const browser = await startChromium({ profile });
  const page = await atToday(browser);
  await inStore(page, keepTexts(early));
  await inStore(page, keepOuter(outer));
  for (let turn = 0; turn < 3; turn += 1) {
    await inStore(
      page,
      `await store.items.change(['filling'], () => ({ ok: true, value: [{ kind: 'keep', name: 'filling', v: 1, value: Array.from({ length: 40_000 }, () => Math.random().toString(36)) }] }));
       await store.items.change(['filling'], () => ({ ok: true, value: [{ kind: 'remove', name: 'filling' }] }));`,
    );
  }
  await inStore(page, keepTexts(late));
  await new Promise((done) => setTimeout(done, 500));
  await browser.close();
  return browser.id;
}

const look = `
  const { kind } = await store.guard.health().catch((error) => ({ kind: 'error ' + error.name }));
  const all = await store.record.all();
  return { kind, code: all.ok ? 'shown' : all.code, count: all.ok ? all.value.checkins.length : -1 };
`;

const restore = `
  const result = await store.guard.restore();
  if (!result.ok) {
    const answer = await new Promise((done) => {
      const request = indexedDB.deleteDatabase('record');
      request.onsuccess = () => done('deleted');
      request.onerror = () => done(request.error.name);
    });
    const kept = Object.keys(await chrome.storage.local.get()).filter((key) => /^record\\/\\d{4}-\\d\\d$/.test(key)).length;
    return { count: -1, code: result.code + ' ' + answer, kept };
  }
  return { count: value(await store.record.all()).checkins.length, missing: result.value.missing };
`;

interface Looked {
  readonly kind: string;
  readonly code: string;
  readonly count: number;
}

async function oneDamage(whole: string, id: string, how: string, where: string, hurt: Hurt): Promise<Damage> {
  const folder = await temporaryFolder('damage');
  try {
    await cp(whole, folder.path, { recursive: true });
    await hurt(join(folder.path, where));
    const browser: Chromium = await startChromium({ profile: folder.path });
    const page = await atToday(browser);
    const { kind, code, count } = await inStore<Looked>(page, look);
    const back = kind === 'sound' ? { count } : await inStore<{ count: number; code?: string; kept?: number }>(page, restore);
    const stuck = 'kept' in back && back.kept !== undefined ? back.kept : null;
    const lost = stuck === null ? await inStore<readonly string[]>(page, missingOuter(outer)) : null;
    await browser.close();
    return {
      how: `${how} (${where.includes('IndexedDB') ? 'database' : 'mirror'}, ${id.slice(0, 4)})`,
      said: [kind, code, 'code' in back ? back.code : ''].filter(Boolean).join(', '),
      before: count,
      after: back.count,
      stuck,
      lost,
    };
  } finally {
    await folder.remove();
  }
}

/**
 * Damages the closed browser's files in so many ways, the database's and now and then the mirror's, and opens the product on
 * them. Damage must be said or must not have hurt; nothing may be shown as less than it was; one press brings everything back.
 * One damage Chromium never gets over: with CURRENT overwritten it neither opens nor deletes the database (UnknownError). Then it
 * must be said all the same, and the mirror must still hold every month.
 */
export async function damageRounds(rounds: number): Promise<readonly Damage[]> {
  const whole = await temporaryFolder('whole');
  const list: Damage[] = [];
  try {
    const id = await fill(whole.path);
    const names = Object.keys(hurts);
    for (let round = 0; round < rounds; round += 1) {
      const how = names[round % names.length] ?? '';
      const where = round % 5 === 4 ? storageArea(id) : indexedDb(id);
      const damage = await oneDamage(whole.path, id, how, where, hurts[how] ?? (async () => undefined));
      list.push(damage);
      const total = early.length + late.length;
      expect(damage.before === total || !damage.said.startsWith('sound'), JSON.stringify(damage)).toBe(true);
      expect(damage.before === total || damage.before === -1, JSON.stringify(damage)).toBe(true);
      expect(damage.lost ?? [], JSON.stringify(damage)).toEqual([]);
      expect(damage.after === total || damage.stuck === months, JSON.stringify(damage)).toBe(true);
    }
  } finally {
    await whole.remove();
  }
  return list;
}

/** Both places emptied: it must be said that something is missing and that there is no copy, and never be shown as a first day. */
export async function bothGone(): Promise<Looked> {
  const profile = await temporaryFolder('both');
  try {
    const id = await fill(profile.path);
    for (const where of [indexedDb(id), storageArea(id)]) await rm(join(profile.path, where), { recursive: true });
    const browser = await startChromium({ profile: profile.path });
    const looked = await inStore<Looked>(await browser.open('app.html'), look);
    await browser.close();
    return looked;
  } finally {
    await profile.remove();
  }
}
