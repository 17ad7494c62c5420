import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { languageOf } from '#shared/i18n/languages.ts';
import { card, pinned } from './card.ts';
import { chosenLines, type FirstLines, readFirstLines } from './first-lines.ts';
import { leave } from './leave.ts';
import type { Host, InnerView, Later, Place, Scene } from './scene.ts';
import { attributes, type Settings, settingsOf } from './settings.ts';
import css from './widget.css?inline';
import { type FirstWords, readFirstWords, say } from './words.ts';

/** One sheet for all widgets of a page. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** What has not moved so many milliseconds after a press must not move any more: browsers allow 500, and this leaves time to draw. */
const soon = 350;

/** Before anyone named or guessed a place nothing is drawn: what the author wrote stays. */
const nowhere: Place = { region: null, isGuess: false, candidates: [] };

/**
 * `<wellbeing-widget>`: emergency number, lines of a country, quiet exercises. Stores nothing and reads only files beside its script.
 *
 * @attr {string} country - ISO 3166 code; without it a guess from the time zone, which says so and can be changed
 * @attr {string} subdivision - ISO 3166-2 code: the part of the country whose own lines come first
 * @attr {string} lang - language; the nearest `[lang]`, else English
 * @attr {'c6'|'c10'|'t13'|'adult'|'helper'} [audience=adult] - whom the page is for
 * @attr {string} [topic=everyday] - one or more topics, for example `school grief`
 * @attr {'card'|'bar'|'button'|'list'} [layout=card] - `button` opens the card as a dialog, `bar` stays at the lower edge, `list` is for a portal: every line, an address for each topic
 * @attr {string} [exercises=breathing grounding] - which exercises are offered, or `none`
 * @attr {'always'} help - pins one line with the emergency number and the first line at the top
 * @attr {'on'|'off'} [exit=on] - whether "Leave quickly" is there
 * @attr {string} exit-url - where it goes; a neutral page beside the script
 * @attr {string} directory - folder of local services made by the importer, beside the script or on its host
 * @attr {string} pack - address of the page's own pack: its people, hours, listings; or a `<script type="application/json">` inside the tag
 * @attr {string} near - town of that directory to begin with
 * @attr {'auto'|'light'|'dark'|'contrast'} [theme=auto] - colours; `auto` follows the system
 * @slot - what is shown until, and unless, the widget could be drawn
 * @slot before - the page's own words, above the emergency number
 * @slot after - the page's own words, below the lines and exercises
 * @fires wellbeing-ready - the widget was drawn
 * @fires wellbeing-contact - a number or an address was pressed; never which
 * @fires wellbeing-exercise - an exercise was opened; never which
 * @fires wellbeing-exit - "Leave quickly" was used
 * @csspart card - everything
 * @csspart top - the bar with the way out
 * @csspart exit - "Leave quickly"
 * @csspart exit-corner - the same at the corner of the window, while its own place is out of view or covered
 * @csspart emergency - the emergency number
 * @csspart exercise - a button that opens exercises
 * @csspart foot - what this is not
 * @csspart button - the button of the layout `button`
 * @cssproperty --wellbeing-accent - buttons and links
 * @cssproperty --wellbeing-on-accent - text on the accent
 * @cssproperty --wellbeing-surface - ground of the card
 * @cssproperty --wellbeing-ink - text
 * @cssproperty --wellbeing-radius - roundness of corners
 * @cssproperty --wellbeing-font - typeface of text
 * @cssproperty --wellbeing-heading-font - typeface of headings, numbers and buttons
 */
export class WellbeingWidget extends HTMLElement {
  static readonly observedAttributes = attributes;

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #fallback = document.createElement('slot');
  readonly #cover = document.createElement('div');
  #settings: Settings | null = null;
  #own: Partial<Settings> = {};
  /** Null until they are read: what the author wrote stays meanwhile, so that no word changes under a reader's eyes. */
  #words: FirstWords | null = null;
  #place: Place = nowhere;
  /** Undefined while it is on its way, null when there is none. */
  #file: FirstLines | null | undefined;
  #later: Later | null = null;
  #inner: InnerView | null = null;
  #isOpen = false;
  #isDue = false;
  /** Ends what listens on the page. */
  #running = new AbortController();

