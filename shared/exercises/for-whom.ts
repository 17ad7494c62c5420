import type { Audience } from './exercise.ts';

/** `all` of the content document: from ten years on. Helpers see what adults see. */
export const all: readonly Audience[] = ['c10', 't13', 'adult', 'helper'];
/** From six years on. */
export const everyone: readonly Audience[] = ['c6', ...all];
/** Teenagers and adults. */
export const older: readonly Audience[] = ['t13', 'adult', 'helper'];
/** Younger children, with a grown-up near. */
export const young: readonly Audience[] = ['c6', 'c10'];
