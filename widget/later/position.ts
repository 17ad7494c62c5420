import { rounded } from '#shared/directory/shards/wanted.ts';
import type { Located } from '#shared/elements/local-state.ts';

/** Less exact than this, in metres, a position says too little (directory 9). */
const vague = 20_000;
/** How long the browser may look for it, in milliseconds. */
const patience = 15_000;

/** Asks the browser once, on a press. What it says is rounded to about 1 km before anything else looks at it; a refusal is not asked again. */
export const askPosition = (): Promise<Located> =>
  new Promise((resolve) => {
    if (!navigator.geolocation) return resolve('refused');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => resolve(accuracy > vague ? 'vague' : rounded({ lat: latitude, lon: longitude })),
      () => resolve('refused'),
      { enableHighAccuracy: false, maximumAge: 600_000, timeout: patience },
    );
  });
