import { html, nothing, type TemplateResult } from 'lit/html.js';
import { watchShifts } from '#shared/elements/three-shifts.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import type { Words } from '#shared/i18n/translate.ts';
import type { FirstLine } from '../first-lines.ts';
import type { Host, Later, Scene, Turn } from '../scene.ts';
import css from './later.css?inline';
import { LinesNow, readMore } from './more-of-lines.ts';
import type { Own, PackSource } from './own.ts';
import { readParts } from './part-words.ts';
import type { Portal } from './portal.ts';
import { version } from './version.ts';

type Choice = typeof import('./place-choice.ts');

/** A pack in the tag needs no request; else the address that the page names. */
function sourceOf(element: Element): PackSource {
  const inline = element.querySelector(':scope > script[type="application/json"]')?.textContent;
  if (inline) return { text: inline };
  const address = element.getAttribute('pack');
  return address ? { address } : null;
}

/** What the first view gets once the page is quiet: the place and its list, the way out by Shift, the note about drafts. */
class After implements Later {
  readonly #words: Words;
  readonly #host: Host;
  #choice: Choice | null = null;
  #said = '';
  #region: string | null = null;
  #now: LinesNow | null = null;
  #portal: Portal | 'reading' | null = null;
  #own: Own | null = null;
  /** Of which pack, and in which language. */
  #ownOf = 'null';

