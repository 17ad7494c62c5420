import { fail, ok, type Result } from '#shared/result.ts';
import type { Day } from '#shared/time.ts';
import { type Checkin, type Feeling, limits, type Step, type Word } from './checkin.ts';
import { type NeedId, needs } from './vocabulary.ts';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const isStep = (value: unknown): value is Step => Number.isInteger(value) && Math.abs(value as number) <= 2;

const isText = (value: unknown, length: number): value is string => typeof value === 'string' && value.length <= length * 2;

const parseFeeling = (value: unknown): Feeling | null | undefined => {
  if (value === null) return null;
  if (!isObject(value) || !isStep(value['pleasantness']) || !isStep(value['energy'])) return undefined;
  return { pleasantness: value['pleasantness'], energy: value['energy'] };
};

const parseWord = (value: unknown): Word | undefined => {
  if (!isObject(value)) return undefined;
  if (value['kind'] === 'listed' && isText(value['id'], limits.id)) return { kind: 'listed', id: value['id'] };
  if (value['kind'] === 'own' && isText(value['text'], limits.ownWord)) return { kind: 'own', text: value['text'] };
  return undefined;
};

const parseList = <T>(value: unknown, most: number, parse: (each: unknown) => T | undefined): readonly T[] | undefined => {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const list = value.map(parse);
  return list.every((each) => each !== undefined) ? (list as T[]) : undefined;
};

const parseNeed = (value: unknown): NeedId | null | undefined => (value === null ? null : needs.find((each) => each.id === value)?.id);

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** A day that the calendar has. By numbers and not by a Date: ten years of entries are read at once. */
const isDay = (value: unknown): value is Day => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))];
  const most = month === 2 && !isLeap(year) ? 28 : (monthLengths[month - 1] ?? 0);
  return day >= 1 && day <= most;
};

/** The widest range that every date on the screen can be made of: ECMAScript's, less a day for the clock's offset (ms). */
const farthest = 8.64e15 - 86_400_000;

/** No clock on Earth is further from UTC than 14 hours; a day leaves room (minutes). */
const widest = 1440;

const isWithin = (value: unknown, most: number): value is number => Number.isFinite(value) && Math.abs(value as number) <= most;

const parseWhen = (value: Fields): Pick<Checkin, 'id' | 'at' | 'offset' | 'day'> | undefined => {
  const { id, at, offset, day } = value;
  const fits =
    isText(id, limits.id) && id !== '' && isWithin(at, farthest) && isWithin(offset, widest) && Number.isInteger(offset) && isDay(day);
  return fits ? { id, at, offset, day } : undefined;
};

/** Reads a check-in from something unknown. Fails with `damaged` when any part does not fit. */
export function parseCheckin(value: unknown): Result<Checkin> {
  if (!isObject(value)) return fail('damaged');
  const when = parseWhen(value);
  const feeling = parseFeeling(value['feeling']);
  const words = parseList(value['words'], limits.words, parseWord);
  const context = parseList(value['context'], limits.context, (each) => (isText(each, limits.id) ? each : undefined));
  const need = parseNeed(value['need']);
  const note = isText(value['note'], limits.note) ? value['note'] : undefined;
  if (!when || feeling === undefined || !words || !context || need === undefined || note === undefined) return fail('damaged');
  return ok({ ...when, feeling, words, context, need, note });
}
