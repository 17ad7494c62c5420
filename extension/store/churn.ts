import type { UseStore } from 'idb-keyval';
import { randomBytes, toBase64 } from './bytes.ts';
import type { Area } from './mirror.ts';
import { fillKey } from './shelf.ts';

/**
 * Deleting is not erasing: browsers keep deleted bytes in their files until later writes push them out. So this many random
 * bytes are written and deleted again in each place (assurance section 2 asks for at least 16 MB). Chromium's LevelDB holds up
 * to 10 MB in its first level and empties it one range of keys after another; measured, 16 MB left some ranges untouched. Writing them
 * faster (one piece of chance many times, four times as many at once) took a quarter less time, and once left an old file as it was.
 */
export const fullFill = 32 * 1024 * 1024;

/** Smaller than what Chromium would put into a file of its own (64 KiB), which would overwrite nothing. */
const piece = 48 * 1024;

/** How many pieces are written at once. */
const batch = 32;

/** Keys from before the first to after the last of ours, so that the files which hold ours are the ones rewritten. */
const places = ['!', '0', '2', '9', 'A', 'd', 'm', 'n', 'v', '~', '~8', '~z'];

const keyOf = (number: number): string => `${places[number % places.length]}${number}#fill`;

/** The keys of so many bytes of filling, in batches. */
function batchesOf(bytes: number): readonly (readonly string[])[] {
  const pieces = Math.ceil(bytes / piece);
  return Array.from({ length: Math.ceil(pieces / batch) }, (_, row) =>
    Array.from({ length: Math.min(batch, pieces - row * batch) }, (_each, place) => keyOf(row * batch + place)),
  );
}

/** Overwrites what was deleted from the database. Rejects when there is no room for it. */
export async function churnDatabase(store: UseStore, fill = fullFill): Promise<void> {
  for (const keys of batchesOf(fill)) {
    const filled = keys.map((key) => [key, randomBytes(piece)] as const);
    await store('readwrite', (items) => {
      for (const [key, bytes] of filled) items.put(bytes, key);
    });
  }
  await removeFill(store);
}

/** Takes away filling that an interrupted run left behind. */
export async function removeFill(store: UseStore): Promise<void> {
  await store('readwrite', (items) => {
    const keys = items.getAllKeys();
    keys.onsuccess = () => {
      for (const key of keys.result) if (typeof key === 'string' && fillKey.test(key)) items.delete(key);
    };
  });
}

/** In a storage area the keys of items begin like this; other keys of ours lie before and after. */
const inArea = (key: string, row: number): string => (row % 2 === 0 ? key : `record/${key}`);

/** Overwrites what was deleted from a storage area. Text of base64 carries three bytes of chance in four. */
export async function churnArea(area: Area, fill = fullFill): Promise<void> {
  const batches = batchesOf(fill).map((keys) => keys.map(inArea));
  for (const keys of batches) await area.set(Object.fromEntries(keys.map((key) => [key, toBase64(randomBytes((piece / 4) * 3))])));
  // by their names: looking for them would read all of it back
  await area.remove(batches.flat());
}

/** Takes away filling that an interrupted run left behind. */
export async function removeAreaFill(area: Area): Promise<void> {
  const left = Object.keys(await area.get()).filter((key) => fillKey.test(key));
  if (left.length > 0) await area.remove(left);
}
