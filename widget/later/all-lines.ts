import { html, nothing, type TemplateResult } from 'lit/html.js';
import { firstNumbers } from '#shared/directory/first-numbers.ts';
import type { Lines } from '#shared/directory/lines-for.ts';
import { defineServiceList } from '#shared/elements/service-list.ts';
import type { Words } from '#shared/i18n/translate.ts';
import type { Host, InnerView, Scene } from '../scene.ts';
import { type Chosen, type CountryLines, everything, linesAt, readCountryLines } from './lines-data.ts';
import { listAge } from './list-age.ts';
import { moreNumbers } from './more-numbers.ts';
import { readParts } from './part-words.ts';

type Filters = typeof import('./line-filters.ts');

/** Copies on a press; says that it could not where the browser does not let it. */
export function copy(event: CustomEvent<{ text: string }>): void {
  if (navigator.clipboard) void navigator.clipboard.writeText(event.detail.text);
  else event.preventDefault();
}

/** A list of lines as the house shows one. What stands behind "More" is read when it is pressed. */
export function lineList(
  host: Host,
  words: Words,
  groups: Lines,
  now: number,
  { contact }: Pick<Scene, 'contact'>,
  speaks: string | null = null,
): TemplateResult {
  defineServiceList();
  const { language, audience, topics, spoken } = host.settings();
  const region = host.place().region ?? '';
  const loadDetails = async (): Promise<Words> => {
    const { defineServiceDetails } = await import('#shared/elements/service-details.ts');
    defineServiceDetails();
    return await readParts(language, ['core', 'help', 'reach']);
  };
  return html`<service-list .words=${words} .groups=${groups} .now=${now} .loadDetails=${loadDetails} .country=${region}
    .emergency=${firstNumbers(region)[0]?.number ?? ''} .speaks=${speaks ?? spoken} .audience=${audience} .zone=${new Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''} @service-contact=${contact}
    .careful=${topics.includes('violence')} @service-copy=${copy}></service-list>`;
}

/** Whether anything is chosen. */
const isOne = (chosen: Chosen): boolean => chosen.openNow || countOf(chosen) > 0;
const countOf = ({ topics, kinds, speaks }: Chosen): number => topics.length + kinds.length + (speaks === null ? 0 : 1);

/** All lines of a country, what to choose them by, and behind them every other emergency number, words for who stands by someone, more support. */
class AllLines implements InnerView {
  readonly #words: Words;
  readonly #host: Host;
  readonly #country: CountryLines;
  readonly #now = Date.now();
  #chosen: Chosen = everything;
  /** Null until somebody asks for it. */
  #filters: Filters | null = null;
  #isChoosing = false;

  constructor(words: Words, host: Host, country: CountryLines) {
    this.#words = words;
    this.#host = host;
    this.#country = country;
  }

  title(): string {
    return this.#words.t('widget.more.lines.all');
  }

  back(): void {
    this.#host.turn(null);
  }

  #choose = (patch: Partial<Chosen>): void => {
    this.#chosen = { ...this.#chosen, ...patch };
    this.#host.redraw();
  };

  async #toggle(): Promise<void> {
    this.#isChoosing = !this.#isChoosing;
    this.#filters ??= await import('./line-filters.ts');
    this.#host.redraw();
  }

  /** Open now in one press; everything else behind one button. What is pressed keeps its place, whatever is chosen. */
  #ask(): TemplateResult {
    const { t } = this.#words;
    const chosen = this.#chosen;
    const { audience } = this.#host.settings();
    return html`<div class="ask"><div class="chips">
        <button class="chip" role="switch" aria-checked=${chosen.openNow} @click=${() => this.#choose({ openNow: !chosen.openNow })}>${t('directory.open-now')}</button>
        <button class="chip" aria-expanded=${this.#isChoosing} @click=${() => void this.#toggle().catch(() => null)}>${t('directory.choose')}</button>
      </div>
      ${
        this.#isChoosing && this.#filters
          ? this.#filters.filtersView({ words: this.#words, services: this.#country.services, audience, chosen, choose: this.#choose })
          : nothing
      }</div>`;
  }

  #found(scene: Scene): TemplateResult {
    const { t } = this.#words;
    const chosen = this.#chosen;
    const groups = linesAt(this.#country, this.#host, this.#now, chosen);
    const isNone = groups.first.length + groups.more.length + groups.unknown.length === 0;
    const none = t(chosen.openNow ? 'services.none-open' : 'services.none-fits');
    return html`<div class=${isOne(chosen) ? 'found' : ''}>
      ${chosen.openNow ? html`<p class="soft">${t('directory.open-now.hint')}</p>` : nothing}
      ${
        countOf(chosen) > 0
          ? html`<button class="link" @click=${() => this.#choose({ ...everything, openNow: chosen.openNow })}>${t('directory.clear')}</button>`
          : nothing
      }
      <p role="status">${isNone ? none : nothing}</p>
      ${lineList(this.#host, this.#words, groups, this.#now, scene, chosen.speaks)}</div>`;
  }

  view(scene: Scene): TemplateResult {
    const { services, built, emergency } = this.#country;
    const { t } = this.#words;
    return html`<div class="now">
      ${listAge(this.#words, built, this.#now)}
      ${services.length === 0 ? html`<p>${t('widget.more.lines.none')}</p>` : html`${this.#ask()}${this.#found(scene)}`}
      ${moreNumbers(emergency, this.#words, scene)}
      <button class="pick" @click=${() => this.#host.turn('by')}><b>${t('widget.more.by')}</b></button>
      <button class="pick" @click=${() => this.#host.turn('violence')}><b>${t('widget.view.support')}</b></button>
    </div>`;
  }
}

/** Reads every line of the country, in the order of the house: for whom, in which language, open now. */
export async function openLines(host: Host): Promise<InnerView> {
  const [words, country] = await Promise.all([
    readParts(host.settings().language, ['core', 'help', 'widget-quiet', 'widget-views']),
    readCountryLines(host.place().region),
  ]);
  return new AllLines(words, host, country);
}
