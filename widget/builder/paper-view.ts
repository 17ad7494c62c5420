import { html, nothing, type TemplateResult } from 'lit/html.js';
import { encode } from 'uqr';
import { firstNumbers } from '#shared/directory/first-numbers.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import { type FirstLine, isNumber } from '../first-lines.ts';
import { type FirstView, linesOf, sayLine, saySafety } from '../static/first-view.ts';
import { type FirstKey, type FirstWords, say } from '../words.ts';
import type { Shop } from './shop.ts';
import { builderWords } from './words.ts';

/** Cards on a sheet: eight, and fewer where lines of each part of a country make them higher (`isOfEachPart`). */
const cardsFor = (lines: number): number => (lines > 3 ? 6 : 8);

/** The code that a phone's camera reads; dark modules only, so that it prints on anything. */
function code(address: string): TemplateResult {
  const { data, size } = encode(address, { border: 0, ecc: 'M' });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return html`<svg class="paper__code" viewBox=${`0 0 ${size} ${size}`} shape-rendering="crispEdges" role="img" aria-label=${address}><path d=${path}></path></svg>`;
}

/** On paper an address is read, not pressed. */
const readAddress = (address: string): string => address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

function line(each: FirstLine, words: FirstWords): TemplateResult {
  const [, , , value] = each;
  const { name, notes, how } = sayLine(each, (key, keyword) => say(words, key, keyword));
  return html`<li><span>${[name, ...notes].join(' · ')}</span> <span>${isNumber(each) ? how : nothing} <b dir="ltr">${readAddress(value)}</b></span></li>`;
}

function safety(view: FirstView, key: FirstKey): TemplateResult {
  const [own, english] = saySafety(view, key);
  return html`${own}${english === null ? nothing : html` <span lang="en" dir="ltr">${english}</span>`}`;
}

/** The kind of a number stands before it, as on the card; doubt after it. */
function danger(view: FirstView): unknown {
  const numbers = firstNumbers(view.country);
  if (numbers.length === 0) return safety(view, 'widget.local');
  return numbers.map(
    ({ kind, number, confirmed }) =>
      html`<span>${kind === 'general' ? nothing : say(view.words, `widget.${kind}`)} <b dir="ltr">${number}</b>${confirmed ? nothing : html` ${safety(view, 'widget.note.u')}`}</span> `,
  );
}

const viewOf = (shop: Shop, look: 'poster' | 'handout'): FirstView => ({ ...shop.view(), most: look === 'poster' ? 3 : 2 });

function sheet(shop: Shop, look: 'poster' | 'handout'): TemplateResult {
  const { choices } = shop;
  const view = viewOf(shop, look);
  const own = builderWords(choices.language);
  const date = new Intl.DateTimeFormat(choices.language, { dateStyle: 'long' }).format(new Date());
  return html`<article class=${`paper paper--${look}`} lang=${choices.language} dir=${languageOf(choices.language).dir}>
    <h2>${own.t('builder.poster.ask')}</h2>
    <p class="paper__danger"><span>${safety(view, 'widget.danger')}</span> ${danger(view)}</p>
    <ul>${linesOf(view).map((each) => line(each, view.words))}</ul>
    <div class="paper__scan">${code(choices.page)}<div><p>${own.t('builder.poster.scan')}</p><p><bdi dir="ltr"><b>${choices.page.replace(/^https:\/\//, '')}</b></bdi></p></div></div>
    <p class="paper__foot">${say(view.words, 'widget.disclaimer')} ${view.dated} ${look === 'poster' && shop.built ? own.t('builder.poster.date', { date }) : nothing}</p>
  </article>`;
}

/** What is printed: one poster, or a page of small cards to cut apart. Drawn only while it is printed or looked at. */
export function paperView(shop: Shop): TemplateResult | typeof nothing {
  if (shop.paper === null) return nothing;
  if (shop.paper === 'poster') return sheet(shop, 'poster');
  const length = cardsFor(linesOf(viewOf(shop, 'handout')).length);
  return html`<div class="cards">${Array.from({ length }, () => sheet(shop, 'handout'))}</div>`;
}
