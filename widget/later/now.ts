import { html, nothing, type TemplateResult } from 'lit/html.js';
import { arranged, type NumberGroup } from '#shared/directory/arranged.ts';
import { type AudienceCode, isChild, isYoung } from '#shared/directory/audiences.ts';
import { telHref } from '#shared/directory/channels.ts';
import { emergencyFor } from '#shared/directory/emergency.ts';
import { directKinds, generalFirst, type Line, type Lines } from '#shared/directory/lines-for.ts';
import type { WordKey, Words } from '#shared/i18n/translate.ts';
import type { Host, InnerView, Scene } from '../scene.ts';
import { lineList } from './all-lines.ts';
import { type CountryLines, linesAt, readCountryLines } from './lines-data.ts';
import { placeChoice } from './place-choice.ts';
import { listed, type Saying, safety, safetyWith } from './safety.ts';
import { openViolence } from './violence.ts';

/** As many lines as the card names (content 6.4); a child is named one, the line for children. */
const lineCount = { child: 1, all: 3 } as const;

/** What a number is for: "Ambulance, Fire brigade". */
const sayKinds = ({ tag, t }: Saying, { kinds }: NumberGroup): string =>
  new Intl.ListFormat(tag, { type: 'unit' }).format(kinds.map((kind) => t(`help.kind.${kind}` as WordKey)));

/** The card for a moment that is too much (content 6.4, `sf-now`). It never blocks, closes with Back and leaves nothing behind. */
class Now implements InnerView {
  readonly #words: Words;
  readonly #host: Host;
  #region: string | null;
  #country: CountryLines | null;
  #at = Date.now();

  constructor(words: Words, host: Host, region: string | null, country: CountryLines) {
    this.#words = words;
    this.#host = host;
    this.#region = region;
    this.#country = country;
  }

  title(scene: Scene): string {
    return scene.t('widget.now');
  }

  back(): void {
    this.#host.turn(null);
  }

  /** A place that was chosen here has other lines. */
  async #read(region: string | null): Promise<void> {
    this.#region = region;
    this.#country = null;
    const country = await readCountryLines(region);
    if (this.#region !== region) return;
    this.#country = country;
    this.#at = Date.now();
    this.#host.redraw();
  }

  /**
   * A few lines, those that answer at once. Lines for someone else stand in for missing ones, but are not put before the young:
   * a child without a line of its own finds them behind a press, under the words "Ask a grown-up to call with you" (content 27.4).
   */
  #few(country: CountryLines, audience: AudienceCode, count: number): Lines {
    const { first, more, grownUp } = linesAt(country, this.#host, this.#at);
    const answering = (lines: readonly Line[]): readonly Line[] =>
      generalFirst(
        lines.filter(({ channel }) => directKinds.includes(channel.kind)),
        this.#host.settings().spoken,
      );
    const [own, others] = [answering(first), answering(more)];
    if (own.length > 0 || !isYoung(audience))
      return { first: (own.length > 0 ? own : others).slice(0, count), more: [], unknown: [], grownUp };
    return { first: [], more: isChild(audience) ? others : [], unknown: [], grownUp };
  }

  /** The sentence with every number of the place, each with what it is for; where the place is not known, the words for it and the list of places. */
  #danger(scene: Scene, key: 'help.now.danger' | 'help.now.child.danger'): TemplateResult {
    const entry = scene.region ? emergencyFor(scene.region) : null;
    if (!entry)
      return html`<p><strong>${safetyWith(this.#words, key, ({ t }) => t('help.local.number'))}</strong></p>
        ${scene.region ? nothing : placeChoice(scene, this.#words)}`;
    const { first } = arranged(entry);
    const number = (say: Saying, group: NumberGroup): TemplateResult => {
      const kinds = sayKinds(say, group);
      const name = this.#words.t('help.call', { number: group.number, kind: sayKinds(this.#words, group) });
      return html`${first.length > 1 ? html`${kinds} ` : nothing}<a class="num" href=${telHref(group.number, 'own') ?? nothing} aria-label=${name} @click=${scene.contact}><bdi dir="ltr">${group.number}</bdi></a>${
        group.confirmed ? nothing : html` (${say.t('help.not-confirmed')})`
      }`;
    };
    const all = (say: Saying): unknown =>
      listed(
        say.tag,
        'unit',
        first.map((group) => number(say, group)),
      );
    return html`<p><strong>${safetyWith(this.#words, key, all)}</strong></p>`;
  }

  #lines(scene: Scene, lead: 'help.now.lines' | 'help.now.child.lines', count: number): TemplateResult | typeof nothing {
    if (scene.region !== this.#region) void this.#read(scene.region);
    if (!this.#country || !scene.region) return nothing;
    const few = this.#few(this.#country, scene.settings.audience, count);
    const list = lineList(this.#host, this.#words, few, this.#at, scene);
    if (few.first.length > 0) return html`<p>${safety(this.#words, lead)}</p>${list}`;
    return few.more.length > 0 ? list : html`<p>${this.#words.t('widget.more.lines.none')}</p>`;
  }

  #text(scene: Scene): TemplateResult {
    const said = (key: WordKey): TemplateResult => html`<p>${safety(this.#words, key)}</p>`;
    if (isChild(scene.settings.audience))
      return html`${said('help.now.child.hard')}${said('help.now.child.tell')}
        ${this.#lines(scene, 'help.now.child.lines', lineCount.child)}${this.#danger(scene, 'help.now.child.danger')}`;
    return html`${said('help.now.hard')}${this.#danger(scene, 'help.now.danger')}
      ${this.#lines(scene, 'help.now.lines', lineCount.all)}${said('help.now.near')}${said('help.now.until')}`;
  }

  view(scene: Scene): TemplateResult {
    const { t } = this.#words;
    return html`<div class="now">
      ${this.#text(scene)}
      ${scene.later?.own(scene)}
      <button class="pick" @click=${() => scene.turn('lines')}><b>${t('help.now.people')}</b></button>
      <button class="pick" @click=${() => scene.turn('grounding')}><b>${t('help.now.steady')}</b></button>
    </div>`;
  }
}

/** The card for who lives with violence. It comes with this file, and with the same words, so that the log of a host and what a shared computer kept can't tell which was opened. */
export const openSupport = openViolence;

/** Reads the words of the card and the lines of the place, so that the card opens whole. */
export async function openNow(words: Words, host: Host): Promise<InnerView> {
  const { region } = host.place();
  return new Now(words, host, region, await readCountryLines(region));
}
