import type { Breathing, Phase } from './exercise.ts';

/** How one session of a pattern runs. */
export interface Plan {
  readonly cycles: number;
  /** Seconds are multiplied by this: 0.75 is quicker, 1.25 slower (content 2.3). */
  readonly pace: number;
}

/** Quickest first (content 2.3: a speed control scales all phases by 0.75 to 1.25). */
export const usualPaces: readonly number[] = [0.75, 0.875, 1, 1.125, 1.25];

/** Without movement something changes once a second at most (content 2.5), so no phase may be shorter there. */
const shortestStill = 1;

/** The paces a pattern can be led at, quickest first; 1 is always among them. */
export const pacesOf = ({ phases, paces = usualPaces }: Breathing, still: boolean): readonly number[] =>
  still ? paces.filter((pace) => pace === 1 || phases.every(({ seconds }) => seconds * pace >= shortestStill)) : paces;

/** Seconds before the first breath, breaths that only show how it goes, seconds of free breathing at the end (content 2.4). */
const around = { opening: 5, demoCycles: 2, free: 10 } as const;
/** A short form has nothing around it: it is over in half a minute (content 22.1). */
const nothingAround = { opening: 0, demoCycles: 0, free: 0 } as const;

const aroundOf = ({ tired }: Breathing): typeof around | typeof nothingAround => (tired ? nothingAround : around);

/** No session is longer, in seconds (content 2.4: hard stop at 10 minutes). */
const hardStop = 600;
/** After this long the screen says that it is plenty, in seconds (content 2.4). */
const plentyAfter = 300;

/** The shape is never smaller or larger than this (content 2.5). */
const [small, large] = [0.7, 1];

export type Stage = 'opening' | 'demo' | 'main' | 'free' | 'done';

/** What a breathing exercise shows at one moment. */
export interface Frame {
  readonly stage: Stage;
  /** Null outside the breaths. */
  readonly phase: Phase | null;
  /** Place of the phase in its breath, from 0. */
  readonly index: number;
  /** The breath within its stage, from 1. */
  readonly cycle: number;
  /** Milliseconds into the phase, and its length at this pace. */
  readonly at: number;
  readonly length: number;
  /** Size of the shape when the phase begins and when it ends, 0.70 to 1.00; between them it goes as a sine. */
  readonly from: number;
  readonly to: number;
  readonly plenty: boolean;
}

/** Seconds of one breath at a pace. */
export const cycleSeconds = ({ phases }: Breathing, pace = 1): number => phases.reduce((sum, each) => sum + each.seconds, 0) * pace;

/** The plan for a length in minutes, 0 for the usual one: whole breaths, within the pattern's own bounds and the hard stop. */
export function planFor(pattern: Breathing, minutes: number, pace = 1): Plan {
  const { usual, min, max } = pattern.cycles;
  const { opening, demoCycles, free } = aroundOf(pattern);
  const seconds = cycleSeconds(pattern, pace);
  const most = Math.floor((hardStop - opening - free) / seconds) - demoCycles;
  const wanted = minutes > 0 ? Math.round((minutes * 60) / seconds) : usual;
  return { cycles: Math.min(Math.max(wanted, min), max, most), pace };
}

/** Lengths that are offered, in minutes (content 2.4). */
const offered = [1, 2, 5] as const;

/** The lengths that a pattern can have within its bounds, in minutes: a child's pattern is short, and five minutes of it are not offered. */
export const lengthsOf = (pattern: Breathing): readonly number[] =>
  offered.filter((minutes) => {
    const wanted = Math.round((minutes * 60) / cycleSeconds(pattern));
    return wanted >= pattern.cycles.min && wanted <= pattern.cycles.max;
  });

/** The offered length that is the usual one; 0 where the usual one lies between. */
export const usualLength = (pattern: Breathing): number =>
  lengthsOf(pattern).find((minutes) => planFor(pattern, minutes).cycles === pattern.cycles.usual) ?? 0;

/** Where a session goes on, in milliseconds, when the pace changes in the middle of it: the same breath, the same part of its phase. */
export function repaced(pattern: Breathing, elapsed: number, from: Plan, pace: number): number {
  const { opening, demoCycles } = aroundOf(pattern);
  const start = opening * 1000;
  const whole = (demoCycles + from.cycles) * cycleSeconds(pattern, from.pace) * 1000;
  const breathing = Math.min(Math.max(elapsed - start, 0), whole);
  return elapsed - breathing + (breathing * pace) / from.pace;
}

