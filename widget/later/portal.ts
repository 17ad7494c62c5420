import { html, type TemplateResult } from 'lit/html.js';
import { topics as allTopics, isTopic, type Topic } from '#shared/directory/topics.ts';
import type { Words } from '#shared/i18n/translate.ts';
import type { Host, Scene } from '../scene.ts';
import { lineList } from './all-lines.ts';
import { dressLayouts } from './layouts.ts';
import { type CountryLines, linesAt, readCountryLines } from './lines-data.ts';
import { listAge } from './list-age.ts';
import { readParts } from './part-words.ts';

/** The list of a portal: every line of a country, and an address for each topic. */
export interface Portal {
  view(scene: Scene): TemplateResult | null;
}

/** The topic that the page's address names: `#topic=grief`. */
function topicOf(hash: string): Topic | null {
  const [, id = ''] = /^#topic=([\w-]+)$/.exec(hash) ?? [];
  return isTopic(id) ? id : null;
}

class List implements Portal {
  readonly #words: Words;
  readonly #host: Host;
  #region: string | null = null;
  #country: CountryLines | null = null;
  #now = Date.now();

  constructor(words: Words, host: Host) {
    this.#words = words;
    this.#host = host;
  }

  async #read(region: string): Promise<void> {
    this.#region = region;
    const country = await readCountryLines(region);
    if (this.#region !== region) return;
    this.#country = country;
    this.#now = Date.now();
    this.#host.redraw();
  }

  #chip(topic: Topic | null, chosen: Topic | null): TemplateResult {
    const name = topic ? this.#words.t(`topics.${topic}`) : this.#words.t('widget.view.topics.all');
    return html`<a class="chip" href=${topic ? `#topic=${topic}` : '#topic='} aria-current=${topic === chosen ? 'true' : 'false'}>${name}</a>`;
  }

  view(scene: Scene): TemplateResult | null {
    const { region } = scene;
    if (region && region !== this.#region) void this.#read(region);
    const country = region === this.#region ? this.#country : null;
    if (!country || country.services.length === 0) return null;
    const chosen = topicOf(location.hash);
    const here = allTopics.map(({ id }) => id).filter((id) => country.services.some(({ topics }) => topics.includes(id)));
    const groups = linesAt(country, this.#host, this.#now, { topics: chosen ? [chosen] : [] });
    return html`<div class="portal">
      <h3>${scene.t('widget.lines')}</h3>
      <div class="soft place">${scene.later?.place(scene)}</div>
      ${listAge(this.#words, country.built, this.#now)}
      <nav aria-label=${this.#words.t('widget.view.topics')}>${[null, ...here].map((topic) => this.#chip(topic, chosen))}</nav>
      ${lineList(this.#host, this.#words, groups, this.#now, scene)}
    </div>`;
  }
}

/** Reads the words of a portal's list. Another topic in the address draws it anew. */
export async function openPortal(host: Host): Promise<Portal> {
  dressLayouts(host.root);
  return new List(await readParts(host.settings().language, ['core', 'help', 'widget-quiet', 'widget-views']), host);
}
