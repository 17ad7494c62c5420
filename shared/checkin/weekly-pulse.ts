import { fail, ok, type Result } from '../result.ts';
import type { Day } from '../time.ts';

/** Ten lines about a week, over basics, three domains and five elements, and what a little more of each could begin with (content 1.6). */
export const pulseItems = [
  { id: 'p1', domain: 'basic-needs', leadsTo: 'ba-basics', young: true },
  { id: 'p2', domain: 'human-capacity', leadsTo: 'ba-move', young: false },
  { id: 'p3', domain: 'human-capacity', leadsTo: 'mi-strengths', young: true },
  { id: 'p4', domain: 'social-ecology', leadsTo: 'so-map', young: true },
  { id: 'p5', domain: 'connectedness', leadsTo: 'so-nudges', young: false },
  { id: 'p6', domain: 'culture-values', leadsTo: 'ba-culture', young: false },
  { id: 'p7', domain: 'safety', leadsTo: 'sf-now', young: true },
  { id: 'p8', domain: 'calm', leadsTo: 'br-long-out', young: false },
  { id: 'p9', domain: 'efficacy', leadsTo: 'pr-steps', young: false },
  { id: 'p10', domain: 'hope', leadsTo: 'mi-values', young: true },
] as const;

/** The lines for an audience: ten, and five for children. */
export const pulseItemsFor = (young: boolean): readonly (typeof pulseItems)[number][] => pulseItems.filter((each) => !young || each.young);

/** Where a little more of something can begin. No way of a child leads to a form with writing: hope begins with strengths (content part two, 24.3). */
export function leadsToOf(item: PulseItem, young: boolean): string {
  const leadsTo = pulseItems.find(({ id }) => id === item)?.leadsTo ?? 'sf-directory';
  return young && leadsTo === 'mi-values' ? 'mi-strengths' : leadsTo;
}

export type PulseItem = (typeof pulseItems)[number]['id'];

/** From "not at all" to "fully". Never added up, never averaged, never coloured as good or bad. */
export type PulseAnswer = 0 | 1 | 2 | 3 | 4;

/** One week as a person saw it. What was skipped is not there. */
export interface PulseWeek {
  /** The first day of the week by the person's own calendar. */
  readonly week: Day;
  readonly answers: Readonly<Partial<Record<PulseItem, PulseAnswer>>>;
  /** What they would like a little more of. */
  readonly more: PulseItem | null;
}

export interface Pulse {
  /** Newest first; one a week. */
  readonly weeks: readonly PulseWeek[];
}

export const emptyPulse: Pulse = { weeks: [] };

const isItem = (value: unknown): value is PulseItem => pulseItems.some(({ id }) => id === value);

const isAnswer = (value: unknown): value is PulseAnswer => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 4;

const isDay = (value: unknown): value is Day => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

function isWeek(value: unknown): value is PulseWeek {
  if (typeof value !== 'object' || value === null) return false;
  const { week, answers, more } = value as Readonly<Record<string, unknown>>;
  if (!isDay(week) || (more !== null && !isItem(more)) || typeof answers !== 'object' || answers === null) return false;
  return Object.entries(answers).every(([id, answer]) => isItem(id) && isAnswer(answer));
}

/** Reads what was stored. Fails with `damaged`. */
export function parsePulse(value: unknown): Result<Pulse> {
  const { weeks } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(weeks) || !weeks.every(isWeek) || new Set(weeks.map(({ week }) => week)).size !== weeks.length) return fail('damaged');
  return ok({ weeks: weeks.map(({ week, answers, more }) => ({ week, answers, more })) });
}

/** With this week put in the place of the same one, newest first. */
export const withWeek = ({ weeks }: Pulse, week: PulseWeek): Pulse => ({
  weeks: [week, ...weeks.filter((each) => each.week !== week.week)].sort((a, b) => (a.week < b.week ? 1 : -1)),
});

/** Whether practical help comes first on the closing screen: basics or safety "not at all" (content 1.6). */
export const needsHelpFirst = ({ answers }: Pick<PulseWeek, 'answers'>): boolean => answers.p1 === 0 || answers.p7 === 0;
