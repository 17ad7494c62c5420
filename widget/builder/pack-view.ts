import { html, nothing, type TemplateResult } from 'lit/html.js';
import faultsAr from '#shared/i18n/locales/ar/site-faults.json';
import faultsEn from '#shared/i18n/locales/en/site-faults.json';
import faultsFi from '#shared/i18n/locales/fi/site-faults.json';
import type { SiteFault } from '#shared/site-pack/fault.ts';
import { readSitePack, sitePackVersion } from '#shared/site-pack/read-site-pack.ts';
import { siteLimits } from '#shared/site-pack/site-pack.ts';
import type { Shop } from './shop.ts';

type Fields = Readonly<Record<string, unknown>>;

const sentences = { en: faultsEn, fi: faultsFi, ar: faultsAr } as const;

/** A fault in the language of this page. */
function sayFault({ words }: Shop, { code, params }: SiteFault): string {
  return sentences[words.tag][`site-pack.fault.${code}`].replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}

const entries = (draft: Fields, name: 'people' | 'listings'): readonly Fields[] => {
  const list = draft[name];
  return Array.isArray(list) ? (list as readonly Fields[]) : [];
};

const write = (shop: Shop, change: Fields): void => shop.change((to) => (to.draft = { ...to.draft, ...change }));

function writeEntry(shop: Shop, name: 'people' | 'listings', index: number, change: Fields): void {
  write(shop, { [name]: entries(shop.draft, name).map((each, at) => (at === index ? { ...each, ...change } : each)) });
}

const textOf = (fields: Fields, name: string): string => (typeof fields[name] === 'string' ? (fields[name] as string) : '');

function field(id: string, label: string, value: string, put: (to: string) => void, hint: string | null = null): TemplateResult {
  return html`<div class="field"><label for=${id}>${label}</label>
    <input id=${id} class="input" dir="auto" .value=${value} aria-describedby=${hint ? `${id}-hint` : nothing} @input=${(event: Event) => put((event.target as HTMLInputElement).value)} />
    ${hint ? html`<p id=${`${id}-hint`} class="soft" dir="ltr">${hint}</p>` : nothing}</div>`;
}

const personFields = ['name', 'role', 'place', 'phone', 'email', 'web', 'hours', 'note'] as const;
const listingFields = ['title', 'place', 'hours', 'note', 'web'] as const;

function entryView(shop: Shop, name: 'people' | 'listings', fields: Fields, index: number): TemplateResult {
  const { t } = shop;
  const isPerson = name === 'people';
  const names: readonly string[] = isPerson ? personFields : listingFields;
  return html`<fieldset class="card stack stack--s"><legend>${t(isPerson ? 'pack.person' : 'pack.listing', { n: index + 1 })}</legend>
    ${names.map((each) =>
      field(
        `${name}-${index}-${each}`,
        t(each === 'title' ? 'pack.title.listing' : `pack.${each}`),
        textOf(fields, each),
        (to) => writeEntry(shop, name, index, { [each]: to }),
        each === 'hours' ? t('pack.hours.hint') : null,
      ),
    )}
    ${
      isPerson
        ? html`<label class="tick"><input type="checkbox" .checked=${fields['agreed'] === true} @change=${(event: Event) =>
            writeEntry(shop, name, index, { agreed: (event.target as HTMLInputElement).checked })} /><b>${t('pack.agreed')}</b></label>`
        : nothing
    }
    <div><button type="button" class="btn btn--quiet" @click=${() => write(shop, { [name]: entries(shop.draft, name).filter((_, at) => at !== index) })}>${t('pack.remove')}</button></div>
  </fieldset>`;
}

/** The pack as it is saved: without empty fields, and with today as the day on which it was gone through, where somebody says that they do. */
function packText(draft: Fields): string {
  const checked = textOf(draft, 'checkedBy') === '' ? {} : { checkedOn: new Date().toISOString().slice(0, 10) };
  const filled = (fields: Fields): Fields =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== false));
  const whole = {
    version: sitePackVersion,
    ...filled(draft),
    ...checked,
    people: entries(draft, 'people').map(filled),
    listings: entries(draft, 'listings').map(filled),
  };
  return `${JSON.stringify(whole, null, 1)}\n`;
}

function save(shop: Shop): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([packText(shop.draft)], { type: 'application/json' }));
  link.download = 'our-pack.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

async function open(shop: Shop, input: HTMLInputElement): Promise<void> {
  const [file] = input.files ?? [];
  input.value = '';
  if (!file || file.size > siteLimits.bytes) return;
  try {
    const value: unknown = JSON.parse(await file.text());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) shop.change((to) => (to.draft = value as Fields));
  } catch {
    // no JSON: what is written here stays as it is
    shop.change(() => undefined);
  }
}

/** The editor of a site's own pack: no code, no server. What is wrong is said as it is written. */
export function packView(shop: Shop): TemplateResult {
  const { t, draft } = shop;
  const isEmpty = Object.keys(draft).length === 0;
  const { faults } = readSitePack(JSON.parse(packText(draft)));
  const own = (name: string, key: string): TemplateResult =>
    field(`own-${name}`, t(key), textOf(draft, name), (to) => write(shop, { [name]: to }));
  const add = (name: 'people' | 'listings'): void => write(shop, { [name]: [...entries(draft, name), {}] });
  return html`<section class="stack" aria-labelledby="pack-title"><h2 id="pack-title">${t('pack.title')}</h2><p>${t('pack.about')}</p>
    <div class="row"><label class="btn btn--line file"><input type="file" accept=".json" class="hide" @change=${(event: Event) => void open(shop, event.target as HTMLInputElement)} />${t('pack.read')}</label></div>
    ${own('name', 'pack.site')}${own('zone', 'pack.zone')}${own('greeting', 'pack.greeting')}${own('outOfHours', 'pack.notice')}${own('checkedBy', 'pack.checked')}
    ${entries(draft, 'people').map((each, index) => entryView(shop, 'people', each, index))}
    ${entries(draft, 'listings').map((each, index) => entryView(shop, 'listings', each, index))}
    <div class="row"><button type="button" class="btn btn--line" @click=${() => add('people')}>${t('pack.add.person')}</button>
      <button type="button" class="btn btn--line" @click=${() => add('listings')}>${t('pack.add.listing')}</button></div>
    <div role="status">${
      isEmpty
        ? nothing
        : faults.length === 0
          ? html`<p>${t('pack.fine')}</p>`
          : html`<h3>${t('pack.faults')}</h3><ul class="dots">${faults.map((each) => html`<li><bdi>${each.where}</bdi>${each.where ? ': ' : nothing}${sayFault(shop, each)}</li>`)}</ul>`
    }</div>
    ${isEmpty ? nothing : html`<div><button type="button" class="btn" @click=${() => save(shop)}>${t('pack.save')}</button></div>`}
  </section>`;
}
