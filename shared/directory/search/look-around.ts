import type { Point } from '../distance.ts';
import { kmBetween } from '../distance.ts';
import type { Card } from '../shards/card.ts';
import type { ShardKey } from '../shards/manifest.ts';
import type { Shards } from '../shards/read-shards.ts';
import { homeCell, keysAround, keysNational, ladderFor, rounded } from '../shards/wanted.ts';
import { serves } from './find-local.ts';

/** Where somebody looks from; all of it chosen by them, or by the page they are on. */
export interface LookFrom {
  readonly point: Point | null;
  readonly country: string | null;
  readonly subdivision: string | null;
  /** Kilometres that were chosen; null: as far as is needed to find anything at all. */
  readonly within: number | null;
}

export interface Look {
  readonly cards: readonly Card[];
  /** Where they lie: `Shards.details` reads the rest of them all. */
  readonly keys: readonly ShardKey[];
  /** How far was looked, in kilometres; 0 without a place. */
  readonly within: number;
  /** How far in vain, where it was widened; null where it was not. */
  readonly emptyWithin: number | null;
  /** Files that could not be read. */
  readonly missing: number;
}

const isWithin = (card: Card, from: Point, km: number): boolean =>
  card.spots.some((spot) => kmBetween(from, spot) <= km) || serves(card, from);

/**
 * Reads the cards around a place, and those of the country. Where nothing at all is near it looks further, once, by itself; what was
 * typed or chosen has no say in that, so that a request never tells what is sought.
 */
export async function lookAround(shards: Shards, { point, country, subdivision, within }: LookFrom): Promise<Look> {
  const national = keysNational(shards.manifest, country, subdivision);
  const place = point && rounded(point);
  if (!place) {
    const { cards, missing } = await shards.cards(national);
    return { cards, keys: national, within: 0, emptyWithin: null, missing };
  }
  const home = homeCell(shards.manifest, place);
  const ladder = within === null ? ladderFor(home) : [within];
  for (const [index, km] of ladder.entries()) {
    const keys = keysAround(shards.manifest, home, km);
    const { cards } = await shards.cards(keys);
    if (index < ladder.length - 1 && !cards.some((card) => isWithin(card, place, km))) continue;
    const all = [...keys, ...national];
    return { ...(await shards.cards(all)), keys: all, within: km, emptyWithin: index > 0 ? (ladder[index - 1] ?? null) : null };
  }
  return { cards: [], keys: [], within: 0, emptyWithin: null, missing: 0 };
}
