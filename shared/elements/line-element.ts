import { LitElement, type PropertyDeclarations, unsafeCSS } from 'lit';
import { makeHoursFormat } from '../directory/hours-format.ts';
import type { Line } from '../directory/lines-for.ts';
import type { Said } from '../directory/say-hours.ts';
import { makeZones } from '../directory/zone-clock.ts';
import type { Words } from '../i18n/translate.ts';
import { Copying } from './copying.ts';
import type { CardContext } from './service-card.ts';
import details from './service-details.css?inline';
import type { DetailsOptions } from './service-events.ts';
import list from './service-list.css?inline';

/** What everything behind "More" is given: one line, who asks, and words with the parts `core`, `help` and `reach`. */
export abstract class LineElement extends LitElement {
  static override properties: PropertyDeclarations = {
    words: { attribute: false },
    line: { attribute: false },
    next: {},
    // a list is its own options: the object stays the same when what is in it changes
    options: { attribute: false, hasChanged: () => true },
    contacted: { attribute: false },
  };
  static override styles = [unsafeCSS(list), unsafeCSS(details)];

  declare words: Words | null;
  declare line: Line | null;
  /** The name that follows on the list; empty where none does. */
  declare next: string;
  declare options: DetailsOptions | null;
  /** A link was pressed here; nothing of it is stored. */
  declare contacted: boolean;
  readonly #zones = makeZones();
  readonly #copying = new Copying(this, () => this.options?.careful ?? false);

  constructor() {
    super();
    this.words = null;
    this.line = null;
    this.next = '';
    this.options = null;
    this.contacted = false;
  }

  protected context(words: Words): CardContext {
    return {
      words,
      hours: { format: makeHoursFormat(words.tag), zones: this.#zones, now: this.options?.now ?? 0, viewer: this.options?.zone ?? '' },
      contact: () => {
        this.contacted = true;
        this.dispatchEvent(new CustomEvent('service-contact', { bubbles: true }));
      },
      copy: this.#copying.press,
      copyState: this.#copying.stateOf,
    };
  }

  /** What happens in an element inside is told as if it happened here. */
  protected relay = (event: Event): void => {
    const { detail } = event as CustomEvent;
    if (!this.dispatchEvent(new CustomEvent(event.type, { detail, bubbles: true, cancelable: true }))) event.preventDefault();
  };

  protected say({ key, params }: Said): string {
    return this.words?.t(key, params) ?? '';
  }
}
