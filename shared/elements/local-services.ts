import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult, unsafeCSS } from 'lit';
import type { AudienceCode } from '../directory/audiences.ts';
import type { Point } from '../directory/distance.ts';
import { makeHoursFormat } from '../directory/hours-format.ts';
import { reportAddress } from '../directory/report.ts';
import { makeDistanceFormat } from '../directory/say-local.ts';
import { findLocal, type LocalFinds } from '../directory/search/find-local.ts';
import { fold } from '../directory/search/fold.ts';
import { lookAround } from '../directory/search/look-around.ts';
import type { Town } from '../directory/shards/places-file.ts';
import type { Shards } from '../directory/shards/read-shards.ts';
import { rounded } from '../directory/shards/wanted.ts';
import type { Topic } from '../directory/topics.ts';
import { makeZones } from '../directory/zone-clock.ts';
import type { Words } from '../i18n/translate.ts';
import type { Instant } from '../time.ts';
import { Copying } from './copying.ts';
import { defineOnce } from './define-once.ts';
import { filtersView } from './local-filters.ts';
import { placeView } from './local-place.ts';
import { agedFeeds, type ResultsContext, resultsView } from './local-results.ts';
import css from './local-services.css?inline';
import { type LocalFrom, type LocalState, type Located, noWish, page, startState } from './local-state.ts';
import { LocalWords } from './local-words.ts';
import detailsCss from './service-details.css?inline';
import listCss from './service-list.css?inline';

/**
 * `<local-services>`: services around a place, out of a directory of shards. It asks `shards` for files by cell and for nothing else:
 * what is typed, chosen or opened is never asked about. It tells of `service-contact` and `service-copy` like `<service-list>`.
 */
export class LocalServices extends LitElement {
  static override properties: PropertyDeclarations = {
    words: { attribute: false },
    shards: { attribute: false },
    country: {},
    town: {},
    topic: {},
    audience: {},
    now: { attribute: false },
    zone: {},
    careful: { type: Boolean },
    tells: { type: Boolean },
    locate: { attribute: false },
    state: { state: true },
  };
  static override styles = [unsafeCSS(listCss), unsafeCSS(detailsCss), unsafeCSS(css)];

  /** Words with the parts `core`, `help` and `local`. */
  declare words: Words | null;
  declare shards: Shards | null;
  /** ISO 3166-1; empty where none is known. */
  declare country: string;
  /** The town in which a page's own readers live: looked from at first. */
  declare town: string;
  /** What is looked for at first; empty is everything. */
  declare topic: Topic | '';
  declare audience: AudienceCode;
  declare now: Instant;
  /** The person's own time zone (IANA); empty where the device tells none. */
  declare zone: string;
  /** Someone may watch this device: copying takes two presses. */
  declare careful: boolean;
  /** Whether reading a cell tells a server something, and that is said. */
  declare tells: boolean;
  /** Asks the browser for a position, on a press only; null where the product never does. */
  declare locate: (() => Promise<Located>) | null;
  report = reportAddress;
  declare private state: LocalState;
  readonly #zones = makeZones();
  readonly #copying = new Copying(this, () => this.careful);
  readonly #index = new LocalWords(() => this.requestUpdate());
  #missingDetails = false;
  /** A place was chosen or given up: the focus goes to what took its place. */
  #moved = false;

  constructor() {
    super();
    this.words = null;
    this.shards = null;
    this.country = '';
    this.town = '';
    this.topic = '';
    this.audience = 'adult';
    this.now = 0;
    this.zone = '';
    this.careful = false;
    this.tells = false;
    this.locate = null;
    this.state = startState;
  }

  override willUpdate(changed: PropertyValues<{ shards: Shards | null; country: string }>): void {
    if (!this.shards || !(changed.has('shards') || changed.has('country'))) return;
    this.state = { ...startState, country: this.country, wish: { ...noWish, topic: this.topic || null } };
    void this.#readTowns();
  }

  override updated(): void {
    if (!this.#moved) return;
    this.#moved = false;
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  #change = (patch: Partial<LocalState>): void => {
    this.state = { ...this.state, ...patch };
  };

  async #readTowns(): Promise<void> {
    const { shards, state } = this;
    if (!shards) return;
    this.#change({ towns: 'loading' });
    const found = await shards.towns(state.country);
    if (shards !== this.shards || state.country !== this.state.country) return;
    this.#change({ towns: found.ok ? found.value : 'failed' });
    const own = found.ok && this.town ? found.value.find(({ name }) => fold(name) === fold(this.town)) : undefined;
    if (own && !this.state.from) void this.#look({ kind: 'town', town: own }, null);
  }

