import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult, unsafeCSS } from 'lit';
import type { AudienceCode } from '../directory/audiences.ts';
import { type HoursFormat, makeHoursFormat } from '../directory/hours-format.ts';
import type { Line, Lines } from '../directory/lines-for.ts';
import type { ReachFacts } from '../directory/reach.ts';
import { reportAddress } from '../directory/report.ts';
import type { ListWords } from '../directory/say-service.ts';
import { makeZones } from '../directory/zone-clock.ts';
import type { WordKey, Words } from '../i18n/translate.ts';
import type { Instant } from '../time.ts';
import { Copying } from './copying.ts';
import { defineOnce } from './define-once.ts';
import { type CardContext, serviceCard } from './service-card.ts';
import type { DrawCode, ServiceEvents } from './service-events.ts';
import css from './service-list.css?inline';

const nothingMore: ReachFacts = {};

/**
 * `<service-list>`: lines of help in the order of `linesFor`. It reads nothing and contacts nobody: a press on a link does.
 * It tells of `service-contact` and `service-copy`; neither leaves the tree it stands in.
 */
export class ServiceList extends LitElement {
  static override properties: PropertyDeclarations = {
    words: { attribute: false },
    groups: { attribute: false },
    now: { type: Number },
    zone: {},
    country: {},
    limit: { type: Number },
    audience: {},
    speaks: {},
    known: { attribute: false },
    loadDetails: { attribute: false },
    drawCode: { attribute: false },
    report: {},
    emergency: {},
    careful: { type: Boolean },
    writing: { type: Boolean },
    shown: { state: true },
    opened: { state: true },
    contacted: { state: true },
    detailWords: { state: true },
  };
  static override styles = unsafeCSS(css);

  /** Words with the parts `core` and `help`. */
  declare words: ListWords | null;
  declare groups: Lines | null;
  /** The moment for which `groups` were made. */
  declare now: Instant;
  /** The person's own time zone (IANA); empty where the device tells none. */
  declare zone: string;
  /** ISO 3166-1, for the sentences that name the country. */
  declare country: string;
  /** How many lines are shown before "all lines" is pressed; 0 shows all that fit. */
  declare limit: number;
  declare audience: AudienceCode;
  /** The language in which the person would like to talk; empty: that of the words. */
  declare speaks: string;
  /** What a listing or a pack knows of a service beyond the record, by its id. */
  declare known: Readonly<Record<string, ReachFacts>>;
  /**
   * Reads what stands behind "More": makes `<service-details>` known and gives words that also have the part `reach`.
   * Without it there is no such button.
   */
  declare loadDetails: (() => Promise<Words>) | null;
  /** Draws a code to scan, where the product can. */
  declare drawCode: DrawCode | null;
  /** Where a problem is reported to. */
  declare report: string;
  /** The emergency number of the place, as a person reads it; empty where none is known. */
  declare emergency: string;
  /** Someone may watch this device: what stays on the phone comes first and copying takes two presses. */
  declare careful: boolean;
  /** First sentences can be changed in a field. Off where nothing may be typed. */
  declare writing: boolean;
  declare private shown: 'first' | 'all';
  declare private opened: string | null;
  /** The id of the service whose link was pressed last; its card then offers what to do when nobody answers. */
  declare private contacted: string | null;
  declare private detailWords: Words | 'reading' | 'failed' | null;
  readonly #zones = makeZones();
  readonly #copying = new Copying(this, () => this.careful);
  #format: HoursFormat | null = null;
  #formatTag = '';

  constructor() {
    super();
    this.words = null;
    this.groups = null;
    this.now = 0;
    this.zone = '';
    this.country = '';
    this.limit = 0;
    this.audience = 'adult';
    this.speaks = '';
    this.known = {};
    this.loadDetails = null;
    this.drawCode = null;
    this.report = reportAddress;
    this.emergency = '';
    this.careful = false;
    this.writing = false;
    this.shown = 'first';
    this.opened = null;
    this.contacted = null;
    this.detailWords = null;
  }

  #formatOf(tag: string): HoursFormat {
    if (!this.#format || this.#formatTag !== tag) this.#format = makeHoursFormat(tag);
    this.#formatTag = tag;
    return this.#format;
  }

