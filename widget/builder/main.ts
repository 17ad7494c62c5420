import { html, nothing, render } from 'lit/html.js';
import { readCountryFile } from '#shared/directory/country-file.ts';
import { languageOf, languages, nearestLanguage } from '#shared/i18n/languages.ts';
import type { FirstLines } from '../first-lines.ts';
import { formView } from './form-view.ts';
import { measureView, watchRoom } from './measure.ts';
import { isBegun } from './pack-text.ts';
import { packView } from './pack-view.ts';
import { paperView } from './paper-view.ts';
import { dress, packPreview, previewView } from './preview-view.ts';
import { Shop } from './shop.ts';
import { notesView, policyView, waysView } from './ways-view.ts';
import { builderWords } from './words.ts';

/** A file of the widget, which lies in the folder around this page's. */
const beside = (name: string): string => new URL(`../${name}`, document.baseURI).href;

async function readJson(name: string): Promise<unknown> {
  try {
    const answer = await fetch(beside(name));
    return answer.ok ? await answer.json() : null;
  } catch {
    // opened from a disk, or the folder is not whole: the snippet then has the emergency number alone
    return null;
  }
}

/** The hash of the script as it lies beside this page. */
async function readHash(): Promise<string | null> {
  try {
    const bytes = await (await fetch(beside('wellbeing-widget.js'))).arrayBuffer();
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
    return `sha384-${btoa(String.fromCharCode(...hash))}`;
  } catch {
    return null;
  }
}

/** Reads the lines of a country when another one is chosen. */
async function follow(shop: Shop, country: string): Promise<void> {
  const [first, all] = country
    ? await Promise.all([readJson(`directory/${country}.json`), readJson(`directory/${country}.all.json`)])
    : [null, null];
  if (shop.choices.country !== country) return;
  const file = all ? readCountryFile(all) : null;
  shop.change((to) => {
    to.lines = first as FirstLines | null;
    to.services = file?.ok ? file.value.services : [];
    to.built = file?.ok ? file.value.built : null;
  });
}

function draw(shop: Shop): void {
  const { words, t } = shop;
  Object.assign(document.documentElement, { lang: words.tag, dir: words.dir });
  document.title = t('title');
  const speak = (event: Event): void =>
    shop.change((to) => (to.words = builderWords(nearestLanguage([(event.target as HTMLSelectElement).value]))));
  render(
    html`<div class="builder"><header class="row row--ends builder__top"><b>${t('title')}</b>
        <div class="field row"><label for="speak">${t('speak')}</label><select id="speak" class="input" @change=${speak}>${languages.map(
          ({ tag }) =>
            html`<option value=${tag} ?selected=${tag === words.tag}>${new Intl.DisplayNames([tag], { type: 'language' }).of(tag)}${languageOf(tag).draft ? ' *' : ''}</option>`,
        )}</select></div></header>
      <main><div class="builder__cols">${formView(shop)}<div class="stack stack--l">${previewView(shop)}${waysView(shop)}${policyView(shop)}</div></div>
        <div class="builder__cols builder__cols--even">${packView(shop)}${isBegun(shop.draft) ? packPreview(shop) : notesView(shop)}</div>
        ${isBegun(shop.draft) ? notesView(shop) : nothing}</main>${measureView()}</div>
      <div class="papers">${paperView(shop)}</div>`,
    document.body,
  );
  requestAnimationFrame(() => dress(shop));
}

function start(): void {
  let country = '';
  const shop: Shop = new Shop(
    builderWords(nearestLanguage([new URLSearchParams(location.search).get('lang') ?? '', ...navigator.languages])),
    () => {
      draw(shop);
      if (shop.choices.country === country) return;
      country = shop.choices.country;
      void follow(shop, country);
    },
  );
  shop.choices = { ...shop.choices, language: shop.words.tag };
  draw(shop);
  watchRoom(shop);
  addEventListener('afterprint', () => shop.change((to) => (to.paper = null)));
  void readHash().then((hash) => shop.change((to) => (to.hash = hash)));
  void import(/* @vite-ignore */ beside('wellbeing-widget.js')).catch(() => null);
}

start();
