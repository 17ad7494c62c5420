import type { UseStore } from 'idb-keyval';
import type { Checkin } from '#shared/checkin/checkin.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { type Month, monthOf } from '#shared/time.ts';
import { failureOf } from './failure.ts';
import { isMonth, openMonths, type Written } from './months.ts';

/** What an import did. */
export interface MergeReport {
  readonly added: number;
  /** Already here, the same. */
  readonly same: number;
  /** Already here and different: those here were kept. */
  readonly kept: number;
}

/** The private record: all check-ins, by month. */
export interface RecordStore {
  /** These three resolve after the change is on the disk; `save`, `full`, `blocked`, `newer`. */
  add(checkin: Checkin): Promise<Result<void>>;
  edit(checkin: Checkin): Promise<Result<void>>;
  remove(checkin: Checkin): Promise<Result<void>>;
  /** Oldest first. Fails with `damaged` when nothing of the month can be read, `newer`, `blocked` or `read`. */
  month(month: Month): Promise<Result<readonly Checkin[]>>;
  /** Newest first; also those of which everything was set aside. */
  months(): Promise<Result<readonly Month[]>>;
  /** Months of which something could not be read and was set aside, newest first. */
  setAside(): Promise<Result<readonly Month[]>>;
  /** Oldest first. Months of which something cannot be read are named, newest first; the readable part is among the check-ins. */
  all(): Promise<Result<{ readonly checkins: readonly Checkin[]; readonly unread: readonly Month[] }>>;
  /** Adds what is not here, all of it or nothing. What is here is never changed by it. */
  merge(checkins: readonly Checkin[]): Promise<Result<MergeReport>>;
  /** Tells every page, this one too, that these months are not what they were: the database was deleted. */
  announce(months: readonly Month[]): void;
  /** Calls back with the months that another page, or this one, has written. */
  onChange(listener: (months: readonly Month[]) => void): () => void;
}

type Change = (checkins: readonly Checkin[]) => readonly Checkin[];

/** How often a write starts again when another page wrote in between. Each round one page gets through. */
const rounds = 200;

const byTime = (a: Checkin, b: Checkin): number => a.at - b.at;

const newestFirst = (months: Iterable<Month>): readonly Month[] => [...new Set(months)].sort().reverse();

const withOne =
  (checkin: Checkin): Change =>
  (list) =>
    [...list.filter((each) => each.id !== checkin.id), checkin].sort(byTime);

/** Adds what is not there, and counts. */
function addTo(
  here: readonly Checkin[],
  incoming: readonly Checkin[],
): { readonly list: readonly Checkin[]; readonly report: MergeReport } {
  const list = new Map(here.map((each) => [each.id, each]));
  let same = 0;
  for (const each of incoming) {
    const known = list.get(each.id);
    if (!known) list.set(each.id, each);
    else if (JSON.stringify(known) === JSON.stringify(each)) same += 1;
  }
  const added = list.size - here.length;
  return { list: [...list.values()].sort(byTime), report: { added, same, kept: incoming.length - added - same } };
}

function byMonth(checkins: readonly Checkin[]): ReadonlyMap<Month, readonly Checkin[]> {
  const months = new Map<Month, Checkin[]>();
  for (const each of checkins) {
    const list = months.get(monthOf(each.day));
    if (list) list.push(each);
    else months.set(monthOf(each.day), [each]);
  }
  return months;
}

