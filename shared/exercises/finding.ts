import { usualSeconds } from './catalogue.ts';
import type { Audience, Exercise } from './exercise.ts';

/** Where an exercise can be done without being noticed or without getting up. */
export type Spot = 'bus' | 'class' | 'bed';

/**
 * What helps to find the right one. The needs are those of content 1.5 where it names the exercise, else the need its family of
 * exercises answers. `bus` and `class`: nothing to fetch, nothing to say aloud, nothing others would notice, as content 3.2 says it of
 * the lists in your head. `bed`: its text allows lying down. `body`: it asks to attend to breath or body (its cautions, or its steps).
 * `energy`: what it takes, `little` sitting still, `some` writing or a small task, `much` moving. All but the needs of 1.5 are our reading.
 */
export interface Finding {
  readonly needs: readonly string[];
  readonly spots: readonly Spot[];
  readonly energy: 'little' | 'some' | 'much';
  readonly body: boolean;
}

const f = (needs: string, spots: string, energy: Finding['energy'], body: boolean): Finding => ({
  needs: needs.split(' ').filter(Boolean),
  spots: spots.split(' ').filter((each): each is Spot => each === 'bus' || each === 'class' || each === 'bed'),
  energy,
  body,
});

/** By the id of the exercise. */
export const findings: Readonly<Record<string, Finding>> = {
  'br-long-out': f('settle rest', 'bus class bed', 'little', true),
  'br-sigh': f('settle', 'bed', 'little', true),
  'br-even': f('settle', 'bus class bed', 'little', true),
  'br-box': f('settle', 'bus class', 'little', true),
  'br-four-four': f('settle', 'bus class bed', 'little', true),
  'br-478': f('rest', 'bed', 'little', true),
  'br-equal-kids': f('settle', 'class bed', 'little', true),
  'br-flower-candle': f('settle', '', 'little', true),
  'br-balloon': f('settle', 'bed', 'little', true),
  'br-hand': f('settle', 'bus class bed', 'little', true),
  'br-own': f('settle', 'bus class bed', 'little', true),
  'gr-54321': f('present', 'bus class', 'little', false),
  'gr-notice-slow-reconnect': f('settle present', 'bus class', 'little', true),
  'gr-feet': f('settle', 'bus class bed', 'little', true),
  'gr-cool': f('settle present', '', 'some', true),
  'gr-categories': f('space present', 'bus class bed', 'little', false),
  'gr-orient': f('present', '', 'little', false),
  'gr-object': f('present comfort', 'bus class bed', 'little', false),
  'gr-cross-tap': f('comfort', '', 'little', true),
  'gr-pmr-short': f('release rest', 'bed', 'some', true),
  'gr-stone-water': f('release settle', '', 'much', true),
  'gr-colour-hunt': f('present', '', 'some', false),
  'gr-shake': f('release', '', 'much', true),
  'gr-calm-place': f('comfort', 'bed', 'little', false),
  'ba-basics': f('basics', '', 'some', false),
  'ba-routine': f('meaning', '', 'some', false),
  'ba-tiny': f('meaning', '', 'some', false),
  'ba-sleep': f('rest', 'bed', 'some', false),
  'ba-move': f('release', '', 'much', false),
  'ba-culture': f('meaning', '', 'some', false),
  'ba-laugh': f('comfort', 'bed', 'little', false),
  'pr-steps': f('sort', '', 'some', false),
  'mi-unhook': f('space', 'bus class bed', 'little', false),
  'mi-room': f('space', '', 'little', true),
  'mi-values': f('meaning', '', 'some', false),
  'mi-strengths': f('company meaning', '', 'some', false),
  'mi-kind': f('comfort', 'bus class bed', 'little', true),
  'lo-two-sides': f('comfort', '', 'some', false),
  'lo-remember': f('comfort meaning', 'bed', 'little', false),
  'wk-everyday': f('', '', 'some', false),
  'wk-space': f('', '', 'some', false),
  'so-ask-specific': f('sort company', 'bus class bed', 'some', false),
  'so-perceived': f('company', 'bus class bed', 'little', false),
  'so-sit-near': f('company comfort', '', 'little', false),
  'so-say-hi': f('company', 'bus', 'little', false),
  'so-walk-with': f('company release', '', 'much', false),
  'he-lll': f('', '', 'some', false),
  'he-self': f('', '', 'some', false),
};

/** What someone looks for; what is not named does not matter. */
export interface Wish {
  readonly audience?: Audience;
  readonly need?: string;
  readonly spot?: Spot;
  /** Minutes there are. An exercise at one's own pace fits any. */
  readonly minutes?: number;
  readonly energy?: 'little' | 'some';
  /** False leaves breath and body alone. */
  readonly body?: boolean;
}

const energies = ['little', 'some', 'much'] as const;

function fits(exercise: Exercise, { need, spot, energy, body }: Wish): boolean {
  const found = findings[exercise.id];
  if (!found) return false;
  if (need !== undefined && !found.needs.includes(need)) return false;
  if (spot !== undefined && !found.spots.includes(spot)) return false;
  if (energy !== undefined && energies.indexOf(found.energy) > energies.indexOf(energy)) return false;
  return body !== false || !found.body;
}

/** The exercises that fit, in the order given. One that only the person may start, or only on request, is never among them. */
export const find = (exercises: readonly Exercise[], wish: Wish): readonly Exercise[] =>
  exercises.filter(
    (each) =>
      each.shows === undefined &&
      (wish.audience === undefined || each.for.includes(wish.audience)) &&
      (wish.minutes === undefined || usualSeconds(each) <= wish.minutes * 60) &&
      fits(each, wish),
  );
