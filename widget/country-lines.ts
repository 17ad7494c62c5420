import { smsHref, telHref } from '#shared/directory/channels.ts';
import type { Channel, Service } from '#shared/directory/service.ts';
import { beside } from './beside.ts';

/** What `directory/<CC>.json` holds. */
export interface CountryLines {
  readonly services: readonly Service[];
}

/**
 * Reads the file of a country from beside the script; null when there is none or it cannot be read.
 * The request is the one that `<link rel="preload" as="fetch" crossorigin>` announces, so that the preloaded answer is used.
 */
export async function readCountry(region: string): Promise<CountryLines | null> {
  try {
    const answer = await fetch(beside(`directory/${region}.json`));
    return answer.ok ? ((await answer.json()) as CountryLines) : null;
  } catch {
    // offline, or blocked by the page's policy: the emergency number is there without it
    return null;
  }
}

/** The address that a press on a channel opens; null when it may not become a link. */
export function linkOf({ kind, value, dial }: Channel): string | null {
  if (kind === 'phone') return telHref(dial ?? value, 'own');
  if (kind === 'sms') return smsHref(dial ?? value, 'own');
  if (kind === 'email') return `mailto:${value}`;
  return /^https?:\/\//.test(value) ? value : null;
}
