import { LitElement, type PropertyDeclarations, unsafeCSS } from 'lit';
import type { AudienceCode } from '../directory/audiences.ts';
import { makeHoursFormat } from '../directory/hours-format.ts';
import type { Line } from '../directory/lines-for.ts';
import type { ReachFacts } from '../directory/reach.ts';
import type { Said } from '../directory/say-hours.ts';
import { makeZones } from '../directory/zone-clock.ts';
import type { Words } from '../i18n/translate.ts';
import type { Instant } from '../time.ts';
import { Copying } from './copying.ts';
import type { CardContext } from './service-card.ts';
import details from './service-details.css?inline';
import list from './service-list.css?inline';

/** What everything behind "More" is given: one line, who asks, and words with the parts `core`, `help` and `reach`. */
export abstract class LineElement extends LitElement {
  static override properties: PropertyDeclarations = {
    words: { attribute: false },
    line: { attribute: false },
    next: {},
    now: { type: Number },
    zone: {},
    audience: {},
    speaks: {},
    known: { attribute: false },
    emergency: {},
    careful: { type: Boolean },
    writing: { type: Boolean },
    contacted: { state: true },
  };
  static override styles = [unsafeCSS(list), unsafeCSS(details)];

  declare words: Words | null;
  declare line: Line | null;
  /** The name that follows on the list; empty where none does. */
  declare next: string;
  declare now: Instant;
  declare zone: string;
  declare audience: AudienceCode;
  /** The language in which the person would like to talk; empty: that of the words. */
  declare speaks: string;
  /** What a listing or a pack knows beyond the record. */
  declare known: ReachFacts;
  /** The emergency number of the place; empty where none is known. */
  declare emergency: string;
  declare careful: boolean;
  declare writing: boolean;
  /** A link was pressed here; nothing of it is stored. */
  declare contacted: boolean;
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
    this.speaks = '';
    this.known = {};
    this.emergency = '';
    this.careful = false;
    this.writing = false;
    this.contacted = false;
  }

  protected context(words: Words): CardContext {
    return {
      words,
      hours: { format: makeHoursFormat(words.tag), zones: this.#zones, now: this.now, viewer: this.zone },
      contact: () => {
        this.contacted = true;
        this.dispatchEvent(new CustomEvent('service-contact', { bubbles: true }));
      },
      copy: (text) => this.#copying.press(text),
      copyState: (text) => this.#copying.stateOf(text),
    };
  }

  /** What happens in an element inside is told as if it happened here. */
  protected relay = (event: Event): void => {
    if (!(event instanceof CustomEvent) || event.target === this) return;
    event.stopPropagation();
    const told = new CustomEvent(event.type, { detail: event.detail, bubbles: true, cancelable: true });
    if (!this.dispatchEvent(told)) event.preventDefault();
  };

  protected say({ key, params }: Said): string {
    return this.words?.t(key, params) ?? '';
  }
}
