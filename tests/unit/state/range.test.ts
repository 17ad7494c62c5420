import { describe, expect, test } from 'vitest';
import type { Checkin } from '#shared/checkin/checkin.ts';
import { type Failure, fail, ok } from '#shared/result.ts';
import { gather, wholeRange } from '../../../extension/state/range.ts';
import type { RecordStore } from '../../../extension/store/record.ts';
import { aDevice, value } from '../../support/a-store.ts';

const entry = (day: string): Checkin => ({
  id: day,
  at: Date.parse(`${day}T12:00:00Z`),
  offset: 0,
  day,
  feeling: { pleasantness: 1, energy: 0 },
  words: [],
  context: [],
  need: null,
  note: '',
});

const days = ['2026-08-31', '2026-09-01', '2026-09-30', '2026-11-24'];

/** A record of these days; it notes which months were read. */
async function aRecord(failures: Readonly<Record<string, Failure>> = {}) {
  const { record } = aDevice().page();
  value(await record.merge({ checkins: days.map(entry), items: [] }));
  const read: string[] = [];
  const watched: RecordStore = {
    ...record,
    month: (month) => {
      read.push(month);
      const failure = failures[month];
      return failure ? Promise.resolve(failure) : record.month(month);
    },
  };
  return { record: watched, read };
}

function listing() {
  const found: string[] = [];
  return { add: (checkins: readonly Checkin[]) => void found.push(...checkins.map(({ day }) => day)), done: () => found };
}

const autumn = { from: '2026-09-01', to: '2026-11-30' };
const always = (): boolean => true;

describe('reading a range', () => {
  test('reads the months of the range that hold something, oldest first, and no others', async () => {
    const { record, read } = await aRecord();
    const result = await gather(record, autumn, listing(), always);
    expect(result).toEqual(ok({ range: autumn, value: ['2026-09-01', '2026-09-30', '2026-11-24'], partly: false }));
    expect(read).toEqual(['2026-09', '2026-11']);
  });

  test.each(['damaged', 'newer'] as const)('a month that is %s is left out and told, and the others stay', async (code) => {
    const { record } = await aRecord({ '2026-09': fail(code) });
    expect(await gather(record, autumn, listing(), always)).toEqual(ok({ range: autumn, value: ['2026-11-24'], partly: true }));
  });

  test.each(['locked', 'lost', 'read'] as const)('a record that is %s is told as a failure and never as empty', async (code) => {
    const { record } = await aRecord({ '2026-11': fail(code) });
    expect(await gather(record, autumn, listing(), always)).toEqual(fail(code));
  });

  test('stops at once when another range was asked for', async () => {
    const { record, read } = await aRecord();
    expect(await gather(record, autumn, listing(), () => read.length < 1)).toBeNull();
    expect(read).toEqual(['2026-09']);
  });

  test('everything begins with the oldest month; nothing kept is no range', () => {
    expect(wholeRange(['2026-11', '2020-02'], '2026-11-25')).toEqual({ from: '2020-02-01', to: '2026-11-25' });
    expect(wholeRange([], '2026-11-25')).toBeNull();
  });
});
