import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Checkin, CheckinInput } from '#shared/checkin/checkin.ts';
import { type Failure, fail, type Result } from '#shared/result.ts';
import { type Clock, dayOf, type Month, monthOf } from '#shared/time.ts';
import type { RecordStore } from '../store/record.ts';

/** One month as a screen sees it. */
export type MonthView = readonly Checkin[] | 'loading' | Failure;

export interface RecordState {
  /** Months that hold something, newest first; null until they were read. */
  readonly months: ReadonlySignal<readonly Month[] | null>;
  /** What was kept today, newest first. */
  readonly today: ReadonlySignal<readonly Checkin[]>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** Months of which something could not be read and was set aside. */
  readonly setAside: ReadonlySignal<readonly Month[]>;
  month(month: Month): ReadonlySignal<MonthView>;
  /** Resolves when the check-in is on the disk, not before. */
  keep(input: CheckinInput): Promise<Result<Checkin>>;
  /** Something for another day. Resolves when it is on the disk. */
  add(checkin: Checkin): Promise<Result<void>>;
  edit(checkin: Checkin): Promise<Result<void>>;
  remove(checkin: Checkin): Promise<Result<void>>;
  /** The store itself; the first screen is drawn before its code was read. */
  store(): Promise<RecordStore>;
  /** Reads what the first screen shows and follows what other pages write. */
  follow(): Promise<void>;
  /** Forgets what it holds: the lock was closed. */
  conceal(): void;
  /** Reads everything again that a screen has asked for. */
  reveal(): void;
}

const newestFirst = (list: readonly Checkin[]): readonly Checkin[] => [...list].sort((a, b) => b.at - a.at);

/** @param hourly whether times are kept to the hour only */
export function makeRecordState(store: () => Promise<RecordStore>, clock: Clock, newId: () => string, hourly: () => boolean): RecordState {
  const months = signal<readonly Month[] | null>(null);
  const failure = signal<Failure | null>(null);
  const setAside = signal<readonly Month[]>([]);
  const views = new Map<Month, Signal<MonthView>>();

  const read = async (month: Month): Promise<void> => {
    const { month: readMonth, setAside: readAside } = await store();
    const result = await readMonth(month);
    const view = views.get(month);
    if (view) view.value = result.ok ? newestFirst(result.value) : result;
    // reading is what finds damage
    const aside = await readAside();
    if (aside.ok && aside.value.join() !== setAside.value.join()) setAside.value = aside.value;
  };
  const month = (wanted: Month): Signal<MonthView> => {
    const known = views.get(wanted);
    if (known) return known;
    const view = signal<MonthView>('loading');
    views.set(wanted, view);
    void read(wanted);
    return view;
  };
  const readMonths = async (): Promise<void> => {
    const result = await (await store()).months();
    if (result.ok) months.value = result.value;
    failure.value = result.ok ? null : result;
  };
  const reread = async (changed: readonly Month[]): Promise<void> => {
    await Promise.all([readMonths(), ...changed.filter((each) => views.has(each)).map(read)]);
  };
  const after = async <T>(result: Result<T>, changed: Month): Promise<Result<T>> => {
    if (result.ok) await reread([changed]);
    return result;
  };
  const thisDay = (): string => dayOf(clock.now(), clock.offsetAt(clock.now()));

  return {
    months,
    failure,
    setAside,
    store,
    month,
    today: computed(() => {
      const view = month(monthOf(thisDay())).value;
      return Array.isArray(view) ? view.filter((each: Checkin) => each.day === thisDay()) : [];
    }),
    keep: async (input) => {
      const { makeCheckin } = await import('#shared/checkin/checkin.ts');
      const checkin = makeCheckin(input, clock, newId(), hourly());
      const kept = await (await store()).add(checkin);
      return after(kept.ok ? { ok: true, value: checkin } : kept, monthOf(checkin.day));
    },
    add: async (checkin) => after(await (await store()).add(checkin), monthOf(checkin.day)),
    edit: async (checkin) => after(await (await store()).edit(checkin), monthOf(checkin.day)),
    remove: async (checkin) => after(await (await store()).remove(checkin), monthOf(checkin.day)),
    follow: async () => {
      (await store()).onChange((changed) => void reread(changed));
      await readMonths();
    },
    conceal: () =>
      batch(() => {
        months.value = null;
        setAside.value = [];
        for (const view of views.values()) view.value = fail('locked');
      }),
    reveal: () => void reread([...views.keys()]),
  };
}
