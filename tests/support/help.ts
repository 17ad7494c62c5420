import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EmergencyEntry, emergencyFor } from '#shared/directory/emergency.ts';
import { built } from '../../widget/examples/built.ts';

/** The first number of a country, as the screen has to show it. */
export function firstNumber(region: string): string {
  const [first] = (emergencyFor(region) as EmergencyEntry | null)?.numbers ?? [];
  if (!first) throw new Error(`no emergency number for ${region}`);
  return first.number;
}

/** What the package says of a country, as text: a number that is shown has to stand in it. */
export const packed = (region: string): string => readFileSync(join(built.chrome, 'directory', `${region}.json`), 'utf8');

/** Runs in a page: what Help shows of lines, through the element's own tree. */
export const shownLines = `[...document.querySelector('service-list')?.shadowRoot?.querySelectorAll('article') ?? []].map((card) => ({
  name: card.querySelector('h3').textContent.trim(),
  state: card.querySelector('.state')?.className.replace('state', '').trim() ?? '',
  links: [...card.querySelectorAll('a')].map((each) => each.getAttribute('href')),
}))`;

/** A card of the list as a test reads it. */
export interface ShownLine {
  readonly name: string;
  readonly state: string;
  readonly links: readonly string[];
}
