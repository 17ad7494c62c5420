import type { OwnPattern } from '../exercises/own-pattern.ts';
import { faultsOf } from '../exercises/own-pattern.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Day } from '../time.ts';

/** Exercises of which someone said that it eased something, with the days: it comes first the next time. Never a number on the screen. */
export interface Eased {
  readonly rows: readonly { readonly exercise: string; readonly day: Day }[];
}

/** A breathing pattern of one's own, as it is kept. */
export interface KeptPattern extends OwnPattern {
  readonly id: string;
}

/** What is filled in on a calm day and shown large when the past feels present (content 3.2, `gr-orient`). */
export const hereLines = ['name', 'age', 'place', 'near', 'proof'] as const;
export type HereLine = (typeof hereLines)[number];
export type HereCard = Readonly<Record<HereLine, string>>;

export const emptyHereCard: HereCard = { name: '', age: '', place: '', near: '', proof: '' };

/** How it went with a steady thing today. All three are equal, and yesterday's answer is not kept: there is no counter (content 5.2). */
export const steadyAnswers = ['did', 'tiny', 'not-today'] as const;
export type SteadyAnswer = (typeof steadyAnswers)[number];

export interface SteadyList {
  readonly things: readonly { readonly id: string; readonly text: string }[];
  readonly today: { readonly day: Day; readonly answers: Readonly<Record<string, SteadyAnswer>> } | null;
}

/** Characters and how many. */
export const steadyLimits = { line: 200, thing: 120, things: 12, patterns: 20, eased: 500 } as const;

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most * 2;
const isDay = (value: unknown): value is Day => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

export function parseEased(value: unknown): Result<Eased> {
  const rows = isObject(value) ? value['rows'] : null;
  const isRow = (row: unknown): row is Eased['rows'][number] => isObject(row) && isText(row['exercise'], 40) && isDay(row['day']);
  if (!Array.isArray(rows) || rows.length > steadyLimits.eased || !rows.every(isRow)) return fail('damaged');
  return ok({ rows: rows.map(({ exercise, day }) => ({ exercise, day })) });
}

/** Exercises by how lately they eased something, each once. */
export const easedFirst = ({ rows }: Eased): readonly string[] => [...new Set([...rows].reverse().map(({ exercise }) => exercise))];

const isPattern = (value: unknown): value is KeptPattern => {
  if (!isObject(value) || !isText(value['id'], 80) || !isText(value['name'], 40) || !Number.isInteger(value['cycles'])) return false;
  const { phases } = value;
  const isPhase = (phase: unknown): boolean =>
    isObject(phase) && (phase['kind'] === 'in' || phase['kind'] === 'out' || phase['kind'] === 'hold') && Number.isFinite(phase['seconds']);
  return Array.isArray(phases) && phases.every(isPhase) && faultsOf(value as unknown as OwnPattern).length === 0;
};

export function parsePatterns(value: unknown): Result<readonly KeptPattern[]> {
  if (!Array.isArray(value) || value.length > steadyLimits.patterns || !value.every(isPattern)) return fail('damaged');
  return ok(value);
}

export function parseHereCard(value: unknown): Result<HereCard> {
  if (!isObject(value) || !hereLines.every((line) => isText(value[line], steadyLimits.line))) return fail('damaged');
  return ok(Object.fromEntries(hereLines.map((line) => [line, value[line]])) as unknown as HereCard);
}

export function parseSteadyList(value: unknown): Result<SteadyList> {
  const { things, today } = isObject(value) ? value : {};
  const isThing = (each: unknown): each is SteadyList['things'][number] =>
    isObject(each) && isText(each['id'], 80) && isText(each['text'], steadyLimits.thing);
  if (!Array.isArray(things) || things.length > steadyLimits.things || !things.every(isThing)) return fail('damaged');
  if (today === null) return ok({ things, today });
  if (!isObject(today) || !isDay(today['day']) || !isObject(today['answers'])) return fail('damaged');
  const { day, answers } = today;
  const isAnswer = (each: unknown): each is SteadyAnswer => steadyAnswers.some((answer) => answer === each);
  return Object.values(answers).every(isAnswer)
    ? ok({ things, today: { day, answers: answers as Record<string, SteadyAnswer> } })
    : fail('damaged');
}

/** With today's answer to one thing; pressing it again takes it back, and another day's answers are gone. */
export function answered(list: SteadyList, id: string, answer: SteadyAnswer | null, day: Day): SteadyList {
  const { [id]: _, ...others } = list.today?.day === day ? list.today.answers : {};
  return { ...list, today: { day, answers: answer ? { ...others, [id]: answer } : others } };
}
