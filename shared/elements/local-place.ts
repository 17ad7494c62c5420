import { html, nothing, type TemplateResult } from 'lit';
import { countryName, type ListWords } from '../directory/say-service.ts';
import { fold } from '../directory/search/fold.ts';
import type { Town } from '../directory/shards/places-file.ts';
import type { Change, LocalState } from './local-state.ts';

/** What choosing a place needs of the element. */
export interface PlaceContext {
  readonly words: ListWords;
  readonly change: Change;
  /** Countries of which the directory knows towns. */
  readonly countries: readonly string[];
  readonly chooseCountry: (country: string) => void;
  readonly choose: (from: NonNullable<LocalState['from']>) => void;
  /** Asks the browser; null where the product never asks for a position. */
  readonly locate: (() => void) | null;
  readonly again: () => void;
}

/** Towns offered at once. */
const offered = 8;

/** Towns whose name begins like this, then those in which a later word does. */
export function townsLike(towns: readonly Town[], text: string): readonly Town[] {
  const wanted = fold(text.trim());
  if (wanted === '') return [];
  const first: Town[] = [];
  const later: Town[] = [];
  for (const town of towns) {
    const name = fold(town.name);
    if (name.startsWith(wanted)) first.push(town);
    else if (name.includes(` ${wanted}`) || name.includes(`-${wanted}`)) later.push(town);
  }
  return [...first, ...later].slice(0, offered);
}

function townList({ towns, townText }: LocalState, { words, choose, again }: PlaceContext): TemplateResult | typeof nothing {
  if (towns === 'loading') return html`<p role="status">${words.t('common.loading')}</p>`;
  if (towns === 'failed')
    return html`<p role="alert">${words.t('local.place.failed')}</p><button type="button" class="btn" @click=${again}>${words.t('common.try-again')}</button>`;
  const found = townsLike(towns, townText);
  const none = townText.trim() !== '' && found.length === 0;
  return html`<p class=${none ? nothing : 'hide'} role="status">${none ? words.t('local.place.none') : nothing}</p>
    <div class="row">
      ${found.map(
        (town) =>
          html`<button type="button" class="chip" @click=${() => choose({ kind: 'town', town })}>
            <bdi>${town.region && town.region !== town.name ? `${town.name}, ${town.region}` : town.name}</bdi>
          </button>`,
      )}
    </div>`;
}

function countryChoice({ country }: LocalState, { words, countries, chooseCountry }: PlaceContext): TemplateResult | typeof nothing {
  if (countries.length < 2 && (countries.length === 0 || countries.includes(country))) return nothing;
  const chosen = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) chooseCountry(event.target.value);
  };
  return html`<label class="field">${words.t('help.region')}
    <select @change=${chosen}>
      ${countries.includes(country) ? nothing : html`<option value="" selected></option>`}
      ${countries.map((code) => html`<option value=${code} ?selected=${code === country}>${countryName(words.tag, code)}</option>`)}
    </select></label>`;
}

/** A town of the list, the browser's position on a press, or neither. The position is rounded before anything looks at it. */
export function placeView(state: LocalState, context: PlaceContext): TemplateResult {
  const { words, change, choose, locate } = context;
  const { locating } = state;
  const typed = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) change({ townText: event.target.value });
  };
  return html`<div class="ask">
    <h3 tabindex="-1">${words.t('local.place.ask')}</h3>
    ${countryChoice(state, context)}
    ${
      context.countries.includes(state.country)
        ? html`<label class="field">${words.t('local.place.field')}
              <input type="search" autocomplete="off" spellcheck="false" aria-describedby="hint" .value=${state.townText} @input=${typed} /></label>
            <p class="soft" id="hint">${words.t('local.place.hint')}</p>
            ${townList(state, context)}`
        : nothing
    }
    ${
      locate
        ? html`<button type="button" class="btn" ?disabled=${locating === 'waiting'} @click=${locate}>${words.t('local.place.locate')}</button>
            <p class="soft">${words.t('local.place.locate.hint')}</p>
            <p role="status" class=${locating === 'no' ? 'hide' : nothing}>
              ${locating === 'no' ? nothing : words.t(locating === 'waiting' ? 'local.place.locating' : `local.place.${locating}`)}
            </p>`
        : nothing
    }
    <button type="button" class="btn" @click=${() => choose({ kind: 'country' })}>${words.t('local.place.country')}</button>
  </div>`;
}
