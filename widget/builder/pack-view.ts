import { html, nothing, type TemplateResult } from 'lit/html.js';
import { audienceCodes } from '#shared/directory/audiences.ts';
import faultsAr from '#shared/i18n/locales/ar/site-faults.json';
import faultsEn from '#shared/i18n/locales/en/site-faults.json';
import faultsFi from '#shared/i18n/locales/fi/site-faults.json';
import type { SiteFault } from '#shared/site-pack/fault.ts';
import { readSitePack } from '#shared/site-pack/read-site-pack.ts';
import { packTopics } from './choices.ts';
import { openPack, savePack } from './pack-file.ts';
import { entries, type Fields, isBegun, type List, packText, textOf } from './pack-text.ts';
import type { Shop } from './shop.ts';

const sentences = { en: faultsEn, fi: faultsFi, ar: faultsAr } as const;

/** A fault in the language of this page. */
function sayFault({ words }: Shop, { code, params }: SiteFault): string {
  return sentences[words.tag][`site-pack.fault.${code}`].replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}

/** The words of an entry's heading and of the button that adds one. */
const kinds = { people: 'person', listings: 'listing', terms: 'term', closed: 'closed' } as const;

/** Fields of an entry, first things first; those of `more` stand behind one press. */
const fieldsOf: Readonly<Record<List, { readonly first: readonly string[]; readonly more: readonly string[] }>> = {
  people: { first: ['name', 'role', 'place', 'phone', 'email', 'hours'], more: ['sms', 'whatsapp', 'chat', 'web', 'languages', 'note'] },
  listings: { first: ['title', 'place', 'hours', 'note', 'web'], more: [] },
  terms: { first: ['name', 'from', 'to'], more: [] },
  closed: { first: ['name', 'from', 'to'], more: [] },
};

/** Fields of the pack itself that stand under another name in the catalogue, since an entry has a field of that name. */
const ownWords: Readonly<Record<string, string>> = {
  name: 'site',
  outOfHours: 'notice',
  checkedBy: 'checked',
  checkedOn: 'checked',
  language: 'written',
  closed: 'holidays',
};

/** Where a fault stands, in the words of this form: "Person 2 · Phone". */
function whereOf({ t }: Shop, where: string): string {
  const [, list, number, field] = /^(people|listings|terms|closed) (\d+)(?: · (\w+))?$/.exec(where) ?? [];
  if (!list) return where === 'version' || where === '' ? '' : t(`pack.${ownWords[where] ?? where}`);
  const entry = t(`pack.${kinds[list as List]}`, { n: Number(number) });
  return field ? `${entry} · ${t(fieldKey(list as List, field))}` : entry;
}

const fieldKey = (list: List, field: string): string =>
  field === 'title' ? 'pack.title.listing' : field === 'name' && list !== 'people' ? 'pack.span' : `pack.${field}`;

const write = (shop: Shop, change: Fields): void => shop.change((to) => (to.draft = { ...to.draft, ...change }));

function writeEntry(shop: Shop, name: List, index: number, change: Fields): void {
  write(shop, { [name]: entries(shop.draft, name).map((each, at) => (at === index ? { ...each, ...change } : each)) });
}

function field(id: string, label: string, value: string, put: (to: string) => void, hint: string | null, type = 'text'): TemplateResult {
  return html`<div class="field"><label for=${id}>${label}</label>
    <input id=${id} class="input" type=${type} dir="auto" .value=${value} aria-describedby=${hint ? `${id}-hint` : nothing} @input=${(event: Event) => put((event.target as HTMLInputElement).value)} />
    ${hint ? html`<p id=${`${id}-hint`} class="soft" dir="auto">${hint}</p>` : nothing}</div>`;
}

const hinted: ReadonlySet<string> = new Set(['hours', 'languages']);

function entryView(shop: Shop, name: List, fields: Fields, index: number): TemplateResult {
  const { t } = shop;
  const { first, more } = fieldsOf[name];
  const one = (each: string): TemplateResult =>
    field(
      `${name}-${index}-${each}`,
      t(fieldKey(name, each)),
      textOf(fields, each),
      (to) => writeEntry(shop, name, index, { [each]: to }),
      hinted.has(each) ? t(`pack.${each}.hint`) : null,
      each === 'from' || each === 'to' ? 'date' : 'text',
    );
  return html`<fieldset class="card stack stack--s"><legend>${t(`pack.${kinds[name]}`, { n: index + 1 })}</legend>
    ${first.map(one)}
    ${more.length > 0 ? html`<details class="stack"><summary>${t('pack.ways')}</summary><div class="stack stack--s builder__more">${more.map(one)}</div></details>` : nothing}
    ${
      name === 'people'
        ? html`<label class="tick"><input type="checkbox" .checked=${fields['agreed'] === true} @change=${(event: Event) =>
            writeEntry(shop, name, index, { agreed: (event.target as HTMLInputElement).checked })} /><b>${t('pack.agreed')}</b></label>`
        : nothing
    }
    <div><button type="button" class="btn btn--quiet" @click=${() => write(shop, { [name]: entries(shop.draft, name).filter((_, at) => at !== index) })}>${t('pack.remove')}</button></div>
  </fieldset>`;
}

