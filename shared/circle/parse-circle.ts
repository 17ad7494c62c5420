import { fail, ok, type Result } from '../result.ts';
import {
  aways,
  balances,
  type Circle,
  circleLimits,
  eases,
  helpKinds,
  type Noticed,
  prices,
  reaches,
  rings,
  shareds,
  type Tie,
  tieKinds,
  weights,
} from './tie.ts';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most * 2;

const isOne = <T>(choices: readonly T[], value: unknown): value is T => choices.some((each) => each === value);

const isOneOrNull = <T>(choices: readonly T[], value: unknown): value is T | null => value === null || isOne(choices, value);

const isSome = <T>(choices: readonly T[], value: unknown): value is readonly T[] =>
  Array.isArray(value) && value.length <= choices.length && value.every((each) => isOne(choices, each));

const isNoticed = (value: unknown): value is Noticed =>
  isObject(value) &&
  typeof value['day'] === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(value['day']) &&
  isText(value['text'], circleLimits.noticed);

const isPlace = (value: unknown): value is number | null =>
  value === null || (typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 1);

type Check = (value: unknown) => boolean;

/** Every field of a tie and what it may hold. */
const checks: { readonly [K in keyof Tie]: Check } = {
  id: (value) => isText(value, circleLimits.name) && value !== '',
  name: (value) => isText(value, circleLimits.name) && value.trim() !== '',
  kind: (value) => isOne(tieKinds, value),
  ring: (value) => isOne(rings, value),
  gives: (value) => isSome(helpKinds, value),
  reach: (value) => isOneOrNull(reaches, value),
  ease: (value) => isOneOrNull(eases, value),
  balance: (value) => isOneOrNull(balances, value),
  shared: (value) => isSome(shareds, value),
  price: (value) => isSome(prices, value),
  weight: (value) => isOneOrNull(weights, value),
  away: (value) => isOneOrNull(aways, value),
  how: (value) => isText(value, circleLimits.how),
  noticed: (value) => Array.isArray(value) && value.length <= circleLimits.notes && value.every(isNoticed),
  at: isPlace,
};

const names = Object.keys(checks) as readonly (keyof Tie)[];

/** What came later than the first circles is missing in those. */
const later: Fields = { away: null };

function parseTie(value: unknown): Tie | undefined {
  if (!isObject(value)) return undefined;
  const whole: Fields = { ...later, ...value };
  if (!names.every((name) => checks[name](whole[name]))) return undefined;
  return Object.fromEntries(names.map((name) => [name, whole[name]])) as unknown as Tie;
}

/** Reads a circle from something unknown. Fails with `damaged` when a part does not fit, or two ties have one id. */
export function parseCircle(value: unknown): Result<Circle> {
  if (!isObject(value) || !Array.isArray(value['ties']) || value['ties'].length > circleLimits.ties) return fail('damaged');
  const ties = value['ties'].map(parseTie).filter((each) => each !== undefined);
  const isWhole = ties.length === value['ties'].length && new Set(ties.map(({ id }) => id)).size === ties.length;
  const { blurred = false } = value;
  return isWhole && typeof blurred === 'boolean' ? ok({ ties, blurred }) : fail('damaged');
}