  constructor(words: Words, host: Host, signal: AbortSignal) {
    this.#words = words;
    this.#host = host;
    watchShifts({ onCount: (count) => this.#count(count), onLeave: () => this.#leave() }, signal);
  }

  #leave(): void {
    this.#said = this.#words.t('widget.more.shift.leaving');
    this.#host.redraw();
    this.#host.leave();
  }

  #count(count: number): void {
    if (!this.#host.settings().exit) return;
    this.#said = count === 0 ? this.#words.t('widget.more.shift.late') : this.#words.t('widget.more.shift', { count: String(count) });
    this.#host.redraw();
  }

  /** The list of places is read when it is wanted: by a press, or because nobody said which country it is. */
  async readChoice(): Promise<Choice> {
    this.#choice = await import('./place-choice.ts');
    this.#host.redraw();
    return this.#choice;
  }

  async guess(): Promise<void> {
    const guess = (await import('./place-choice.ts')).guessPlace();
    if (guess && 'region' in guess) this.#host.go({ region: guess.region, isGuess: true, candidates: [] });
    else this.#host.go({ region: null, isGuess: true, candidates: guess?.candidates ?? [] });
  }

  /** Hours belong to a place: another place, other hours. */
  async #readHours(region: string): Promise<void> {
    this.#region = region;
    this.#now = null;
    const more = await readMore(region);
    if (!more || this.#region !== region) return;
    this.#now = new LinesNow(this.#words, more);
    this.#host.redraw();
  }

  state(line: FirstLine): TemplateResult | null {
    const { region } = this.#host.place();
    if (region && region !== this.#region) void this.#readHours(region);
    return this.#now?.state(line, Date.now()) ?? null;
  }

  none(): string {
    return this.#words.t('widget.more.lines.none');
  }

  /** A page can change its pack, and its language, at any time. */
  own(scene: Scene): unknown {
    const { language, topics, audience } = scene.settings;
    const source = sourceOf(this.#host.root.host);
    const isSpecial = /^[ch]/.test(audience) || topics.includes('violence');
    const wanted = source || isSpecial ? JSON.stringify([source, language]) : 'null';
    if (wanted !== this.#ownOf) void this.#readOwn(source, wanted);
    return this.#own?.view(scene);
  }

  disclaimer(scene: Scene): TemplateResult | null | undefined {
    return this.#own?.disclaimer(scene);
  }

  list(scene: Scene): TemplateResult | null {
    if (scene.settings.layout !== 'list') return null;
    if (this.#portal === null) void this.#readPortal();
    return this.#portal && this.#portal !== 'reading' ? this.#portal.view(scene) : null;
  }

  async #readPortal(): Promise<void> {
    this.#portal = 'reading';
    this.#portal = await (await import('./portal.ts')).openPortal(this.#host);
    this.#host.redraw();
  }

  async #readOwn(source: PackSource, wanted: string): Promise<void> {
    this.#ownOf = wanted;
    const { readOwn, settingsIn } = await import('./own.ts');
    const own = wanted === 'null' ? null : await readOwn(source, this.#host);
    if (this.#ownOf !== wanted) return;
    this.#own = own;
    this.#host.adopt(own?.pack ? settingsIn(own.pack, this.#host.root.host) : {});
  }

  place(scene: Scene): TemplateResult {
    const { region, isGuess } = scene;
    if (!region && !this.#choice) void this.readChoice();
    if (this.#choice) return this.#choice.placeChoice(scene, this.#words);
    const name = region ? new Intl.DisplayNames([this.#words.tag], { type: 'region' }).of(region) : nothing;
    return html`<span>${name}${isGuess ? html`<br />${this.#words.t('widget.more.place.guessed')}` : nothing}</span>
      <button class="link" @click=${() => void this.readChoice()}>${this.#words.t('widget.more.place.change')}</button>
      <button class="link" @click=${() => scene.turn('lines')}>${this.#words.t('widget.more.lines.all')}</button>
      ${
        this.#host.root.host.hasAttribute('directory')
          ? html`<button class="link" @click=${() => scene.turn('local')}>${this.#words.t('widget.more.local')}</button>`
          : nothing
      }
      <p>${scene.lines?.length ? this.#now?.sources(scene.lines) : nothing}</p>`;
  }

  foot({ settings }: Scene): TemplateResult {
    return html`${languageOf(settings.language).draft ? html`<p>${this.#words.t('widget.more.draft')}</p>` : nothing}
      <p class="hide" role="status">${this.#said}</p>`;
  }

  failed(to: Turn): void {
    this.#host.cover({
      title: () => this.#words.t('widget.more.failed'),
      back: () => this.#host.cover(null),
      view: () => html`<p role="alert">${this.#words.t('widget.more.failed.why')}</p>
        <button class="pick" @click=${() => this.#host.turn(to)}>${this.#words.t('widget.more.failed.again')}</button>`,
    });
  }
}

let sheet: CSSStyleSheet | null = null;

function dress(root: ShadowRoot): void {
  sheet ??= new CSSStyleSheet();
  if (sheet.cssRules.length === 0) sheet.replaceSync(css);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

/** Reads the words of the second moment and starts what belongs to it, until the signal ends what listens on the page. */
export async function startAfter(host: Host, signal: AbortSignal): Promise<Later> {
  dress(host.root);
  const { layout, topics } = host.settings();
  // what few pages have is not on the way of the others
  if (layout === 'bar' || topics.includes('violence')) (await import('./layouts.ts')).dressLayouts(host.root);
  const after = new After(await readParts(host.settings().language, ['widget-more', 'widget-hours']), host, signal);
  if (!host.place().region) await after.guess();
  // taken out of the page meanwhile: nothing may begin that nobody would end
  if (signal.aborted) return after;
  // which of two versions on a page drew this
  host.root.host.setAttribute('data-version', version);
  const follow = (): void => {
    const [, what, id] = /^#(exercise|understand)=([\w-]+)$/.exec(location.hash) ?? [];
    if (id) host.turn(what === 'exercise' ? { exercise: id } : { card: id });
    // a portal has an address for each topic
    host.redraw();
  };
  // what is open changes with the hour
  const hourly = setInterval(() => host.redraw(), 60_000);
  signal.addEventListener('abort', () => clearInterval(hourly));
  addEventListener('hashchange', follow, { signal });
  follow();
  return after;
}