export function openRecord({ store, channel }: { store: UseStore; channel: BroadcastChannel | null }): RecordStore {
  const months = openMonths(store);
  const listeners = new Set<(months: readonly Month[]) => void>();
  const tell = (changed: readonly Month[]): void => {
    for (const listener of listeners) listener(changed);
  };
  const announce = (changed: readonly Month[]): void => {
    channel?.postMessage(changed);
    tell(changed);
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (Array.isArray(data)) tell(data.filter(isMonth));
  });

  const read = async (month: Month): Promise<Result<readonly Checkin[]>> => {
    const stored = await months.load(month);
    const opened = await months.open(stored);
    if (!opened.ok && opened.code !== 'damaged') return opened;
    const { checkins, whole } = opened.ok ? opened.value : { checkins: [], whole: false };
    // where setting aside fails nothing was changed, and what is readable can still be shown
    if (!whole) await months.mend({ stored, checkins }).catch(() => undefined);
    if (checkins.length > 0) return ok(checkins);
    const empty = whole && !(await months.list()).aside.includes(month);
    return empty ? ok([]) : fail('damaged');
  };

  /** Reads the months and makes them ready to be written; null when one had to be mended first. */
  const prepare = async (changes: ReadonlyMap<Month, Change>): Promise<Result<readonly Written[] | null>> => {
    const ready: Written[] = [];
    for (const [month, change] of changes) {
      const stored = await months.load(month);
      const opened = await months.open(stored);
      if (!opened.ok && opened.code !== 'damaged') return opened;
      if (!opened.ok || !opened.value.whole) {
        await months.mend({ stored, checkins: opened.ok ? opened.value.checkins : [] });
        return ok(null);
      }
      ready.push({ stored, checkins: change(opened.value.checkins) });
    }
    return ok(ready);
  };

  const tryChange = async (changes: ReadonlyMap<Month, Change>): Promise<Result<void>> => {
    for (let round = 0; round < rounds; round += 1) {
      const ready = await prepare(changes);
      if (!ready.ok) return ready;
      if (ready.value && (await months.write(ready.value))) {
        announce([...changes.keys()]);
        return ok(undefined);
      }
    }
    return fail('blocked');
  };

  // one write after another within a page: they would only make each other start again
  let turn: Promise<unknown> = Promise.resolve();
  const change = (changes: ReadonlyMap<Month, Change>): Promise<Result<void>> => {
    const mine = turn.then(() => tryChange(changes)).catch((error: unknown) => failureOf(error, 'save'));
    turn = mine;
    return mine;
  };
  const changeOne = ({ day }: Checkin, how: Change): Promise<Result<void>> => change(new Map([[monthOf(day), how]]));

  const reading = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await work();
    } catch (error) {
      return failureOf(error, 'read');
    }
  };

  return {
    add: (checkin) => changeOne(checkin, withOne(checkin)),
    edit: (checkin) => changeOne(checkin, withOne(checkin)),
    remove: (checkin) => changeOne(checkin, (list) => list.filter((each) => each.id !== checkin.id)),
    month: (month) => reading(() => read(month)),
    months: () =>
      reading(async () => {
        const { held, aside } = await months.list();
        return ok(newestFirst([...held, ...aside]));
      }),
    setAside: () => reading(async () => ok(newestFirst((await months.list()).aside))),
    all: () =>
      reading(async () => {
        const held = [...newestFirst((await months.list()).held)].reverse();
        const results = await Promise.all(held.map(async (month) => [month, await read(month)] as const));
        const failed = results.flatMap(([month, result]) => (result.ok ? [] : [month]));
        const { aside } = await months.list();
        return ok({
          checkins: results.flatMap(([, result]) => (result.ok ? result.value : [])),
          unread: newestFirst([...failed, ...aside]),
        });
      }),
    merge: async (checkins) => {
      const reports = new Map<Month, MergeReport>();
      const changes = [...byMonth(checkins)].map(([month, incoming]): [Month, Change] => [
        month,
        (here) => {
          const { list, report } = addTo(here, incoming);
          reports.set(month, report);
          return list;
        },
      ]);
      const result = await change(new Map(changes));
      if (!result.ok) return result;
      const sum = (part: keyof MergeReport): number => [...reports.values()].reduce((total, each) => total + each[part], 0);
      return ok({ added: sum('added'), same: sum('same'), kept: sum('kept') });
    },
    announce,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
