import { rounded } from '#shared/directory/shards/wanted.ts';
import type { Located, NoPosition } from '#shared/elements/local-state.ts';

/** Less exact than this, in metres, a position says too little (directory 9). */
const vague = 20_000;
/** How long the browser may look for it, in milliseconds. */
const patience = 15_000;

/** The codes of a browser's answer, in the order of their numbers from 1. */
const reasons: readonly NoPosition[] = ['refused', 'unavailable', 'late'];

/** Asks the browser once, on a press. What it says is rounded to about 1 km before anything else looks at it; a refusal is not asked again. */
export const askPosition = (): Promise<Located> =>
  new Promise((resolve) => {
    if (!navigator.geolocation) return resolve('unavailable');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => resolve(accuracy > vague ? 'vague' : rounded({ lat: latitude, lon: longitude })),
      ({ code }) => resolve(reasons[code - 1] ?? 'unavailable'),
      { enableHighAccuracy: false, maximumAge: 600_000, timeout: patience },
    );
  });