  #nearestTown(point: Point): Town | null {
    const { towns } = this.state;
    if (typeof towns === 'string') return null;
    const away = ({ lat, lon }: Town): number => Math.hypot(lat - point.lat, (lon - point.lon) * Math.cos((point.lat * Math.PI) / 180));
    return towns.reduce<Town | null>((best, each) => (best === null || away(each) < away(best) ? each : best), null);
  }

  #pointOf(from: LocalFrom): Point | null {
    if (from.kind === 'country') return null;
    return from.kind === 'town' ? { lat: from.town.lat, lon: from.town.lon } : from.point;
  }

  async #look(from: LocalFrom, within: number | null): Promise<void> {
    const { shards } = this;
    if (!shards) return;
    const point = this.#pointOf(from);
    const town = from.kind === 'town' ? from.town : point && this.#nearestTown(point);
    this.#missingDetails = false;
    this.#change({ from, within, look: 'loading', opened: null, shown: page });
    const look = await lookAround(shards, { point, country: this.state.country || null, subdivision: town?.subdivision ?? null, within });
    if (this.state.from !== from || this.state.within !== within) return;
    this.#change({ look });
    if (this.words) void this.#index.fill(look.cards, this.words);
    // the rest of all records, whatever is opened: the list is drawn first
    await new Promise((done) => setTimeout(done));
    const missing = await shards.details(look.keys);
    if (this.state.look !== look) return;
    this.#missingDetails = missing > 0;
    if (this.words) void this.#index.fill(look.cards, this.words, shards.detailsOf);
    this.requestUpdate();
  }

  #locate = async (): Promise<void> => {
    this.#change({ locating: 'waiting' });
    const found = (await this.locate?.()) ?? 'unavailable';
    if (typeof found === 'string') return this.#change({ locating: found });
    this.#change({ locating: 'no' });
    this.#choose({ kind: 'position', point: rounded(found) });
  };

  #choose = (from: LocalFrom): void => {
    this.#moved = true;
    void this.#look(from, null);
  };

  #fromView(from: LocalFrom, { t }: Words): TemplateResult {
    const where =
      from.kind === 'town'
        ? t('local.place.around', { town: from.town.name })
        : t(from.kind === 'position' ? 'local.place.position' : 'local.place.whole');
    const back = (): void => {
      this.#moved = true;
      this.#change({ from: null, look: null });
    };
    return html`<div class="from">
      <p tabindex="-1">${where}</p>
      <button type="button" class="btn" @click=${back}>${t('local.place.change')}</button>
    </div>`;
  }

  #ask(words: Words, shards: Shards): TemplateResult {
    return html`${placeView(this.state, {
      words,
      change: this.#change,
      countries: [...shards.manifest.places.keys()],
      chooseCountry: (country) => {
        this.#change({ country, townText: '' });
        void this.#readTowns();
      },
      choose: this.#choose,
      locate: this.locate && (() => void this.#locate()),
      again: () => void this.#readTowns(),
    })}
    ${this.tells ? html`<p class="soft">${words.t('local.place.tells')}</p>` : nothing}`;
  }

  #finds(shards: Shards, look: ResultsContext['look'], from: LocalFrom): LocalFinds {
    const point = this.#pointOf(from);
    const view = { now: this.now, zones: this.#zones, manifest: shards.manifest, from: point && rounded(point), within: look.within };
    const matches = this.state.text.trim() === '' ? null : this.#index.find(this.state.text);
    return findLocal(look.cards, { ...this.state.wish, audience: this.audience }, { ...view, matches });
  }

  #list(words: Words, shards: Shards, from: LocalFrom): TemplateResult {
    const { look } = this.state;
    if (look === null || look === 'loading') return html`${this.#fromView(from, words)}<p role="status">${words.t('common.loading')}</p>`;
    const { within } = this.state;
    const distance = makeDistanceFormat(words.tag, this.state.country || null);
    const context: ResultsContext = {
      ...{ words, shards, distance, look, now: this.now, change: this.#change, audience: this.audience, report: this.report },
      missingDetails: this.#missingDetails,
      hours: { format: makeHoursFormat(words.tag), zones: this.#zones, now: this.now, viewer: this.zone },
      contact: () => this.dispatchEvent(new CustomEvent('service-contact', { bubbles: true })),
      copy: this.#copying.press,
      copyState: this.#copying.stateOf,
      problem: this.state.problem,
      choose: (problem) => this.#change({ problem }),
      again: () => void this.#look(from, within),
    };
    const filters = {
      words,
      change: this.#change,
      cards: look.cards,
      audience: this.audience,
      distance,
      reach: (km: number | null) => void this.#look(from, km),
    };
    return html`${this.#fromView(from, words)} ${filtersView(this.state, filters)}
    ${resultsView(this.#finds(shards, look, from), this.state, context)}`;
  }

  override render(): unknown {
    const { words, shards } = this;
    if (!words || !shards) return nothing;
    const { from } = this.state;
    return html`<div class="all" dir=${words.dir} lang=${words.tag}>
      ${agedFeeds(shards.manifest, this.now, words)} ${from ? this.#list(words, shards, from) : this.#ask(words, shards)}
    </div>`;
  }
}

/** Makes `<local-services>` known to the page. */
export const defineLocalServices = (): void => defineOnce('local-services', LocalServices);
