import type { Feeling, Step } from '#shared/checkin/checkin.ts';
import { feelingPath } from '#shared/ui/feeling-path.ts';

const steps: readonly Step[] = [-2, -1, 0, 1, 2];
const rows: readonly Step[] = [2, 1, 0, -1, -2];

/** Fills `{{name}}` with text; what is filled in is written as text, never as markup, unless it is in `drawn`. */
export function fill(page: string, texts: Readonly<Record<string, string>>, drawn: Readonly<Record<string, string>> = {}): string {
  return page.replace(
    /\{\{(\w+)\}\}/gu,
    (whole, name: string) => drawn[name] ?? (texts[name] === undefined ? whole : escapeText(texts[name])),
  );
}

/** The 25 feelings as the extension draws them. */
export const feelings = (): string => rows.flatMap((energy) => steps.map((pleasantness) => shape({ pleasantness, energy }))).join('');

const shape = (feeling: Feeling): string =>
  `<span><svg class="feel" viewBox="-1 -1 32 39" width="36" height="44"><path class="v${feeling.pleasantness + 3}" d="${feelingPath(feeling)}"/></svg></span>`;

/** Text as it may stand in markup. */
export const escapeText = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
