import { html, nothing, type TemplateResult } from 'lit/html.js';
import { watchShifts } from '#shared/elements/three-shifts.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import type { WordKey, Words } from '#shared/i18n/translate.ts';
import type { FirstLine } from '../first-lines.ts';
import type { Host, Later, Scene, Turn, ViewName } from '../scene.ts';
import { clocksOf } from './clock-words.ts';
import css from './later.css?inline';
import { LinesNow, readMore } from './more-of-lines.ts';
import type { Own, PackSource } from './own.ts';

import type { Portal } from './portal.ts';
import { readQuietWords } from './quiet-words.ts';
import { wear } from './sheets.ts';
import { version } from './version.ts';

type Choice = typeof import('./place-choice.ts');

/** How long a page's own people hold back the lines, and hours what else is said once, in milliseconds: numbers stand there meanwhile. */
const patience = 2000;

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
  #isChoosing = false;
  #said = '';
  #region: string | null = null;
  #now: LinesNow | null = null;
  #portal: Portal | null = null;
  #isPortalDue = false;
  #own: Own | null = null;
  /** Of which pack, and in which language. */
  #ownOf = 'null';
  #isExitLarge = false;

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
  async #readChoice(): Promise<void> {
    this.#choice = await import('./place-choice.ts');
    this.#host.redraw();
  }

  /** Its room is there at once, and the focus goes to it when it comes; where it can't be read it can be asked for once more. */
  #choose = async (): Promise<void> => {
    this.#isChoosing = true;
    this.#host.redraw();
    await this.#readChoice().catch(() => null);
    this.#isChoosing = false;
    this.#host.redraw();
    await Promise.resolve();
    this.#host.root.querySelector<HTMLElement>('.choice select')?.focus();
  };

  async guess(): Promise<void> {
    const guess = (await import('./place-choice.ts')).guessPlace();
    // a country that the page named meanwhile stands
    if (this.#host.settings().country) return;
    if (guess && 'region' in guess) this.#host.go({ region: guess.region, isGuess: true, candidates: [] });
    else this.#host.go({ region: null, isGuess: true, candidates: guess?.candidates ?? [] });
  }

  /** Hours belong to a place: another place, other hours. */
  async readHours(region: string, asked = readMore(region)): Promise<void> {
    this.#region = region;
    this.#now = null;
    const more = await asked;
    const clocks = more && (await clocksOf(more.clocks, Date.now()).catch(() => null));
    if (more && clocks && this.#region === region) this.#now = new LinesNow(this.#words, more, clocks);
  }

  state(line: FirstLine): TemplateResult | null {
    const { region } = this.#host.place();
    if (region && region !== this.#region) void this.readHours(region).then(() => this.#host.redraw());
    return this.#now?.state(line, Date.now()) ?? null;
  }

  none(): string {
    return this.#words.t('widget.more.lines.none');
  }

  own(scene: Scene): unknown {
    return this.#own?.view(scene);
  }

  disclaimer(scene: Scene): TemplateResult | null | undefined {
    return this.#own?.disclaimer(scene);
  }

  /** Reads what the page asks for at this moment: it can change its pack, its topics and its layout at any time. */
  async follow(): Promise<void> {
    const { language, topics, audience } = this.#host.settings();
    const source = sourceOf(this.#host.root.host);
    const isSpecial = /^[ch]/.test(audience) || topics.some((each) => /^(violence|standing-by)$/.test(each));
    const wanted = source || isSpecial ? JSON.stringify([source, language]) : 'null';
    if (wanted !== this.#ownOf) await this.#readOwn(source, wanted).catch(() => null);
    // an attribute that was named meanwhile goes before what the pack says
    else if (this.#own) this.#host.adopt(this.#own.settings());
    await this.#dress();
    if (this.#host.root.querySelector('.inner')) await (await import('./views.ts')).readAgain(this.#host);
  }

  /** What few pages have is not on the way of the others: the bar, and the large way out, which a pack can ask for too. */
  async #dress(): Promise<void> {
    const { layout, topics } = this.#host.settings();
    const isLarge = topics.includes('violence');
    if (layout !== 'bar' && isLarge === this.#isExitLarge) return;
    this.#isExitLarge = isLarge;
    const { dressLayouts, dressExit } = await import('./layouts.ts');
    dressLayouts(this.#host.root);
    dressExit(this.#host.root, this.#isExitLarge);
  }

  list(scene: Scene): TemplateResult | null {
    if (scene.settings.layout !== 'list') return null;
    if (!this.#isPortalDue) void this.#readPortal().catch(() => null);
    return this.#portal?.view(scene) ?? null;
  }

  async #readPortal(): Promise<void> {
    this.#isPortalDue = true;
    this.#portal = await (await import('./portal.ts')).openPortal(this.#host);
    this.#host.redraw();
  }

  async #readOwn(source: PackSource, wanted: string): Promise<void> {
    this.#ownOf = wanted;
    const own = wanted === 'null' ? null : await (await import('./own.ts')).readOwn(source, this.#host);
    if (this.#ownOf !== wanted) return;
    this.#own = own;
    this.#host.adopt(own?.settings() ?? {});
    await this.#dress();
  }

  place(scene: Scene): TemplateResult {
    const { region, settings } = scene;
    if (!region && !this.#choice) void this.#readChoice().catch(() => null);
    return html`${this.#choice ? this.#choice.placeChoice(scene, this.#words) : this.#here(scene)}
      ${region ? this.#link(scene, 'lines', 'widget.more.lines.all') : nothing}
      ${this.#host.root.host.hasAttribute('directory') ? this.#link(scene, 'local', 'widget.more.local') : nothing}
      ${/^(t13|adult)$/.test(settings.audience) ? this.#link(scene, 'by', 'widget.more.by') : nothing}
      <p>${scene.lines?.length ? this.#now?.sources(scene.lines) : nothing}</p>`;
  }

  #here({ region, isGuess }: Scene): TemplateResult {
    const known = region === this.#region ? this.#now?.name : null;
    const name = region ? (known ?? new Intl.DisplayNames([this.#words.tag], { type: 'region' }).of(region)) : nothing;
    if (this.#isChoosing)
      return html`<label class="choice">${this.#words.t('widget.more.place')}<select disabled><option>${name}</option></select></label>`;
    return html`<span>${name}${isGuess ? html`<br />${this.#words.t('widget.more.place.guessed')}` : nothing}</span>
      <button class="link" @click=${this.#choose}>${this.#words.t('widget.more.place.change')}</button>`;
  }

  #link({ turn }: Scene, to: ViewName, key: WordKey): TemplateResult {
    return html`<button class="link" @click=${() => turn(to)}>${this.#words.t(key)}</button>`;
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

/** Waits for this, but not longer than a moment, and not where the signal has ended it all. */
async function orPatience(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  let timer = 0;
  const enough = new Promise((resolve) => {
    timer = window.setTimeout(resolve, patience);
    signal.addEventListener('abort', resolve);
  });
  await Promise.race([work, enough]);
  clearTimeout(timer);
}

/** Reads the words of the second moment and starts what belongs to it, until the signal ends what listens on the page. */
export async function startAfter(host: Host, signal: AbortSignal): Promise<Later> {
  wear(host.root, css);
  // asked for at the same moment as the words, and drawn with them
  const { region } = host.place();
  const asked = region === null ? null : readMore(region);
  const after = new After(await readQuietWords(host.settings().language), host, signal);
  if (signal.aborted) return after;
  // attributes that the first view does not know of, and a pack inside the tag, can change too
  const watch = new MutationObserver(() => {
    void after.follow().catch(() => null);
    host.redraw();
  });
  // which of two versions on a page drew this; said before anything watches, or all would be drawn once more for it
  host.root.host.setAttribute('data-version', version);
  watch.observe(host.root.host, { attributes: true, childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => watch.disconnect());
  if (!host.place().region) await after.guess();
  // what stands above the lines comes with them, and hours with all the rest; what is slow to come is not waited for
  let isShown = false;
  const hours = region !== null && asked && after.readHours(region, asked).then(() => isShown && host.redraw());
  await orPatience(Promise.all([after.follow(), hours]), signal);
  isShown = true;
  // taken out of the page meanwhile: nothing may begin that nobody would end
  if (signal.aborted) return after;
  const open = (): void => {
    const [, what, id] = /^#(exercise|understand)=([\w-]+)$/.exec(location.hash) ?? [];
    if (id) host.turn(what === 'exercise' ? { exercise: id } : { card: id });
  };
  // nobody needs another way out than the one in the card before something moves
  let isMoved = false;
  const moved = (): void => {
    if (isMoved) return;
    isMoved = true;
    void import('./way-out.ts').then(({ keepWayOut }) => signal.aborted || keepWayOut(host, signal)).catch(() => null);
  };
  for (const kind of ['scroll', 'pointermove', 'keydown'])
    addEventListener(kind, moved, { signal, once: true, capture: true, passive: true });
  // what is open changes with the hour
  const hourly = setInterval(() => host.redraw(), 60_000);
  signal.addEventListener('abort', () => clearInterval(hourly));
  addEventListener(
    'hashchange',
    () => {
      open();
      // a portal has an address for each topic
      host.redraw();
    },
    { signal },
  );
  open();
  return after;
}
