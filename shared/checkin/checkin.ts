import { fail, ok, type Result } from '#shared/result.ts';
import { type Clock, type Day, dayOf, type Instant } from '#shared/time.ts';
import { type NeedId, needs } from './vocabulary.ts';

/** One of five steps along a side of the grid. Never shown as a number. */
export type Step = -2 | -1 | 0 | 1 | 2;

/** A point of the grid: how pleasant, and how much energy (circumplex of affect, content 1.1). */
export interface Feeling {
  readonly pleasantness: Step;
  readonly energy: Step;
}

/** A word from the lists, by id, or one of the person's own. */
export type Word = { readonly kind: 'listed'; readonly id: string } | { readonly kind: 'own'; readonly text: string };

/** What a person keeps of one moment. */
export interface Checkin {
  readonly id: string;
  readonly at: Instant;
  /** Minutes east of UTC that the person's clock showed then. No zone name: that would be a place. */
  readonly offset: number;
  /** The day of that clock. It does not change when the person travels. */
  readonly day: Day;
  readonly feeling: Feeling | null;
  readonly words: readonly Word[];
  readonly context: readonly string[];
  readonly need: NeedId | null;
  readonly note: string;
}

export type CheckinInput = Omit<Checkin, 'id' | 'at' | 'offset' | 'day'>;

/** The most of each that is kept (content 1.2; lengths are ours: a note of about one page). */
export const limits = { words: 3, context: 4, note: 2000, ownWord: 40, id: 80 } as const;

const cut = (text: string, length: number): string => [...text.trim()].slice(0, length).join('');

const tidyWord = (word: Word): Word => (word.kind === 'own' ? { kind: 'own', text: cut(word.text, limits.ownWord) } : word);

/** A check-in of this moment: trimmed to the limits, on the day that the person's clock shows. */
export function makeCheckin(input: CheckinInput, clock: Clock, id: string): Checkin {
  const at = clock.now();
  const offset = clock.offsetAt(at);
  return {
    id,
    at,
    offset,
    day: dayOf(at, offset),
    feeling: input.feeling,
    words: input.words
      .map(tidyWord)
      .filter((word) => word.kind === 'listed' || word.text !== '')
      .slice(0, limits.words),
    context: input.context.slice(0, limits.context),
    need: input.need,
    note: cut(input.note, limits.note),
  };
}

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

/** A day that the calendar has. */
const isDay = (value: unknown): value is Day => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(value);
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
