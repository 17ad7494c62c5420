import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Checkin } from '#shared/checkin/checkin.ts';
import type { Range } from '#shared/checkin/over-time.ts';
import { type Failure, ok, type Result } from '#shared/result.ts';
import { type Month, monthOf } from '#shared/time.ts';
import type { RecordStore } from '../store/record.ts';
import type { App } from './app.ts';

/** What was gathered of a range. */
export interface Gathered<T> {
  readonly range: Range;
  readonly value: T;
  /** Some of what was kept in this range can't be read and is not in it. */
  readonly partly: boolean;
}

/** What gathers: it is given one month after another. */
export interface Gatherer<T> {
  add(checkins: readonly Checkin[]): void;
  done(): T;
}

/** What of a month can't be read leaves the others as they are. Everything else stops the reading. */
const isOnlyHere = ({ code }: Failure): boolean => code === 'damaged' || code === 'newer';

/**
 * Reads the months of a range that hold something, oldest first, and no others. It gives up with null when `isWanted` says so.
 * Fails with `locked`, `lost`, `blocked` or `read`; a month that can't be read is left out and told by `partly`.
 */
export async function gather<T>(
  record: RecordStore,
  range: Range,
  gatherer: Gatherer<T>,
  isWanted: () => boolean,
): Promise<Result<Gathered<T>> | null> {
  const months = await record.months();
  if (!months.ok) return months;
  const isIn = (month: Month): boolean => month >= monthOf(range.from) && month <= monthOf(range.to);
  const wanted = months.value.filter(isIn).reverse();
  let partly = false;
  // one after the other: each is a task of its own, and between them the page answers the person
  for (const month of wanted) {
    const result = await record.month(month);
    if (!isWanted()) return null;
    if (result.ok) gatherer.add(result.value);
    else if (isOnlyHere(result)) partly = true;
    else return result;
  }
  const aside = await record.setAside();
  return ok({ range, value: gatherer.done(), partly: partly || (aside.ok && aside.value.some(isIn)) });
}

/** The range of everything that is kept, up to `to`; null when nothing is. The months are told newest first. */
export function wholeRange(months: readonly Month[], to: string): Range | null {
  const oldest = months.at(-1);
  return oldest ? { from: `${oldest}-01`, to } : null;
}

export interface Following<T> {
  /** What was gathered last: it stays until the next is ready. */
  readonly now: ReadonlySignal<Gathered<T> | Failure | null>;
  readonly isBusy: ReadonlySignal<boolean>;
  stop(): void;
}

/** Gathers the range that `range` says, and again when it changes, when something was kept, or when the lock opens or closes. */
export function followRange<T>(app: App, range: () => Range | null, begin: (range: Range) => Gatherer<T>): Following<T> {
  const now = signal<Gathered<T> | Failure | null>(null);
  const isBusy = signal(true);
  let turn = 0;
  const read = async (wanted: Range, mine: number): Promise<void> => {
    isBusy.value = true;
    const result = await gather(await app.record.store(), wanted, begin(wanted), () => mine === turn);
    if (!result || mine !== turn) return;
    now.value = result.ok ? result.value : result;
    isBusy.value = false;
  };
  const stop = effect(() => {
    turn += 1;
    const wanted = range();
    // a new list of months is told after every change; none is told while the lock is closed
    if (!app.record.months.value) now.value = app.record.failure.value;
    else if (wanted) void read(wanted, turn);
    else isBusy.value = false;
  });
  return {
    now,
    isBusy,
    stop: () => {
      turn += 1;
      stop();
    },
  };
}
