import { readdirSync, readFileSync } from 'node:fs';
import { type LanguageTag, nearestLanguage } from '#shared/i18n/languages.ts';
import ar from '#shared/i18n/locales/ar/widget.json';
import arViews from '#shared/i18n/locales/ar/widget-views.json';
import en from '#shared/i18n/locales/en/widget.json';
import enViews from '#shared/i18n/locales/en/widget-views.json';
import fi from '#shared/i18n/locales/fi/widget.json';
import fiViews from '#shared/i18n/locales/fi/widget-views.json';
import { audiences, type FirstLines } from '../first-lines.ts';
import { dated } from '../static/dated.ts';
import { firstViewHtml } from '../static/first-view.ts';
import type { FirstWords } from '../words.ts';
import type { FirstViewOptions } from './first-view.d.ts';

const words: Readonly<Record<LanguageTag, FirstWords>> = { en, fi, ar };
const views: Readonly<Record<LanguageTag, Pick<typeof enViews, 'widget.view.age'>>> = { en: enViews, fi: fiViews, ar: arViews };

/** The lists as they lie in the package, beside this file. */
const folder = new URL('./wellbeing/directory/', import.meta.url);
const names = readdirSync(folder);

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

/** The day of the newest source: the same in every file. */
function dayOfLists(): string {
  const name = names.find((each) => each.endsWith('.more.json'));
  if (name === undefined) throw new Error('the package has no lists');
  return (read(name) as { built: string }).built;
}

/**
 * The first view as plain HTML, for sites that are built: what the README of the package tells, in one call.
 * @throws RangeError for a country that is no code of two letters, or an audience that does not exist: a page must not be built without its number by a slip
 */
export function firstView({ country, language = 'en', audience = 'adult', topics = [], subdivision, most }: FirstViewOptions): string {
  if (!/^[A-Z]{2}$/.test(country)) throw new RangeError(`country is an ISO 3166 code as FI, not ${country}`);
  if (!audiences.includes(audience)) throw new RangeError(`audience is one of ${audiences.join(', ')}, not ${String(audience)}`);
  const tag = nearestLanguage([language]);
  const lines = names.includes(`${country}.json`) ? (read(`${country}.json`) as FirstLines) : null;
  const said = { words: words[tag], dated: dated(views[tag]['widget.view.age'], tag, dayOfLists()) };
  return firstViewHtml({ country, language, audience, topics, lines, ...said, ...(subdivision && { subdivision }), ...(most && { most }) });
}
