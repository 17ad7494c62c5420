import { createHash } from 'node:crypto';
import type { LocalService } from '#shared/directory/local-service.ts';
import type { FeedConfig } from '../feed-config.ts';
import type { Report } from '../report.ts';
import type { SourceService } from '../source-service.ts';
import { folded } from '../values.ts';
import { type CleanContext, type CleanedService, cleanService } from './clean-service.ts';
import { isWorldwide, keepSecrets } from './keep-secrets.ts';
import { hiddenPlace } from './written.ts';

/** What a feed comes to. */
export interface CleanedFeed {
  /** In the order of their ids. */
  readonly services: readonly LocalService[];
  /** Records as they were read. */
  readonly read: number;
  /** Ids of records that the config hides, as they stand in the list. */
  readonly hidden: readonly string[];
  /** Ids whose address was withheld, and ids of desks that a person should look at. */
  readonly review: readonly { readonly id: string; readonly why: 'private' | 'review' }[];
  /** Terms that no crosswalk knows, the commonest first. */
  readonly terms: readonly { readonly term: string; readonly count: number }[];
}

/** Better checked first; then what says more. */
const isBetter = (a: LocalService, b: LocalService): boolean => {
  const [one, other] = [a.verified?.on ?? '', b.verified?.on ?? ''];
  return one !== other ? one > other : JSON.stringify(a).length > JSON.stringify(b).length;
};

/** By id, and of one id by what they say: the order in which they came changes nothing. Texts are made for the few that need them. */
function inOrder(a: LocalService, b: LocalService): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

/** The same name, organisation, words and hours: one service, whose places are those of all records. As a hash, since a feed may hold 100,000. */
function sameKey({ name, org, summary, description, hours, hoursText, zone, channels }: LocalService): string {
  const numbers = channels.map(({ dial, value }) => dial ?? value).sort();
  const said = JSON.stringify([
    folded(name),
    folded(org ?? ''),
    folded(summary ?? ''),
    folded(description ?? ''),
    hours,
    hoursText,
    hours && zone,
    numbers,
  ]);
  return createHash('sha256').update(said).digest('base64');
}

/** The places of two records; those of a private one are known by their towns only, and so are then those of its twin. */
function joinedPlaces(a: LocalService, b: LocalService): LocalService['places'] {
  const isHidden = a.hidden !== null || b.hidden !== null;
  const all = [...a.places, ...b.places].map((each) => (isHidden ? hiddenPlace(each) : each));
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()].slice(0, 50);
}

/** One record for a service that stands there several times; the rest is listed in the report. */
function withoutTwins(services: readonly LocalService[], report: Report): readonly LocalService[] {
  const kept = new Map<string, LocalService>();
  for (const service of services) {
    const key = sameKey(service);
    const known = kept.get(key);
    if (known) report.note('note', 'twin', service.id, known.id);
    const better = known && !isBetter(service, known) ? known : service;
    kept.set(key, known ? { ...better, places: joinedPlaces(known, service), hidden: known.hidden ?? service.hidden } : service);
  }
  return [...kept.values()];
}

/**
 * Ids that stand there twice: the same record is one. Of different records with an id that is unique in the world the newest stays;
 * with any other id they are different services, told apart by what they say.
 */
function withOwnIds(services: readonly LocalService[], report: Report): readonly LocalService[] {
  const kept = new Map<string, LocalService>();
  for (const service of services) {
    const known = kept.get(service.id);
    if (known === undefined) {
      kept.set(service.id, service);
      continue;
    }
    const text = JSON.stringify(service);
    const id = `${service.id}~${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
    if (JSON.stringify(known) === text || kept.has(id)) report.note('note', 'repeat', service.id);
    else if (isWorldwide(service.id)) {
      report.note('warn', 'id-twice', service.id);
      if ((service.updated ?? '') > (known.updated ?? '') || isBetter(service, known)) kept.set(service.id, service);
    } else {
      report.note('warn', 'id-reused', service.id);
      kept.set(id, { ...service, id });
    }
  }
  return [...kept.values()];
}

/** Cleans all records of a feed. The same records and the same day give the same result, whatever order they came in. */
export async function cleanFeed(
  source: AsyncIterable<SourceService> | Iterable<SourceService>,
  config: FeedConfig,
  today: string,
  report: Report,
): Promise<CleanedFeed> {
  const review = new Map<string, 'private' | 'review'>();
  const terms = new Map<string, number>();
  const context: CleanContext = {
    config,
    today,
    report,
    onReview: (id, why) => void review.set(id, why),
    onTerm: (term) => void terms.set(term, (terms.get(term) ?? 0) + 1),
  };
  const cleaned: CleanedService[] = [];
  const hidden: string[] = [];
  let read = 0;
  for await (const each of source) {
    read += 1;
    for (const one of cleanService(each, context)) {
      const names = [...one.names, one.service.id.slice(config.key.length + 1)];
      if (names.some((name) => config.hide.includes(name))) hidden.push(one.service.id);
      else cleaned.push(one);
    }
  }
  const services = [...keepSecrets(cleaned, context)];
  const own = withoutTwins(withOwnIds(services.sort(inOrder), report), report);
  return {
    services: [...own].sort((a, b) => (a.id < b.id ? -1 : 1)),
    read,
    hidden: hidden.sort(),
    review: [...review].map(([id, why]) => ({ id, why })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    terms: [...terms].map(([term, count]) => ({ term, count })).sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1)),
  };
}
