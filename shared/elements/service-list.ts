import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult, unsafeCSS } from 'lit';
import type { AudienceCode } from '../directory/audiences.ts';
import { type HoursFormat, makeHoursFormat } from '../directory/hours-format.ts';
import type { Line, Lines } from '../directory/lines-for.ts';
import type { ReachFacts } from '../directory/reach.ts';
import { reportAddress } from '../directory/report.ts';
import { countryName, type ListWords } from '../directory/say-service.ts';
import { makeZones } from '../directory/zone-clock.ts';
import type { Words } from '../i18n/translate.ts';
import type { Instant } from '../time.ts';
import { Copying } from './copying.ts';
import { defineOnce } from './define-once.ts';
import { serviceCard } from './service-card.ts';
import type { DetailsOptions, DrawCode } from './service-events.ts';
import css from './service-list.css?inline';

/**
 * `<service-list>`: lines of help in the order of `linesFor`. It reads nothing and contacts nobody: a press on a link does.
 * It tells of `service-contact` and `service-copy`; neither leaves the tree it stands in. What stands behind "More" is a module of
 * its own, `service-details.ts`, which the page reads when it is asked for.
 */
export class ServiceList extends LitElement implements DetailsOptions {
  static override properties: PropertyDeclarations = {
    words: { attribute: false },
    groups: { attribute: false },
    now: { attribute: false },
    zone: {},
    country: {},
    limit: { type: Number },
    careful: { type: Boolean },
    loadDetails: { attribute: false },
    all: { state: true },
    opened: { state: true },
    details: { state: true },
  };
  static override styles = unsafeCSS(css);

  /** Words with the parts `core` and `help`. */
  declare words: ListWords | null;
  declare groups: Lines | null;
  /** The moment for which `groups` were made. */
  declare now: Instant;
  /** The person's own time zone (IANA); empty where the device tells none. */
  declare zone: string;
  /** ISO 3166-1, for the button that shows all lines. */
  declare country: string;
  /** How many lines are shown before that button is pressed; 0 shows all that fit. */
  declare limit: number;
  /** Someone may watch this device: copying takes two presses. */
  declare careful: boolean;
  /**
   * Reads what stands behind "More": makes `<service-details>` known and gives words that also have the part `reach`.
   * Without it there is no such button.
   */
  declare loadDetails: (() => Promise<Words>) | null;
  // only the details look at these, so a change of them alone draws nothing again
  audience: AudienceCode = 'adult';
  speaks = '';
  known: Readonly<Record<string, ReachFacts>> = {};
  emergency = '';
  writing = false;
  drawCode: DrawCode | null = null;
  report = reportAddress;
  declare private all: boolean;
  declare private opened: string | null;
  declare private details: Words | 'failed' | null;
  /** The service whose link was pressed last: its card then offers what to do when nobody answers. Kept nowhere else. */
  #contacted: string | null = null;
  #format: HoursFormat | null = null;
  readonly #zones = makeZones();
  readonly #copying = new Copying(this, () => this.careful);

  constructor() {
    super();
    this.words = null;
    this.groups = null;
    this.now = 0;
    this.zone = '';
    this.country = '';
    this.limit = 0;
    this.careful = false;
    this.loadDetails = null;
    this.all = false;
    this.opened = null;
    this.details = null;
  }

  override willUpdate(changed: PropertyValues<{ words: ListWords | null }>): void {
    if (!changed.has('words') || !this.words || changed.get('words')?.tag === this.words.tag) return;
    this.#format = makeHoursFormat(this.words.tag);
    // the words of the details are those of the language before
    this.details = null;
    this.opened = null;
  }

  /** What happens inside the details is told as if it happened here. */
  #relay = (event: Event): void => {
    const { detail } = event as CustomEvent;
    if (!this.dispatchEvent(new CustomEvent(event.type, { detail, bubbles: true, cancelable: true }))) event.preventDefault();
  };

  async #toggle(id: string): Promise<void> {
    this.opened = this.opened === id ? null : id;
    if (typeof this.details === 'object' && this.details) return;
    this.details = null;
    this.details = (await this.loadDetails?.().catch(() => 'failed' as const)) ?? null;
  }

  #foot(line: Line, next: Line | undefined, { t }: ListWords): unknown {
    if (!this.loadDetails) return nothing;
    const { id, name } = line.service;
    const { details } = this;
    const isOpen = this.opened === id;
    const button = html`<button class="btn" aria-expanded=${isOpen} aria-label=${t(isOpen ? 'services.less-of' : 'services.more-of', { name })} @click=${() => void this.#toggle(id)}>
      ${t(isOpen ? 'services.less' : 'services.more')}
    </button>`;
    if (!isOpen) return button;
    if (typeof details !== 'object' || !details)
      return [button, html`<p role="status">${t(details ? 'services.more-failed' : 'common.loading')}</p>`];
    return html`${button}<service-details
        .words=${details}
        .line=${line}
        .next=${next?.service.name ?? ''}
        .contacted=${this.#contacted === id}
        .options=${this}
      ></service-details>`;
  }

  #cards(lines: readonly Line[], words: ListWords, format: HoursFormat): readonly TemplateResult[] {
    return lines.map((line, index) =>
      serviceCard(
        line,
        {
          words,
          hours: { format, zones: this.#zones, now: this.now, viewer: this.zone },
          contact: () => {
            this.#contacted = line.service.id;
            this.requestUpdate();
            this.dispatchEvent(new CustomEvent('service-contact', { bubbles: true }));
          },
          copy: this.#copying.press,
          copyState: this.#copying.stateOf,
        },
        this.#foot(line, lines[index + 1], words),
      ),
    );
  }

  override render(): unknown {
    const { words, groups, all, limit } = this;
    if (!words || !groups || !this.#format) return nothing;
    const { t, tag } = words;
    const { first, more, unknown, grownUp } = groups;
    const cut = (lines: readonly Line[]): readonly Line[] => (all || limit === 0 ? lines : lines.slice(0, limit));
    const [shown, apart] = [cut(first), cut(unknown)];
    const cards = (lines: readonly Line[]): unknown => this.#cards(lines, words, this.#format ?? makeHoursFormat(tag));
    const heading = (key: 'services.grown-up' | 'services.unknown' | 'services.others', when: unknown): unknown =>
      when ? html`<h3>${t(key)}</h3>` : nothing;
    return html`<div class="all" dir=${words.dir} @service-copy=${this.#relay} @service-contact=${this.#relay}>
      ${heading('services.grown-up', grownUp)} ${cards(shown)} ${heading('services.unknown', unknown.length)} ${cards(apart)}
      ${all ? [heading('services.others', more.length), cards(more)] : nothing}
      ${
        all || more.length > 0 || shown.length + apart.length < first.length + unknown.length
          ? html`<button class="btn" aria-expanded=${all} @click=${() => {
              this.all = !all;
            }}>${t(all ? 'services.fewer' : 'services.all', { country: countryName(tag, this.country) })}</button>`
          : nothing
      }
    </div>`;
  }
}

/** Makes `<service-list>` known to the page. */
export const defineServiceList = (): void => defineOnce('service-list', ServiceList);