/** How full the breath is when phase `index` ends, 0 to 1. A first in-breath before a second leaves room for it. */
function fullness(phases: readonly Phase[], index: number): number {
  const phase = phases[index];
  if (!phase || phase.kind === 'out' || phase.kind === 'free') return 0;
  if (phase.kind === 'in') return phases[index + 1]?.kind === 'in2' ? 0.75 : 1;
  return phase.kind === 'in2' ? 1 : fullness(phases, index - 1);
}

/** Size of the shape when phase `index` ends; before the first it is small. */
const sizeAfter = (phases: readonly Phase[], index: number): number => small + (large - small) * fullness(phases, index);

const still = (stage: Stage, at: number, length: number, plenty: boolean): Frame => ({
  stage,
  phase: null,
  index: 0,
  cycle: 0,
  at,
  length,
  from: small,
  to: small,
  plenty,
});

function breath(
  pattern: Breathing,
  pace: number,
  time: number,
): Pick<Frame, 'phase' | 'index' | 'cycle' | 'at' | 'length' | 'from' | 'to'> {
  const lengths = pattern.phases.map((each) => each.seconds * 1000 * pace);
  const whole = lengths.reduce((sum, each) => sum + each, 0);
  const cycle = Math.floor(time / whole);
  let at = time - cycle * whole;
  let index = 0;
  while (index < lengths.length - 1 && at >= (lengths[index] ?? 0)) {
    at -= lengths[index] ?? 0;
    index += 1;
  }
  const length = lengths[index] ?? 0;
  const [from, to] = [sizeAfter(pattern.phases, index - 1), sizeAfter(pattern.phases, index)];
  return { phase: pattern.phases[index] ?? null, index, cycle: cycle + 1, at, length, from, to };
}

/**
 * What the exercise shows `elapsed` milliseconds after it began: opening, two breaths that show how, the breaths, a little
 * time without lead, done. A pure function of time: it can be asked for any instant and never drifts.
 */
export function frameAt(pattern: Breathing, elapsed: number, { cycles, pace }: Plan): Frame {
  const { opening, demoCycles, free } = aroundOf(pattern);
  const whole = cycleSeconds(pattern, pace) * 1000;
  const inDemo = elapsed - opening * 1000;
  const inMain = inDemo - demoCycles * whole;
  const inFree = inMain - cycles * whole;
  if (inDemo < 0) return still('opening', Math.max(elapsed, 0), opening * 1000, false);
  const led = (stage: 'demo' | 'main', time: number): Frame => {
    const now = breath(pattern, pace, time);
    // said when a phase begins and not inside it, so that nothing changes out of step
    return { stage, ...now, plenty: elapsed - now.at >= plentyAfter * 1000 };
  };
  if (inMain < 0) return led('demo', inDemo);
  if (inFree < 0 && elapsed < hardStop * 1000) return led('main', inMain);
  if (inFree < free * 1000 && elapsed < hardStop * 1000) return still('free', inFree, free * 1000, elapsed - inFree >= plentyAfter * 1000);
  return still('done', 0, 0, false);
}

/** The row that takes the place of movement (content 2.5): one block a second, each full when its second is over. */
export function rowAt({ at, length }: Frame): { readonly blocks: number; readonly full: number } {
  const blocks = Math.max(1, Math.floor(length / 1000));
  return { blocks, full: Math.min(Math.floor((at / length) * blocks), blocks) };
}

/** The last breath that is announced phase by phase when breaths are short, and what short means in seconds (content 2.5). */
const announcedCycles = 3;
const shortCycle = 8;

/** What a screen reader hears: `id` changes when there is something new; one message per phase, none while nothing changes. */
export interface Announcement {
  readonly id: string;
  readonly what: 'opening' | 'phase' | 'carry-on' | 'free' | 'done';
  readonly perMinute: number;
}

/** The announcement that belongs to a frame. */
export function announcementFor(pattern: Breathing, frame: Frame, { pace }: Plan): Announcement {
  const seconds = cycleSeconds(pattern, pace);
  const perMinute = Math.round(60 / seconds);
  if (frame.stage === 'opening' || frame.stage === 'free' || frame.stage === 'done')
    return { id: frame.stage, what: frame.stage, perMinute };
  const breathsSoFar = frame.cycle + (frame.stage === 'main' ? aroundOf(pattern).demoCycles : 0);
  if (seconds < shortCycle && breathsSoFar > announcedCycles) return { id: 'carry-on', what: 'carry-on', perMinute };
  return { id: `${frame.stage}-${frame.cycle}-${frame.index}`, what: 'phase', perMinute };
}
