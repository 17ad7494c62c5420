import type { Checkin } from '#shared/checkin/checkin.ts';
import { wordKeyOf } from '#shared/checkin/vocabulary.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { ok, type Result } from '#shared/result.ts';
import { type Day, dayOf, type Month } from '#shared/time.ts';
import { type Contents, exportRecord, type ImportPreview } from '../store/backup.ts';
import { backupBytes, type ChosenFile, readBackupFile } from '../store/backup-file.ts';
import { type Foreign, toCheckin } from '../store/bring-in/foreign.ts';
import { type CsvWords, exportCsv } from '../store/csv.ts';
import type { MergeReport } from '../store/record.ts';
import { deleteEverything, type Wiped } from '../store/wipe.ts';
import type { App } from './app.ts';

/** A file that the browser was given. */
export interface Saved {
  readonly name: string;
  /** Months of which something can't be read and so is not in the file, newest first. */
  readonly missing: readonly Month[];
}

/** A chosen file beside what is here. Nothing has changed yet. */
export interface Incoming {
  /** Not here yet. */
  readonly fresh: readonly Checkin[];
  /** How many are here already: the same, or different. Those here stay as they are. */
  readonly known: number;
  /** Of these, how many say something else in the file. */
  readonly different: number;
  /** How many there are of what is no check-in: circle, plan and the like. */
  readonly others: number;
  /** Places in the file, from 1, of what can't be read. */
  readonly unreadable: readonly number[];
  /** False when the file is not as it was written. What is readable can come in all the same. */
  readonly intact: boolean;
  /** The day the file was made; null when it does not say. */
  readonly made: Day | null;
  readonly first: Day | null;
  readonly last: Day | null;
  /** What the file holds, for bringing it in. */
  readonly contents: Contents;
}

/** What came in and what did not. */
export interface BroughtIn {
  readonly added: number;
  readonly wasHere: number;
  readonly unreadable: readonly number[];
}

/** Everything that is kept, as a whole: out to a file, in from a file, and gone. */
export interface KeepingState {
  /** With a passphrase the file is closed in the age format, which takes a second or three. Fails with `read`, `locked`, `lost` or `blocked`. */
  saveBackup(passphrase?: string): Promise<Result<Saved>>;
  /** Check-ins as a table for other programs, in words. Anyone who has the file can read it. Fails as a backup does. */
  saveTable(): Promise<Result<Saved>>;
  /**
   * Reads a chosen file without changing anything: `import-file`, `import-newer`, `import-large`, `import-locked` when it wants
   * a passphrase, `import-passphrase` when it does not fit, `read`, `blocked`, `locked`, `lost`.
   */
  look(file: ChosenFile, passphrase?: string): Promise<Result<Incoming>>;
  /** What a file of another app would do here, without changing anything: `locked`, `lost`, `blocked` or `read`. */
  lookForeign(foreign: Foreign): Promise<Result<Incoming>>;
  /** Adds all of it or, on a failure, nothing: `save`, `full`, `blocked`, `newer`, `locked`, `lost`. */
  bringIn(incoming: Incoming): Promise<Result<BroughtIn>>;
  /** Afterwards all is as on the first day, and the screen is the welcome. Fails with `blocked` or `save`. */
  deleteEverything(): Promise<Result<Wiped>>;
}

function beside(preview: ImportPreview, here: readonly Checkin[], report: MergeReport, day: (at: number) => Day): Incoming {
  const { checkins, items, unreadable, intact, made } = preview;
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
    different: report.kept,
    others: items.length,
    unreadable,
    intact,
    made: made === null ? null : day(made),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    contents: { checkins, items },
  };
}

/** The head and the cells of a table, from the catalogue. */
function csvWords({ words }: Pick<App, 'words'>): CsvWords {
  const say = (key: string): string => words.t(key as WordKey);
  const head = ['day', 'time', 'pleasantness', 'energy', 'words', 'context', 'need', 'note'].map((each) => say(`keeping.table.${each}`));
  return {
    head: head as unknown as CsvWords['head'],
    pleasantness: (step) => say(`checkin.x.${step}`),
    energy: (step) => say(`checkin.y.${step}`),
    word: (id) => say(wordKeyOf(id)),
    context: (id) => say(`checkin.context.${id}`),
    need: (id) => say(`checkin.need.${id}`),
  };
}

/** What the settings screen does with the record as a whole; it keeps nothing itself. */
export function keepingOf(app: App): KeepingState {
  const { platform, settings, record, vault, words, deleting, beginAnew } = app;
  const { clock } = platform;
  const day = (at: number): Day => dayOf(at, clock.offsetAt(at));
  // a neutral name: it stands in the folder of downloads and in the browser's list of them
  const nameOf = (ending: string): string => `backup-${day(clock.now())}.${ending}`;

  return {
    saveBackup: async (passphrase) => {
      const store = await record.store();
      const all = await store.all();
      if (!all.ok) return all;
      const others = await store.others();
      if (!others.ok) return others;
      const text = await exportRecord({ checkins: all.value.checkins, items: others.value.items }, clock.now());
      const name = nameOf(passphrase === undefined ? 'json' : 'age');
      const type = passphrase === undefined ? 'application/json' : 'application/octet-stream';
      platform.save(name, await backupBytes(text, passphrase ?? null), type);
      return ok({ name, missing: all.value.unread });
    },
    saveTable: async () => {
      const all = await (await record.store()).all();
      if (!all.ok) return all;
      await words.need('check-in', 'settings');
      const name = nameOf('csv');
      platform.save(name, exportCsv(all.value.checkins, csvWords(app)), 'text/csv');
      return ok({ name, missing: all.value.unread });
    },
    look: async (file, passphrase) => {
      const read = await readBackupFile(file, passphrase ?? null);
      if (!read.ok) return read;
      const store = await record.store();
      const here = await store.all();
      if (!here.ok) return here;
      const report = await store.compare(read.value);
      return report.ok ? ok(beside(read.value, here.value.checkins, report.value, day)) : report;
    },
    lookForeign: async ({ from, entries }) => {
      const checkins = await Promise.all(entries.map((entry) => toCheckin(from, entry, clock)));
      const store = await record.store();
      const here = await store.all();
      if (!here.ok) return here;
      const contents = { checkins, items: [], unreadable: [], intact: true, made: null };
      const report = await store.compare(contents);
      return report.ok ? ok(beside(contents, here.value.checkins, report.value, day)) : report;
    },
    bringIn: async ({ contents, unreadable }) => {
      const merged = await (await record.store()).merge(contents);
      if (!merged.ok) return merged;
      const { added, same, kept } = merged.value;
      return ok({ added, wasHere: same + kept, unreadable });
    },
    deleteEverything: async () => {
      const { databases, firstPaint, local, session, alone, forget } = platform;
      const months = record.months.value ?? [];
      deleting.now = true;
      const result = await deleteEverything({ databases, local, session, firstPaint, alone, forget });
      deleting.now = false;
      (await record.store()).announce(months);
      if (!result.ok) return result;
      await settings.reread();
      await vault.reread();
      beginAnew();
      return result;
    },
  };
}
