import { fail, ok, type Result } from '../result.ts';

/**
 * The parts of a safety plan (content 6.4, `sf-plan`, a to g). The first six are a ladder: one begins at the top and moves down
 * when it is not enough; `stay` stands beside it. Headings and hints are the project's own.
 */
export const planParts = ['signs', 'alone', 'elsewhere', 'tell', 'experts', 'safer', 'stay'] as const;
export type PlanPart = (typeof planParts)[number];

/** The steps of the ladder, in order; a step's number is its place from 1. */
export const planLadder = ['signs', 'alone', 'elsewhere', 'tell', 'experts', 'safer'] as const satisfies readonly PlanPart[];
export type PlanStep = (typeof planLadder)[number];

/** Where a line comes from, so that it follows when a number or a name changes there. */
export type PlanLink =
  | { readonly kind: 'exercise'; readonly id: string }
  | { readonly kind: 'tie'; readonly id: string }
  /** `country` is ISO 3166-1 alpha-2. */
  | { readonly kind: 'service'; readonly id: string; readonly country: string };

/** One line of the plan. */
export interface PlanLine {
  readonly id: string;
  /** As the person wrote it, or the name of what it leads to as it was on the day it was chosen. */
  readonly text: string;
  /** What I would say, in `tell`; the number, in `experts`. Empty where there is none. */
  readonly detail: string;
  readonly link: PlanLink | null;
}

export type SafetyPlan = Readonly<Record<PlanPart, readonly PlanLine[]>>;

/** A plan from the lines of each part. */
export const planOfParts = (linesOf: (part: PlanPart) => readonly PlanLine[]): SafetyPlan => ({
  signs: linesOf('signs'),
  alone: linesOf('alone'),
  elsewhere: linesOf('elsewhere'),
  tell: linesOf('tell'),
  experts: linesOf('experts'),
  safer: linesOf('safer'),
  stay: linesOf('stay'),
});

export const emptyPlan: SafetyPlan = planOfParts(() => []);

/** Characters of a text, and lines of a part: what two printed pages hold, however full it is. */
export const planLimits = { text: 160, lines: 8 } as const;

export const isPlanEmpty = (plan: SafetyPlan): boolean => planParts.every((part) => plan[part].length === 0);

/**
 * The plan with one part as it was just written. What another page added to that part since `before` was read stays; the ends of
 * texts and empty lines go.
 */
export function withPart(plan: SafetyPlan, part: PlanPart, before: readonly PlanLine[], written: readonly PlanLine[]): SafetyPlan {
  const known = new Set([...before, ...written].map(({ id }) => id));
  const fresh = plan[part].filter(({ id }) => !known.has(id));
  const lines = written
    .map((line) => ({ ...line, text: line.text.trim(), detail: line.detail.trim() }))
    .filter(({ text, detail }) => text !== '' || detail !== '');
  return { ...plan, [part]: [...lines, ...fresh].slice(0, planLimits.lines) };
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;

function isLink(value: unknown): value is PlanLink {
  if (!isObject(value) || !isText(value['id'], 80)) return false;
  if (value['kind'] === 'service') return typeof value['country'] === 'string' && /^[A-Z]{2}$/.test(value['country']);
  return value['kind'] === 'exercise' || value['kind'] === 'tie';
}

const isLine = (value: unknown): value is PlanLine =>
  isObject(value) &&
  isText(value['id'], 80) &&
  isText(value['text'], planLimits.text * 2) &&
  isText(value['detail'], planLimits.text * 2) &&
  (value['link'] === null || isLink(value['link']));

const isPart = (value: unknown): value is readonly PlanLine[] =>
  Array.isArray(value) && value.length <= planLimits.lines && value.every(isLine);

/** Reads a plan as it was kept; fails with `damaged`. */
export function parsePlan(value: unknown): Result<SafetyPlan> {
  if (!isObject(value)) return fail('damaged');
  if (!planParts.every((part) => isPart(value[part]))) return fail('damaged');
  return ok(planOfParts((part) => value[part] as readonly PlanLine[]));
}
