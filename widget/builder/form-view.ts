import { html, nothing, type TemplateResult } from 'lit/html.js';
import { audienceCodes } from '#shared/directory/audiences.ts';
import { allRegions } from '#shared/directory/region.ts';
import { languages } from '#shared/i18n/languages.ts';
import { exerciseChoices, folderOf, isAddress, isSubdivision, isWeb, layouts, type PackTopic, packTopics, themes } from './choices.ts';
import type { Shop } from './shop.ts';

/** Countries by their names in the language of this page. */
function countries({ words }: Shop): readonly (readonly [code: string, name: string])[] {
  const names = new Intl.DisplayNames([words.tag], { type: 'region' });
  return allRegions()
    .map((code) => [code, names.of(code) ?? code] as const)
    .sort((a, b) => a[1].localeCompare(b[1], words.tag));
}

const languageName = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

function select(
  id: string,
  label: string,
  value: string,
  options: readonly (readonly [string, string])[],
  choose: (to: string) => void,
): TemplateResult {
  return html`<div class="field"><label for=${id}>${label}</label>
    <select id=${id} class="input" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${options.map(([code, name]) => html`<option value=${code} ?selected=${code === value}>${name}</option>`)}
    </select></div>`;
}

function text(
  id: string,
  label: string,
  value: string,
  hint: string | null,
  isWrong: boolean,
  write: (to: string) => void,
  list: readonly string[] = [],
): TemplateResult {
  return html`<div class="field"><label for=${id}>${label}</label>
    <input id=${id} class="input" dir="auto" list=${list.length > 0 ? `${id}-list` : nothing} .value=${value} aria-invalid=${isWrong} aria-describedby=${`${id}-hint`}
      @input=${(event: Event) => write((event.target as HTMLInputElement).value)} />
    ${list.length > 0 ? html`<datalist id=${`${id}-list`}>${list.map((each) => html`<option value=${each}></option>`)}</datalist>` : nothing}
    <p id=${`${id}-hint`} class=${isWrong ? '' : 'soft'}>${hint}</p></div>`;
}

/** One of a few, as radio buttons that look like chips. */
function one<T extends string>(
  name: string,
  label: string,
  all: readonly T[],
  chosen: T,
  say: (each: T) => string,
  choose: (to: T) => void,
): TemplateResult {
  return html`<fieldset class="stack stack--s"><legend>${label}</legend><div class="chips">${all.map(
    (each) =>
      html`<label class="chip pill"><input type="radio" name=${name} .checked=${each === chosen} @change=${() => choose(each)} />${say(each)}</label>`,
  )}</div></fieldset>`;
}

const check = (isOn: boolean, label: string, hint: string, turn: (on: boolean) => void): TemplateResult =>
  html`<label class="tick"><input type="checkbox" .checked=${isOn} @change=${(event: Event) => turn((event.target as HTMLInputElement).checked)} />
    <span><b>${label}</b><br /><span class="soft">${hint}</span></span></label>`;

/** What a site chooses, in the words of a school office. */
export function formView(shop: Shop): TemplateResult {
  const { choices, t } = shop;
  const topic = (each: PackTopic, on: boolean): void =>
    shop.choose({ topics: on ? [...choices.topics, each] : choices.topics.filter((other) => other !== each) });
  const isFolder = folderOf(choices) !== null;
  return html`<form class="stack" @submit=${(event: Event) => event.preventDefault()}>
    <div class="stack stack--s"><h1>${t('heading')}</h1><p class="soft">${t('hint')}</p></div>
    ${select('country', t('country'), choices.country, [['', t('country.guess')], ...countries(shop)], (country) => shop.choose({ country }))}
    ${select(
      'language',
      t('language'),
      choices.language,
      languages.map(({ tag }) => [tag, languageName(tag)] as const),
      (to) => shop.choose({ language: languages.find(({ tag }) => tag === to)?.tag ?? 'en' }),
    )}
    ${one(
      'audience',
      t('audience'),
      audienceCodes,
      choices.audience,
      (each) => t(`audience.${each}`),
      (audience) => shop.choose({ audience }),
    )}
    <fieldset class="stack stack--s"><legend>${t('topics')}</legend><div class="chips">${packTopics.map(
      (each) => html`<label class="chip pill"><input type="checkbox" .checked=${choices.topics.includes(each)}
        @change=${(event: Event) => topic(each, (event.target as HTMLInputElement).checked)} />${t(`topic.${each}`)}</label>`,
    )}</div></fieldset>
    ${one(
      'layout',
      t('layout'),
      layouts,
      choices.layout,
      (each) => t(`layout.${each}`),
      (layout) => shop.choose({ layout }),
    )}
    ${check(choices.isPinned, t('pin'), t('pin.hint'), (isPinned) => shop.choose({ isPinned }))}
    ${check(choices.hasExit, t('exit'), t('exit.hint'), (hasExit) => shop.choose({ hasExit }))}
    ${text('folder', t('folder'), choices.folder, isFolder ? t('folder.hint') : t('folder.wrong'), !isFolder, (folder) => shop.choose({ folder }))}
    ${text('page', t('page'), choices.page, null, false, (page) => shop.choose({ page }))}
    ${text('pack', t('pack'), choices.pack, addressHint(shop, choices.pack, 'pack.hint'), !isAddress(choices.pack), (pack) => shop.choose({ pack }))}
    ${more(shop)}
  </form>`;
}

/** The hint of a field for an address, or what is wrong with what stands in it. */
const addressHint = ({ t }: Shop, address: string, hint: string): string => t(isAddress(address) ? hint : 'address.wrong');

/** What few sites need: it is there, and in nobody's way. */
function more(shop: Shop): TemplateResult {
  const { choices, services, t } = shop;
  const parts = [...new Set(services.flatMap(({ subdivision }) => subdivision ?? []))].sort();
  const isPart = isSubdivision(choices);
  const isExit = isWeb(choices.exitUrl);
  return html`<details class="stack"><summary>${t('more')}</summary><div class="stack builder__more">
    ${one(
      'exercises',
      t('exercises'),
      exerciseChoices,
      choices.exercises,
      (each) => t(`exercises.${each}`),
      (exercises) => shop.choose({ exercises }),
    )}
    ${one(
      'theme',
      t('theme'),
      themes,
      choices.theme,
      (each) => t(`theme.${each}`),
      (theme) => shop.choose({ theme }),
    )}
    ${text(
      'subdivision',
      t('subdivision'),
      choices.subdivision,
      t(isPart ? 'subdivision.hint' : 'subdivision.wrong'),
      !isPart,
      (subdivision) => shop.choose({ subdivision }),
      parts,
    )}
    ${text('exit-url', t('exit-url'), choices.exitUrl, t(isExit ? 'exit-url.hint' : 'exit-url.wrong'), !isExit, (exitUrl) => shop.choose({ exitUrl }))}
    ${text('directory', t('directory'), choices.directory, addressHint(shop, choices.directory, 'directory.hint'), !isAddress(choices.directory), (directory) => shop.choose({ directory }))}
    ${text('near', t('near'), choices.near, t('near.hint'), false, (near) => shop.choose({ near }))}
  </div></details>`;
}
