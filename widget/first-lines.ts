import { ask } from './beside.ts';
import type { Settings } from './settings.ts';

/** Whom a page may be for, in the order of the lists in a country's file. */
export const audiences = ['c6', 'c10', 't13', 'adult', 'helper'] as const;

/** Ways to be in touch for which the first view has a word and a link. */
export type FirstKind = 'phone' | 'sms' | 'whatsapp' | 'chat' | 'email' | 'web';

/** What must be said of a line before its number: call with a grown-up, run by the state, not confirmed, listed by another directory alone. */
export type Note = 'g' | 's' | 'u' | 'd';

/**
 * One line as the first view shows it: its name, the languages spoken there, what to press; the word to send where a message needs one, the
 * key to press after a call; letters of `Note`; the part of the country that it is for (ISO 3166-2), or `*`: it stands on pages that name no
 * part, and its name says which one it is for. What is empty at the end is left out.
 */
export type FirstLine = readonly [
  name: string,
  languages: string,
  kind: FirstKind,
  value: string,
  keyword?: string,
  notes?: string,
  part?: string,
];

/** What `directory/<CC>.json` holds: the lines that can stand in a first view, and which of them for whom. All others are in the second file. */
export interface FirstLines {
  readonly lines: readonly FirstLine[];
  /** By topic, `everyday` where none is named: for each of `audiences` the places in `lines`, the best first. */
  readonly for: Readonly<Partial<Record<string, readonly (readonly number[])[]>>>;
}

/** How long the exercises wait for the lines above them, so that nothing moves when those come, in milliseconds. */
const patience = 9000;

/** Lines that the first view shows; the others are one press away. */
export const shown = 3;

/**
 * Reads the file of a country from beside the script; null when there is none or it cannot be read.
 * The request is the one that `<link rel="preload" as="fetch" crossorigin>` announces, so that the preloaded answer is used.
 */
export const readFirstLines = (region: string): Promise<FirstLines | null> =>
  ask(`directory/${region}.json`, { signal: AbortSignal.timeout(patience) })
    .then((answer) => (answer.ok ? answer.json() : null))
    // offline, or blocked by the page's policy: the emergency number is there without it
    .catch(() => null);

/**
 * The lines for a page's topics, then the others for its audience, those of its part of the country first; those that speak the page's language lead.
 * Where each part has its own line and the page names none, all of those stand there, and one more.
 */
export function chosenLines(
  file: FirstLines | null,
  { topics, audience, spoken, subdivision }: Pick<Settings, 'topics' | 'audience' | 'spoken' | 'subdivision'>,
): readonly FirstLine[] {
  if (!file) return [];
  const where = subdivision ?? '*';
  const about = (topic: string): readonly FirstLine[] =>
    (file.for[topic]?.[audiences.indexOf(audience)] || [])
      .map((place) => file.lines[place] as FirstLine)
      .filter(([, , , , , , part = where]) => part === where);
  const named = topics.flatMap(about);
  const ofEachPart = named.filter(isOfEachPart);
  // two at most of a topic, so that a line for anyone is always among them
  const lines = [...named.slice(0, 2), ...ofEachPart, ...about('everyday')];
  const speaks = ([, languages]: FirstLine): boolean => languages.split(' ').includes(spoken);
  return [...new Set([...lines.filter(speaks), ...lines])].slice(0, 1 + (ofEachPart.length || 2));
}

/** One of those that stand together on pages that name no part of the country: none of them is left out for want of room. */
export const isOfEachPart = (line: FirstLine): boolean => line[6] === '*';

/**
 * The address that a press on a line opens; null when it may not become a link. That a phone may dial a number is not asked again: these are the
 * project's own, and `build/first-lines-of.ts` puts no other into a file.
 */
export function linkOf([, , kind, value]: FirstLine): string | null {
  const dial = value.replace(/[^\d+*#]/g, '').replace('#', '%23');
  if (kind === 'phone') return `tel:${dial}`;
  if (kind === 'sms') return `sms:${dial}`;
  if (kind === 'whatsapp') return `https://wa.me/${dial.replace('+', '')}`;
  if (kind === 'email') return `mailto:${value}`;
  return /^https?:/.test(value) ? value : null;
}

/** What is pressed is a number, which is shown as it is; an address has a word in its place. */
export const isNumber = ([, , , value]: FirstLine): boolean => !/[@:]/.test(value);
