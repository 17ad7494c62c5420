import { type Envelope, fromPlain, newStamp, toPlain } from './envelope.ts';
import { asideName, asideOf, isItemKey } from './item-names.ts';
import { pack, unpack } from './pack.ts';
import { plainSeal, type Seal } from './seal.ts';
import { type Loaded, lockKey, type Shelf } from './shelf.ts';
import type { Lock } from './slots.ts';

type Next = Omit<Envelope, 'seq'>;

/** How often it starts again when another page wrote in between. */
const rounds = 20;

const textOf = (body: unknown): string => (typeof body === 'string' ? body : pack(body ?? null));

/** What is in one place only stays in one place only. */
const whereOf = ({ unmirrored }: Envelope): Pick<Envelope, 'unmirrored'> => (unmirrored ? { unmirrored } : {});

/** From no lock to one. What was set aside goes as it lies, whole, as the text of an item. */
async function closed(key: string, envelope: Envelope, to: Seal): Promise<readonly [string, Next]> {
  const name = await plainSeal.nameOf(key, envelope);
  const as = { stamp: newStamp(), v: envelope.v };
  const text = asideName.test(name) ? pack(toPlain(envelope)) : textOf(envelope.body);
  return [await to.keyOf(name), { ...as, ...whereOf(envelope), ...(await to.close(name, text, as)) }];
}

/** From a lock to none. What does not open is set aside as it is. */
async function opened(key: string, envelope: Envelope, from: Seal): Promise<readonly [string, Next]> {
  const name = await from.nameOf(key, envelope).catch(() => 'unknown');
  try {
    const text = await from.open(key, envelope);
    const aside = asideName.test(name) ? fromPlain(unpack(text)) : null;
    return [name, aside ?? { stamp: newStamp(), v: envelope.v, ...whereOf(envelope), body: text }];
  } catch {
    return [asideOf(name, newStamp()), envelope];
  }
}

async function closedAnew({ found }: Loaded, from: Seal, to: Seal, lock: Lock | null): Promise<ReadonlyMap<string, Next>> {
  const items = [...found].filter(([key]) => isItemKey(key));
  const anew = ([key, envelope]: readonly [string, Envelope]) =>
    from.era === plainSeal.era ? closed(key, envelope, to) : opened(key, envelope, from);
  const next = new Map(await Promise.all(items.map(anew)));
  if (lock) next.set(lockKey, { stamp: newStamp(), v: 1, body: pack(lock) });
  return next;
}

/** Closes everything that is kept under another seal, in one transaction. False when other pages would not stop writing. */
export async function rewrap(shelf: Shelf, from: Seal, to: Seal, lock: Lock | null): Promise<boolean> {
  for (let round = 0; round < rounds; round += 1) {
    const all = await shelf.all();
    if (all.meta.era !== from.era) return false;
    if (await shelf.turn(all, to.era, await closedAnew(all, from, to, lock))) return true;
  }
  return false;
}
