import { defaultSettings, parseSettings, type Settings } from './settings.ts';

/** The key in localStorage. The only other one there is that of `mark.ts`. */
const key = 'look';

const names = ['language', 'audience', 'look', 'textSize', 'calmMotion', 'easyReading', 'welcomed', 'keep', 'lock', 'discreet'] as const;

/** The settings that the first paint needs. Storage areas answer later than a page is drawn, localStorage at once. */
export type FirstPaint = Pick<Settings, (typeof names)[number]>;

const pick = (settings: Settings): FirstPaint => Object.fromEntries(names.map((name) => [name, settings[name]])) as unknown as FirstPaint;

/** The remembered look; defaults when there is none or it does not read. */
export function readFirstPaint(kept: Pick<Storage, 'getItem'>): FirstPaint {
  try {
    return pick(parseSettings(JSON.parse(kept.getItem(key) ?? '{}')));
  } catch {
    return pick(parseSettings({}));
  }
}

/**
 * Remembers the look, and nothing where it is that of the first day. A full disk (false) only means that the next first
 * paint shows the defaults for a moment.
 */
export function writeFirstPaint(kept: Pick<Storage, 'setItem' | 'removeItem'>, settings: Settings): boolean {
  const text = JSON.stringify(pick(settings));
  try {
    if (text === JSON.stringify(pick(defaultSettings))) kept.removeItem(key);
    else kept.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
