import type { Words } from '../i18n/translate.ts';
import { stepOf } from './distance.ts';
import { type Said, said } from './say-hours.ts';
import type { LocalHit } from './search/find-local.ts';
import type { Card } from './shards/card.ts';

/** Kilometres in a mile. */
const mile = 1.609344;

/** Countries whose roads are signed in miles. */
const usesMiles = (country: string | null): boolean => /^(US|GB|LR|MM)$/.test(country ?? '');

/** Distances in the words of a language and the unit of a country. */
export interface DistanceFormat {
  /** A reach to choose or to tell: "25 km", "15 miles". */
  reach(km: number): string;
  /** How far away something is, in steps (directory 6.3). */
  away(km: number): Said;
}

/** @param tag language of the screen (BCP 47); @param country whose unit is used */
export function makeDistanceFormat(tag: string, country: string | null): DistanceFormat {
  const miles = usesMiles(country);
  const format = new Intl.NumberFormat(tag, { style: 'unit', unit: miles ? 'mile' : 'kilometer', maximumFractionDigits: 0 });
  const inUnit = (km: number): number => (miles ? km / mile : km);
  return {
    reach: (km) => format.format(inUnit(km)),
    away: (km) => {
      const step = stepOf(inUnit(km));
      return step === 0
        ? said('local.under-km', { distance: format.format(1) })
        : said('local.about-km', { distance: format.format(step) });
    },
  };
}

/** For which ages; null where no age is named. */
export function sayAges({ ages: { from, to } }: Pick<Card, 'ages'>, tag: string): Said | null {
  const format = new Intl.NumberFormat(tag);
  const [low, high] = [format.format(from ?? 0), format.format(to ?? 0)];
  if (from !== null && to !== null) return said('local.ages.both', { from: low, to: high });
  if (from !== null) return said('local.ages.from', { from: low });
  return to === null ? null : said('local.ages.to', { to: high });
}

/** That the hours are those of the building, and so none of a telephone; null where they are the service's own. */
export function sayBuilding({ hours, kinds }: Pick<Card, 'hours' | 'kinds'>): Said | null {
  if (!hours?.building) return null;
  return said(kinds.some((each) => each === 'phone' || each === 'textphone') ? 'local.hours.building-phone' : 'local.hours.building');
}

/** Where it is, in one line: the town, how far, or why neither is told. */
export function sayWhere({ card, km, approximate }: LocalHit, words: Pick<Words, 't'>, distance: DistanceFormat): readonly string[] {
  const say = ({ key, params }: Said): string => words.t(key, params);
  if (card.hidden !== null) return [...(card.city ? [card.city] : []), words.t(`local.hidden.${card.hidden}`)];
  if (km === null) return card.area ? [words.t('local.serves')] : card.city ? [card.city] : [];
  return [...(card.city ? [card.city] : []), say(distance.away(km)), ...(approximate ? [words.t('local.approximate')] : [])];
}
