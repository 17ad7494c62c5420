import type { Checkin } from '#shared/checkin/checkin.ts';
import { ok, type Result } from '#shared/result.ts';
import { type Day, dayOf, type Month } from '#shared/time.ts';
import { exportRecord, type ImportPreview, readExportFile } from '../store/backup.ts';
import { deleteEverything } from '../store/wipe.ts';
import type { App } from './app.ts';

/** A backup that the browser was given. */
export interface Saved {
  readonly name: string;
  /** Months of which something can't be read and so is not in the file, newest first. */
  readonly missing: readonly Month[];
}

/** A chosen file beside what is here. Nothing has changed yet. */
export interface Incoming {
  /** Not here yet. */
  readonly fresh: readonly Checkin[];
  /** How many are here already. They stay as they are, also where the file says something else. */
  readonly known: number;
  /** Places in the file, from 1, of what can't be read. */
  readonly unreadable: readonly number[];
  /** The day the file was made; null when it does not say. */
  readonly made: Day | null;
  readonly first: Day | null;
  readonly last: Day | null;
}

/** What came in and what did not. */
export interface BroughtIn {
  readonly added: number;
  readonly wasHere: number;
  readonly unreadable: readonly number[];
}

/** Everything that is kept, as a whole: out to a file, in from a file, and gone. */
export interface KeepingState {
  /** Fails with `read` or `blocked`. */
  saveBackup(): Promise<Result<Saved>>;
  /** Reads a chosen file without changing anything: `import-file`, `import-newer`, `import-large`, `read`, `blocked`. */
  look(file: Pick<Blob, 'size' | 'text'>): Promise<Result<Incoming>>;
  /** Adds all of it or, on a failure, nothing: `save`, `full`, `blocked`, `newer`. */
  bringIn(incoming: Incoming): Promise<Result<BroughtIn>>;
  /** Afterwards all is as on the first day, and the screen is the welcome. Fails with `blocked` or `save`. */
  deleteEverything(): Promise<Result<void>>;
}

function beside({ checkins, unreadable, made }: ImportPreview, here: readonly Checkin[], day: (at: number) => Day): Incoming {
  const seen = new Set(here.map((each) => each.id));
  const fresh = checkins.filter(({ id }) => {
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
  const days = checkins.map((each) => each.day).sort();
  return {
    fresh,
    known: checkins.length - fresh.length,
    unreadable,
    made: made === null ? null : day(made),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  };
}

/** What the settings screen does with the record as a whole; it keeps nothing itself. */
export function keepingOf({ platform, settings, record, beginAnew }: App): KeepingState {
  const { clock } = platform;
  const day = (at: number): Day => dayOf(at, clock.offsetAt(at));

  return {
    saveBackup: async () => {
      const all = await (await record.store()).all();
      if (!all.ok) return all;
      const now = clock.now();
      // a neutral name: it stands in the folder of downloads and in the browser's list of them
      const name = `backup-${day(now)}.json`;
      platform.save(name, exportRecord(all.value.checkins, now), 'application/json');
      return ok({ name, missing: all.value.unread });
    },
    look: async (file) => {
      const read = await readExportFile(file);
      if (!read.ok) return read;
      const here = await (await record.store()).all();
      return here.ok ? ok(beside(read.value, here.value.checkins, day)) : here;
    },
    bringIn: async ({ fresh, known, unreadable }) => {
      const merged = await (await record.store()).merge(fresh);
      if (!merged.ok) return merged;
      const { added } = merged.value;
      return ok({ added, wasHere: known + fresh.length - added, unreadable });
    },
    deleteEverything: async () => {
      const { databases, firstPaint, local, session, forget } = platform;
      const months = record.months.value ?? [];
      const result = await deleteEverything({ databases, areas: [local, session], firstPaint, forget });
      (await record.store()).announce(months);
      if (!result.ok) return result;
      await settings.reread();
      beginAnew();
      return result;
    },
  };
}
