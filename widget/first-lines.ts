import { smsHref, telHref } from '#shared/directory/channels.ts';
import { ask } from './beside.ts';
import type { Settings } from './settings.ts';

/** One line as the first view shows it: its name, the languages spoken there, what to press; the word to send where a message needs one, the key to press after a call. */
export type FirstLine = readonly [name: string, languages: string, kind: string, value: string, keyword?: string];

/** What `directory/<CC>.json` holds: the lines that can stand in a first view, and which of them for whom. All others are in the second file. */
export interface FirstLines {
  readonly lines: readonly FirstLine[];
  /** Places in `lines`, the best first, for an audience or a topic. */
  readonly for: Readonly<Partial<Record<string, readonly number[]>>>;
}

/** How long the exercises wait for the lines above them, so that nothing moves when those come, in milliseconds. */
const patience = 9000;

/** Lines that the first view shows; the others are one press away. */
const shown = 3;

/**
 * Reads the file of a country from beside the script; null when there is none or it cannot be read.
 * The request is the one that `<link rel="preload" as="fetch" crossorigin>` announces, so that the preloaded answer is used.
 */
export async function readFirstLines(region: string): Promise<FirstLines | null> {
  try {
    const answer = await ask(`directory/${region}.json`, { signal: AbortSignal.timeout(patience) });
    return answer.ok ? await answer.json() : null;
  } catch {
    // offline, or blocked by the page's policy: the emergency number is there without it
    return null;
  }
}

type Chosen = Pick<Settings, 'topics' | 'spoken'> & { readonly audience: string };

/** The lines for a page's topics, then those for its audience; those that speak the page's language first. */
export function chosenLines(file: FirstLines | null, { topics, audience, spoken }: Chosen): readonly FirstLine[] {
  // two at most of a topic, so that a line for anyone is always among them
  const about = topics.flatMap((each) => file?.for[each] ?? []).slice(0, 2);
  const places = [...about, ...(file?.for[audience] ?? [])];
  const lines = [...new Set(places)].map((place) => file?.lines[place]).filter((each) => each !== undefined);
  const speaks = ([, languages]: FirstLine): boolean => languages.split(' ').includes(spoken);
  return [...lines.filter(speaks), ...lines.filter((each) => !speaks(each))].slice(0, shown);
}

/** The address that a press on a line opens; null when it may not become a link. */
export function linkOf([, , kind, value]: FirstLine): string | null {
  if (kind === 'phone') return telHref(value, 'own');
  if (kind === 'sms') return smsHref(value, 'own');
  if (kind === 'email') return `mailto:${value}`;
  return /^https?:/.test(value) ? value : null;
}