/** Every entry of a list, and one more. */
function listView(shop: Shop, name: List): TemplateResult {
  const all = entries(shop.draft, name);
  return html`${all.map((each, index) => entryView(shop, name, each, index))}
    <div><button type="button" class="btn btn--line" @click=${() => write(shop, { [name]: [...all, {}] })}>${shop.t(`pack.add.${kinds[name]}`)}</button></div>`;
}

/** Terms and holidays: where there are none, people are there all year. */
const daysView = (shop: Shop): TemplateResult => html`<details class="stack" ?open=${
  entries(shop.draft, 'terms').length + entries(shop.draft, 'closed').length > 0
}><summary>${shop.t('pack.days')}</summary>
  <div class="stack builder__more"><p class="soft">${shop.t('pack.days.hint')}</p>${listView(shop, 'terms')}${listView(shop, 'closed')}</div></details>`;

/** What holds for the whole widget where its attributes say nothing. */
function wholeView(shop: Shop): TemplateResult {
  const { t, draft } = shop;
  const topics = textOf(draft, 'topics')
    .split(' ')
    .filter((each) => each !== '');
  const turn = (topic: string, on: boolean): void =>
    write(shop, { topics: on ? [...topics, topic] : topics.filter((each) => each !== topic) });
  const audience = textOf(draft, 'audience');
  return html`<details class="stack"><summary>${t('pack.whole')}</summary><div class="stack builder__more">
    <p class="soft">${t('pack.whole.hint')}</p>
    ${field('own-language', t('pack.written'), textOf(draft, 'language'), (language) => write(shop, { language }), t('pack.languages.hint'))}
    ${field('own-exit', t('pack.exit'), textOf(draft, 'exit'), (exit) => write(shop, { exit }), null)}
    <div class="field"><label for="own-audience">${t('audience')}</label>
      <select id="own-audience" class="input" @change=${(event: Event) => write(shop, { audience: (event.target as HTMLSelectElement).value })}>
        <option value="" ?selected=${audience === ''}>${t('pack.audience.none')}</option>
        ${audienceCodes.map((each) => html`<option value=${each} ?selected=${each === audience}>${t(`audience.${each}`)}</option>`)}</select></div>
    <fieldset class="stack stack--s"><legend>${t('topics')}</legend><div class="chips">${packTopics.map(
      (each) => html`<label class="chip pill"><input type="checkbox" .checked=${topics.includes(each)}
        @change=${(event: Event) => turn(each, (event.target as HTMLInputElement).checked)} />${t(`topic.${each}`)}</label>`,
    )}</div></fieldset></div></details>`;
}

/** What was wrong with a file that was to be opened. */
function refusedView(shop: Shop): TemplateResult | typeof nothing {
  const { t, refused } = shop;
  if (refused === null) return nothing;
  return html`<p class="note" role="alert">${t('pack.refused')} ${refused.code === 'json' ? t('pack.refused.json') : sayFault(shop, refused)}</p>`;
}

function faultsView(shop: Shop): TemplateResult | typeof nothing {
  const { t, draft } = shop;
  if (!isBegun(draft)) return nothing;
  const { faults } = readSitePack(JSON.parse(packText(draft)));
  if (faults.length === 0) return html`<p>${t('pack.fine')}</p>`;
  return html`<h3>${t('pack.faults')}</h3><ul class="dots">${faults.map((each) => {
    const where = whereOf(shop, each.where);
    return html`<li><bdi>${where}</bdi>${where ? ': ' : nothing}${sayFault(shop, each)}</li>`;
  })}</ul>`;
}

/** The editor of a site's own pack: no code, no server. What is wrong is said as it is written. */
export function packView(shop: Shop): TemplateResult {
  const { t, draft } = shop;
  const own = (name: string): TemplateResult =>
    field(`own-${name}`, t(`pack.${ownWords[name] ?? name}`), textOf(draft, name), (to) => write(shop, { [name]: to }), null);
  return html`<section class="stack" aria-labelledby="pack-title"><h2 id="pack-title">${t('pack.title')}</h2><p>${t('pack.about')}</p>
    <div class="row"><label class="btn btn--line file"><input type="file" accept=".json" class="hide" @change=${(event: Event) => void openPack(shop, event.target as HTMLInputElement)} />${t('pack.read')}</label></div>
    ${refusedView(shop)}
    ${own('name')}${own('zone')}${own('greeting')}${own('outOfHours')}${own('checkedBy')}
    ${listView(shop, 'people')}${listView(shop, 'listings')}
    ${daysView(shop)}${wholeView(shop)}
    <div role="status">${faultsView(shop)}</div>
    ${isBegun(draft) ? html`<div><button type="button" class="btn" @click=${() => savePack(shop)}>${t('pack.save')}</button></div>` : nothing}
  </section>`;
}