  #context(words: ListWords, id: string): CardContext {
    return {
      words,
      hours: { format: this.#formatOf(words.tag), zones: this.#zones, now: this.now, viewer: this.zone },
      contact: () => {
        this.contacted = id;
        this.#tell('service-contact', null);
      },
      copy: (text) => this.#copying.press(text),
      copyState: (text) => this.#copying.stateOf(text),
    };
  }

  #tell<K extends keyof ServiceEvents>(name: K, detail: ServiceEvents[K]): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, cancelable: true }));
  }

  /** What happens inside the details is told as if it happened here. */
  #relay = (event: Event): void => {
    if (!(event instanceof CustomEvent) || event.target === this) return;
    event.stopPropagation();
    if (!this.#tell(event.type as keyof ServiceEvents, event.detail)) event.preventDefault();
  };

  async #open(id: string): Promise<void> {
    this.opened = this.opened === id ? null : id;
    if (!this.loadDetails || (typeof this.detailWords === 'object' && this.detailWords !== null)) return;
    this.detailWords = 'reading';
    this.detailWords = await this.loadDetails().catch(() => 'failed' as const);
  }

  #details(line: Line, next: Line | undefined): TemplateResult {
    const { detailWords: words } = this;
    if (words === null || words === 'reading' || words === 'failed') {
      return html`<p role="status">${this.words?.t(words === 'failed' ? 'services.more-failed' : 'common.loading')}</p>`;
    }
    return html`<service-details
      .words=${words}
      .line=${line}
      .next=${next?.service.name ?? ''}
      .now=${this.now}
      .zone=${this.zone}
      .audience=${this.audience}
      .speaks=${this.speaks}
      .known=${this.known[line.service.id] ?? nothingMore}
      .drawCode=${this.drawCode}
      .report=${this.report}
      .emergency=${this.emergency}
      .careful=${this.careful}
      .writing=${this.writing}
      .contacted=${this.contacted === line.service.id}
    ></service-details>`;
  }

  #more(line: Line, next: Line | undefined, { t }: ListWords): TemplateResult | typeof nothing {
    if (!this.loadDetails) return nothing;
    const { id, name } = line.service;
    const open = this.opened === id;
    return html`<button
        type="button"
        class="btn btn--line"
        aria-expanded=${open}
        aria-label=${t(open ? 'services.less-of' : 'services.more-of', { name })}
        @click=${() => void this.#open(id)}
      >
        ${t(open ? 'services.less' : 'services.more')}
      </button>
      ${open ? this.#details(line, next) : nothing}`;
  }

  #cards(lines: readonly Line[], words: ListWords): readonly TemplateResult[] {
    return lines.map((line, index) => serviceCard(line, this.#context(words, line.service.id), this.#more(line, lines[index + 1], words)));
  }

  #heading(key: WordKey, why?: WordKey): TemplateResult {
    return html`<h3>${this.words?.t(key)}</h3>${why ? html`<p class="soft">${this.words?.t(why)}</p>` : nothing}`;
  }

  #groups({ first, more, unknown, grownUp }: Lines, words: ListWords): TemplateResult {
    const all = this.shown === 'all';
    const cut = all || this.limit === 0 ? first.length : this.limit;
    const hidden = Math.max(0, first.length - cut) + more.length;
    return html`${grownUp ? this.#heading('services.grown-up') : nothing} ${this.#cards(first.slice(0, cut), words)}
    ${unknown.length > 0 ? html`${this.#heading('services.unknown', 'services.unknown.why')}${this.#cards(unknown, words)}` : nothing}
    ${all && more.length > 0 ? html`${this.#heading('services.others')}${this.#cards(more, words)}` : nothing}
    ${hidden > 0 || all ? this.#allButton(all, words) : nothing}`;
  }

  #allButton(all: boolean, { t, tag }: ListWords): TemplateResult {
    const country = this.country ? (new Intl.DisplayNames(tag, { type: 'region' }).of(this.country) ?? this.country) : '';
    return html`<button type="button" class="btn btn--line" aria-expanded=${all} @click=${() => {
      this.shown = all ? 'first' : 'all';
    }}>${t(all ? 'services.fewer' : 'services.all', { country })}</button>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { words, groups } = this;
    if (!words || !groups) return nothing;
    return html`<div class="all" @service-copy=${this.#relay} @service-contact=${this.#relay}>${this.#groups(groups, words)}</div>`;
  }
}

/** Makes `<service-list>` known to the page. */
export const defineServiceList = (): void => defineOnce('service-list', ServiceList);
