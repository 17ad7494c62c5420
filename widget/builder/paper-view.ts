import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { encode } from 'uqr';
import { firstNumbers } from '#shared/directory/first-numbers.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import type { FirstLine } from '../first-lines.ts';
import { linesOf } from '../static/first-view.ts';
import { say } from '../words.ts';
import type { Shop } from './shop.ts';
import { builderWords, widgetWords } from './words.ts';

/** Cards of a handout on one page. */
const handouts = 8;

/** The code that a phone's camera reads; dark modules only, so that it prints on anything. */
function code(address: string): TemplateResult {
  const { data, size } = encode(address, { border: 0, ecc: 'M' });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return html`<svg class="paper__code" viewBox=${`0 0 ${size} ${size}`} shape-rendering="crispEdges" role="img" aria-label=${address}>${svg`<path d=${path}></path>`}</svg>`;
}

function line([name, , kind, value, keyword]: FirstLine, shop: Shop): TemplateResult {
  const words = widgetWords(shop.choices.language);
  const isNumber = kind === 'phone' || kind === 'sms';
  const more = keyword
    ? `, ${kind === 'phone' ? say(words, 'widget.menu', { menu: keyword }) : say(words, 'widget.keyword', { keyword })}`
    : '';
  return html`<li><span>${name}${more}</span> <b dir="ltr">${isNumber ? value : value.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}</b></li>`;
}

function sheet(shop: Shop, look: 'poster' | 'handout'): TemplateResult {
  const { choices } = shop;
  const words = widgetWords(choices.language);
  const own = builderWords(choices.language);
  const numbers = firstNumbers(choices.country);
  const date = new Intl.DateTimeFormat(choices.language, { dateStyle: 'long' }).format(new Date());
  return html`<article class=${`paper paper--${look}`} lang=${choices.language} dir=${languageOf(choices.language).dir}>
    <h2>${own.t('builder.poster.ask')}</h2>
    <p class="paper__danger"><span>${say(words, 'widget.danger')}</span> ${
      numbers.length > 0 ? numbers.map(({ number }) => html`<b dir="ltr">${number}</b> `) : say(words, 'widget.local')
    }</p>
    <ul>${linesOf({ ...shop.view(), most: look === 'poster' ? 3 : 2 }).map((each) => line(each, shop))}</ul>
    <div class="paper__scan">${code(choices.page)}<div><p>${own.t('builder.poster.scan')}</p><p><bdi dir="ltr"><b>${choices.page.replace(/^https:\/\//, '')}</b></bdi></p></div></div>
    <p class="paper__foot">${say(words, 'widget.disclaimer')}${look === 'poster' ? html` ${own.t('builder.poster.date', { date })}` : nothing}</p>
  </article>`;
}

/** What is printed: one poster, or a page of small cards to cut apart. Drawn only while it is printed or looked at. */
export function paperView(shop: Shop): TemplateResult | typeof nothing {
  if (shop.paper === null) return nothing;
  if (shop.paper === 'poster') return sheet(shop, 'poster');
  return html`<div class="cards">${Array.from({ length: handouts }, () => sheet(shop, 'handout'))}</div>`;
}