  readonly #host: Host = {
    root: this.#root,
    settings: () => this.#settings ?? settingsOf(this),
    place: () => this.#place,
    redraw: () => this.#draw(),
    adopt: (settings) => {
      this.#own = settings;
      if (this.#settings) this.#read();
    },
    leave: () => this.#leave(),
    turn: (to) => {
      const late = setTimeout(this.#keepRoom, soon);
      void import('./later/views.ts')
        .then(({ turn }) => turn(this.#host, to))
        .catch(() => this.#later?.failed(to))
        .finally(() => clearTimeout(late));
    },
    countExercise: () => this.#tell('exercise'),
    cover: (view) => {
      this.#inner = view;
      if (view && /b/.test(this.#settings?.layout ?? '') && !this.#isOpen) this.#open();
      this.#draw();
    },
    go: (place) => {
      const { region } = place;
      this.#place = place;
      this.#file = region ? undefined : null;
      this.#draw();
      if (!region) return;
      void readFirstLines(region).then((file) => {
        if (this.#place !== place) return;
        this.#file = file;
        this.#draw();
      });
    },
  };

  constructor() {
    super();
    this.#cover.popover = 'manual';
    this.#root.append(this.#fallback);
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback(): void {
    this.#read();
  }

  disconnectedCallback(): void {
    this.#running.abort();
    this.#settings = null;
    this.#isOpen = false;
  }

  attributeChangedCallback(): void {
    if (this.#settings) this.#read();
  }

  /** Reads the attributes and asks at once for what they name; what is there is drawn without waiting for it. */
  #read(): void {
    const before = this.#settings;
    const settings = { ...settingsOf(this), ...this.#own };
    this.#settings = settings;
    const { country, language } = settings;
    const isElsewhere = country !== before?.country;
    if (isElsewhere) this.#place = nowhere;
    if (isElsewhere && country) this.#host.go({ ...nowhere, region: country });
    if (language !== before?.language || (isElsewhere && !country)) this.#speak(settings);
    this.#draw();
  }

  /** The words of a language; everything that the first view can do without is read when the page has nothing else to do. */
  #speak({ language, country }: Settings): void {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    // a page that the browser kept whole while it was left comes back uncovered
    addEventListener('pageshow', () => this.#cover.hidePopover(), { signal });
    const start = async (): Promise<void> => {
      const later = await (await import('./later/after.ts')).startAfter(this.#host, signal);
      if (signal.aborted) return;
      this.#later = later;
      this.#draw();
    };
    // offline: the first view does without, and where there is none yet the author's own words stay
    const quietly = (): Promise<unknown> => start().catch(() => null);
    // a page's own people stand above the lines: all come together, so that no line moves down under a finger; the numbers in the tag stay till then
    const people = this.matches(':has(a):is([pack], :has(script))') && quietly();
    void readFirstWords(language).then(async (words) => {
      await people;
      if (this.#settings?.language !== language) return;
      this.#words = words;
      this.#draw();
    });
    if (people) return;
    // without a country the guess is what the first view waits for; a page that is never idle gets the rest after three seconds
    if (country && 'requestIdleCallback' in window) requestIdleCallback(quietly, { timeout: 3000 });
    else setTimeout(quietly);
  }

  /** Changes that come together are drawn once; the first time in a task of its own, so that the page's own work is not held up for both at once. */
  #draw(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    (this.#fallback.isConnected ? setTimeout : queueMicrotask)(() => {
      this.#isDue = false;
      if (this.#settings && this.#words && this.#place !== nowhere) this.#show(this.#scene(this.#settings, this.#words));
    });
  }

  #show(scene: Scene): void {
    try {
      render(this.#frame(scene), this.#root);
    } catch {
      // whatever went wrong, what the page's author put inside the tag is better than nothing
      this.#root.replaceChildren(this.#fallback);
      return;
    }
    if (!this.#fallback.isConnected) return;
    this.#fallback.remove();
    this.#tell('ready');
  }

  #frame(scene: Scene): TemplateResult {
    const { language, theme, layout } = scene.settings;
    const title = scene.t('widget.title');
    const wrap = (content: unknown): TemplateResult =>
      html`<div class="w ${layout}" lang=${language} dir=${languageOf(language).dir} data-theme=${theme}>${content}</div>${this.#cover}`;
    const isBar = layout === 'bar';
    if (layout !== 'button' && !isBar) return wrap(html`<section part="card" aria-label=${title}>${card(scene)}</section>`);
    return wrap(html`${isBar ? pinned(scene) : nothing}<button class="open" part="button" @click=${this.#open}>${title}</button>
      <dialog part="card" aria-label=${title} @close=${this.#closed}>${this.#isOpen ? card(scene) : nothing}</dialog>`);
  }

  #scene(settings: Settings, words: FirstWords): Scene {
    return {
      ...this.#place,
      settings,
      t: (key, keyword) => say(words, key, keyword),
      english: languageOf(settings.language).draft ? (key) => say({}, key) : null,
      lines: this.#file === undefined ? null : chosenLines(this.#file, settings),
      later: this.#later,
      inner: this.#inner,
      leave: this.#leave,
      contact: () => this.#tell('contact'),
      close: () => this.#root.querySelector('dialog')?.close(),
      choose: (region) => this.#host.go({ ...nowhere, region }),
      turn: this.#host.turn,
    };
  }

  /** What was pressed and comes late finds its room kept: nothing below it moves long after the press. The next press gives it back. */
  #keepRoom = (): void => {
    const card = this.#root.querySelector('[part="card"]');
    card?.toggleAttribute('data-late', true);
    addEventListener('click', () => card?.removeAttribute('data-late'), { once: true, capture: true });
  };

  #open = (): void => {
    this.#isOpen = true;
    this.#draw();
    queueMicrotask(() => this.#root.querySelector('dialog')?.showModal());
  };

  #closed = (): void => {
    this.#isOpen = false;
    this.#inner = null;
    this.#draw();
  };

  #leave = (event?: Event): void => {
    if (!this.#settings?.exit) return;
    event?.preventDefault();
    this.#tell('exit');
    leave(this.#cover, this.#settings.exit);
  };

  /** A page may count that something was pressed, never what. */
  #tell(what: 'ready' | 'contact' | 'exercise' | 'exit'): void {
    this.dispatchEvent(new Event(`wellbeing-${what}`, { bubbles: true, composed: true }));
  }
}
