import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult, unsafeCSS } from 'lit';
import type { AudienceCode } from '../directory/audiences.ts';
import { makeHoursFormat } from '../directory/hours-format.ts';
import type { Line } from '../directory/lines-for.ts';
import { reportAddress } from '../directory/report.ts';
import { makeZones } from '../directory/zone-clock.ts';
import type { Words } from '../i18n/translate.ts';
import type { Instant } from '../time.ts';
import { Copying } from './copying.ts';
import { defineOnce } from './define-once.ts';
import { type CardContext, channelView } from './service-card.ts';
import type { DrawCode } from './service-events.ts';
import css from './service-list.css?inline';

/** `<service-details>`: all that is known of one line. Words need the parts `core`, `help` and `reach`. */
export class ServiceDetails extends LitElement {
  static override properties: PropertyDeclarations = {
    words: { attribute: false },
    line: { attribute: false },
    next: {},
    now: { type: Number },
    zone: {},
    audience: {},
    drawCode: { attribute: false },
    report: {},
    emergency: {},
    careful: { type: Boolean },
    writing: { type: Boolean },
  };
  static override styles = unsafeCSS(css);

  declare words: Words | null;
  declare line: Line | null;
  declare next: string;
  declare now: Instant;
  declare zone: string;
  declare audience: AudienceCode;
  declare drawCode: DrawCode | null;
  declare report: string;
  declare emergency: string;
  declare careful: boolean;
  declare writing: boolean;
  readonly #zones = makeZones();
  readonly #copying = new Copying(this, () => this.careful);

  constructor() {
    super();
    this.words = null;
    this.line = null;
    this.next = '';
    this.now = 0;
    this.zone = '';
    this.audience = 'adult';
    this.drawCode = null;
    this.report = reportAddress;
    this.emergency = '';
    this.careful = false;
    this.writing = false;
  }

  #context(words: Words): CardContext {
    return {
      words,
      hours: { format: makeHoursFormat(words.tag), zones: this.#zones, now: this.now, viewer: this.zone },
      contact: () => this.dispatchEvent(new CustomEvent('service-contact', { bubbles: true })),
      copy: (text) => this.#copying.press(text),
      copyState: (text) => this.#copying.stateOf(text),
    };
  }

  override render(): TemplateResult | typeof nothing {
    const { words, line } = this;
    if (!words || !line) return nothing;
    const context = this.#context(words);
    return html`<div class="all">${[line.channel, ...line.others].map((each) => channelView(each, line.service, context))}</div>`;
  }
}

/** Makes `<service-details>` known to the page. */
export const defineServiceDetails = (): void => defineOnce('service-details', ServiceDetails);
