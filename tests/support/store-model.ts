import fc from 'fast-check';
import { expect } from 'vitest';
import type { Checkin } from '#shared/checkin/checkin.ts';
import type { Result } from '#shared/result.ts';
import type { Store } from '../../extension/store/open-store.ts';
import { aDevice, type Device, value } from './a-store.ts';
import { anyCheckin } from './any-checkin.ts';

/** What ought to be there. */
interface Model {
  readonly kept: Map<string, Checkin>;
  passphrase: string | null;
  open: boolean;
}

/** What is there. */
interface Real {
  readonly device: Device;
  page: Store;
}

type Command = fc.AsyncCommand<Model, Real>;

const readable = ({ passphrase, open }: Model): boolean => passphrase === null || open;

/** A write is acknowledged when the record can be read, and refused, with nothing changed, when it is locked. */
function expectWrite(model: Model, result: Result<unknown>): void {
  if (readable(model)) expect(result).toMatchObject({ ok: true });
  else expect(result).toMatchObject({ ok: false, code: 'locked' });
}

const command = (
  name: string,
  run: (model: Model, real: Real) => Promise<void>,
  check = (_model: Readonly<Model>): boolean => true,
): Command => ({
  check,
  run,
  toString: () => name,
});

const byId = (list: Iterable<Checkin>): readonly Checkin[] => [...list].sort((a, b) => a.id.localeCompare(b.id));

const compare = command('compare', async (model, { page }) => {
  const all = await page.record.all();
  if (!readable(model)) return expect(all).toMatchObject({ ok: false, code: 'locked' });
  expect(byId(value(all).checkins)).toEqual(byId(model.kept.values()));
  expect(value(all).unread).toEqual([]);
});

const add = (checkin: Checkin): Command =>
  command(`add ${checkin.id}`, async (model, { page }) => {
    expectWrite(model, await page.record.add(checkin));
    if (readable(model)) model.kept.set(checkin.id, checkin);
  });

const nth = (model: Readonly<Model>, index: number): Checkin | undefined => [...model.kept.values()][index % Math.max(1, model.kept.size)];

const edit = (index: number, note: string): Command =>
  command(`edit ${index}`, async (model, { page }) => {
    const there = nth(model, index);
    if (!there) return;
    const changed = { ...there, note };
    expectWrite(model, await page.record.edit(changed));
    if (readable(model)) model.kept.set(there.id, changed);
  });

const remove = (index: number): Command =>
  command(`remove ${index}`, async (model, { page }) => {
    const there = nth(model, index);
    if (!there) return;
    expectWrite(model, await page.record.remove(there));
    if (readable(model)) model.kept.delete(there.id);
  });

const bringIn = (checkins: readonly Checkin[]): Command =>
  command(`bring in ${checkins.length}`, async (model, { page }) => {
    expectWrite(model, await page.record.merge({ checkins, items: [] }));
    if (readable(model)) for (const each of checkins) if (!model.kept.has(each.id)) model.kept.set(each.id, each);
  });

const anotherPage = command('another page', async (_, real) => {
  real.page = real.device.page();
});

const restart = command('restart', async (model, real) => {
  await real.page.guard.followed();
  real.device.restart();
  model.open = false;
  real.page = real.device.page();
});

const lockNow = command('lock', async (model, { page }) => {
  await page.vault.lockNow();
  model.open = false;
});

const wait = command('wait six minutes', async (model, { device }) => {
  device.now += 6 * 60_000;
  model.open = false;
});

const unlock = (typed: string): Command =>
  command(`unlock ${typed}`, async (model, { page }) => {
    const result = await page.vault.unlock(typed);
    expect(result.ok).toBe(model.passphrase === typed);
    if (result.ok) model.open = true;
  });

const turnOn = (passphrase: string): Command =>
  command(
    `turn on ${passphrase}`,
    async (model, { page }) => {
      value(await page.vault.turnOn(passphrase));
      Object.assign(model, { passphrase, open: true });
    },
    ({ passphrase: now }) => now === null,
  );

const turnOff = command(
  'turn off',
  async (model, { page }) => {
    value(await page.vault.turnOff(model.passphrase ?? ''));
    Object.assign(model, { passphrase: null, open: false });
  },
  ({ passphrase }) => passphrase !== null,
);

const change = (next: string): Command =>
  command(
    `change to ${next}`,
    async (model, { page }) => {
      value(await page.vault.changePassphrase(model.passphrase ?? '', next));
      model.passphrase = next;
    },
    ({ passphrase }) => passphrase !== null,
  );

/** The database loses everything; at the next opening it is noticed and brought back. */
const damage = command('damage', async (model, real) => {
  await real.page.guard.followed();
  await real.page.sweep();
  await real.device.raw((items) => items.clear());
  real.page = real.device.page();
  const health = await real.page.guard.health();
  if (model.kept.size > 0 || model.passphrase !== null) expect(health).toMatchObject({ kind: 'damaged' });
  if (health.kind !== 'sound') value(await real.page.guard.restore());
});

const wipe = command('delete everything', async (model, real) => {
  await real.page.guard.followed();
  await real.page.sweep();
  value(await real.device.wipe());
  model.kept.clear();
  Object.assign(model, { passphrase: null, open: false });
  real.page = real.device.page();
});

const passphrase = fc.constantFrom('correct horse', 'battery staple');

const commands = [
  anyCheckin.map(add),
  anyCheckin.map(add),
  fc.tuple(fc.nat(), fc.string()).map(([index, note]) => edit(index, note)),
  fc.nat().map(remove),
  fc.array(anyCheckin, { maxLength: 4 }).map(bringIn),
  passphrase.map(unlock),
  passphrase.map(unlock),
  passphrase.map(turnOn),
  passphrase.map(change),
  ...[turnOff, lockNow, wait, restart, anotherPage, damage, wipe, compare, compare].map((each) => fc.constant(each)),
];

/** Runs so many random lives of a record against a plain map, and compares after each. Gives how many were run. */
export async function modelRuns(runs: number): Promise<number> {
  let done = 0;
  const lives = fc.commands(commands, { maxCommands: 25 });
  await fc.assert(
    fc.asyncProperty(lives, async (life) => {
      const device = aDevice();
      const model: Model = { kept: new Map(), passphrase: null, open: false };
      await fc.asyncModelRun(() => ({ model, real: { device, page: device.page() } }), life);
      const page = device.page();
      if (model.passphrase !== null) value(await page.vault.unlock(model.passphrase));
      expect(byId(value(await page.record.all()).checkins)).toEqual(byId(model.kept.values()));
      done += 1;
    }),
    { numRuns: runs },
  );
  return done;
}
