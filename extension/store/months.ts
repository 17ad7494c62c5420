import type { Checkin } from '#shared/checkin/checkin.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Month } from '#shared/time.ts';
import { notesName } from './item-names.ts';
import type { Found, FoundItems, Write } from './items.ts';
import { fromRows, monthVersion, type ReadMonth, toNotes, toRows } from './rows.ts';

/** The version of the form of a month's notes. */
const notesVersion = 1;

const none: Found = { name: '', state: 'none', v: 0, value: undefined, envelope: null };

/** The two items of a month. */
export const namesOf = (month: Month): readonly string[] => [month, notesName(month)];

const partsOf = (month: Month, items: FoundItems): { readonly rows: Found; readonly notes: Found } => ({
  rows: items.get(month) ?? none,
  notes: items.get(notesName(month)) ?? none,
});

/**
 * Reads a month from its two items. What can't be read of it leaves `whole` false. Fails with `damaged` when nothing of it is
 * readable, with `newer` when a newer version wrote it.
 */
export function readMonth(month: Month, items: FoundItems): Result<ReadMonth> {
  const { rows, notes } = partsOf(month, items);
  if (rows.v > monthVersion || notes.v > notesVersion) return fail('newer');
  if (rows.state === 'none') return ok({ checkins: [], whole: notes.state === 'none' });
  // null is no set of notes: the month then counts as not whole
  const known = notes.state === 'none' ? {} : notes.state === 'whole' ? notes.value : null;
  const result = fromRows(rows.state === 'whole' ? rows.value : null, known);
  return result.ok && result.value.checkins.length === 0 && !result.value.whole ? fail('damaged') : result;
}

/** What makes a month hold these check-ins; an empty one goes. */
export function writeMonth(month: Month, checkins: readonly Checkin[], items: FoundItems): readonly Write[] {
  if (checkins.length === 0)
    return namesOf(month)
      .filter((name) => items.get(name)?.state !== 'none')
      .map((name) => ({ kind: 'remove', name }));
  return [
    { kind: 'keep', name: month, v: monthVersion, value: toRows(checkins) },
    { kind: 'keep', name: notesName(month), v: notesVersion, value: toNotes(checkins) },
  ];
}

/** What sets aside a month as it lies and leaves its readable part. */
export const mendMonth = (month: Month, checkins: readonly Checkin[], items: FoundItems): readonly Write[] => [
  ...Object.values(partsOf(month, items)).flatMap((found): Write[] => (found.state === 'none' ? [] : [{ kind: 'aside', found }])),
  ...writeMonth(month, checkins, items),
];
