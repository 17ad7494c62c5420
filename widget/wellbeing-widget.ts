import type { Service } from '#shared/directory/service.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { card } from './card.ts';
import { readCountry } from './country-lines.ts';
import { leave } from './leave.ts';
import type { Later, Scene } from './scene.ts';
import { attributes, type ExerciseKind, type Settings, settingsOf } from './settings.ts';
import css from './widget.css?inline';
import { type FirstWords, readFirstWords, say } from './words.ts';

let sheet: CSSStyleSheet | null = null;

/** One sheet for all widgets of a page, made when the first one is shown. */
function ownSheet(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/**
 * `<wellbeing-widget>`: emergency number, lines of a country, quiet exercises. Stores nothing and reads only files beside its script.
 * What stands inside the tag is shown until, and unless, the widget could be drawn.
 */
export class WellbeingWidget extends HTMLElement {
  static readonly observedAttributes: readonly string[] = attributes;

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #fallback = document.createElement('slot');
  readonly #cover = document.createElement('div');
  #settings: Settings | null = null;
  #words: FirstWords = {};
  #region: string | null = null;
  #candidates: readonly string[] = [];
  #isGuess = false;
  #services: readonly Service[] | null = null;
  #later: Later | null = null;
  #inner: TemplateResult | null = null;
  #isOpen = false;
  #isDue = false;

  constructor() {
    super();
    this.#cover.popover = 'manual';
    this.#root.append(this.#fallback);
  }

  connectedCallback(): void {
    this.#root.adoptedStyleSheets = [ownSheet()];
    this.#read();
  }

  attributeChangedCallback(): void {
    if (this.isConnected && this.#settings) this.#read();
  }

  /** Reads the attributes and asks at once for what they name; what is there is drawn without waiting for it. */
  #read(): void {
    const before = this.#settings;
    const settings = settingsOf(this);
    this.#settings = settings;
    if (settings.language !== before?.language) void this.#speak(settings);
    if (!before || settings.country !== before.country) this.#place(settings.country);
    this.#draw();
  }

  async #speak({ language }: Settings): Promise<void> {
    const words = await readFirstWords(language);
    if (this.#settings?.language !== language) return;
    this.#words = words;
    this.#draw();
  }

  #place(region: string | null, isGuess = false): void {
    this.#region = region;
    this.#isGuess = isGuess;
    this.#services = null;
    if (region) void this.#askFor(region);
  }

  async #askFor(region: string): Promise<void> {
    const lines = await readCountry(region);
    if (this.#region !== region) return;
    this.#services = lines?.services ?? [];
    this.#draw();
  }

  /** Changes that come together are drawn once. */
  #draw(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (this.isConnected && this.#settings) this.#show(this.#scene(this.#settings));
    });
  }

  #show(scene: Scene): void {
    const isFirst = this.#fallback.isConnected;
    try {
      render(this.#frame(scene), this.#root);
      this.#fallback.remove();
      if (isFirst) this.#tell('ready');
    } catch {
      // whatever went wrong, what the page's author put inside the tag is better than nothing
      this.#root.replaceChildren(this.#fallback);
    }
  }

  #frame(scene: Scene): TemplateResult {
    const { language, theme, layout } = scene.settings;
    const dir = languageOf(language).dir;
    const body = (): TemplateResult => html`<section class="w" part="card" lang=${language} dir=${dir} data-theme=${theme} aria-label=${scene.t('widget.title')}>${card(scene)}</section>`;
    if (layout === 'card') return html`${body()}${this.#cover}`;
    return html`<button class="open" @click=${this.#open}>${scene.t('widget.title')}</button>
      <dialog aria-label=${scene.t('widget.title')} @close=${this.#closed}>${this.#isOpen ? body() : nothing}</dialog>${this.#cover}`;
  }

  #scene(settings: Settings): Scene {
    const draft = languageOf(settings.language).draft;
    return {
      settings,
      t: (key, params) => say(this.#words, key, params),
      english: draft ? (key) => say({}, key) : null,
      region: this.#region,
      candidates: this.#candidates,
      isGuess: this.#isGuess,
      services: this.#services,
      later: this.#later,
      inner: this.#inner,
      leave: this.#leave,
      contact: () => this.#tell('contact'),
      close: () => this.#root.querySelector('dialog')?.close(),
      choose: (region) => {
        this.#place(region);
        this.#draw();
      },
      openExercises: (kind) => void this.#openExercises(kind),
    };
  }

  async #openExercises(_kind: ExerciseKind): Promise<void> {
    this.#tell('exercise');
  }

  #open = (): void => {
    this.#isOpen = true;
    this.#draw();
    queueMicrotask(() => this.#root.querySelector('dialog')?.showModal());
  };

  #closed = (): void => {
    this.#isOpen = false;
    this.#draw();
  };

  #leave = (event: Event): void => {
    if (!this.#settings?.exit) return;
    event.preventDefault();
    this.#tell('exit');
    leave(this.#cover, this.#settings.exit);
  };

  /** A page may count that something was pressed, never what. */
  #tell(what: 'ready' | 'contact' | 'exercise' | 'exit'): void {
    this.dispatchEvent(new Event(`wellbeing-${what}`, { bubbles: true, composed: true }));
  }
}
