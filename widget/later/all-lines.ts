import { html, type TemplateResult } from 'lit/html.js';
import type { Lines } from '#shared/directory/lines-for.ts';
import { defineServiceList } from '#shared/elements/service-list.ts';
import type { Words } from '#shared/i18n/translate.ts';
import type { Host, InnerView, Scene } from '../scene.ts';
import { linesAt, readCountryLines } from './lines-data.ts';
import { listAge } from './list-age.ts';
import { readParts } from './part-words.ts';

/** Copies on a press; says that it could not where the browser does not let it. */
export function copy(event: CustomEvent<{ text: string }>): void {
  if (navigator.clipboard) void navigator.clipboard.writeText(event.detail.text);
  else event.preventDefault();
}

/** A list of lines as the house shows one. What stands behind "More" is read when it is pressed. */
export function lineList(host: Host, words: Words, groups: Lines, now: number, { contact }: Pick<Scene, 'contact'>): TemplateResult {
  defineServiceList();
  const { language, audience, topics } = host.settings();
  const loadDetails = async (): Promise<Words> => {
    const { defineServiceDetails } = await import('#shared/elements/service-details.ts');
    defineServiceDetails();
    return await readParts(language, ['core', 'help', 'reach']);
  };
  return html`<service-list .words=${words} .groups=${groups} .now=${now} .loadDetails=${loadDetails} .country=${host.place().region ?? ''}
    .audience=${audience} .zone=${new Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''} @service-contact=${contact}
    .careful=${topics.includes('violence')} @service-copy=${copy}></service-list>`;
}

/** Every line of the country in the order of the house: for whom, in which language, open now; then words for who stands by someone, and more support. */
export async function openLines(host: Host): Promise<InnerView> {
  const { language } = host.settings();
  const [words, country] = await Promise.all([
    readParts(language, ['core', 'help', 'widget-more', 'widget-views']),
    readCountryLines(host.place().region),
  ]);
  const now = Date.now();
  const groups = linesAt(country, host, now);
  return {
    title: () => words.t('widget.more.lines.all'),
    back: () => host.turn(null),
    view: (scene) => html`${listAge(words, country.built, now)}${
      country.services.length === 0 ? html`<p>${words.t('widget.more.lines.none')}</p>` : lineList(host, words, groups, now, scene)
    }
      <button class="pick" @click=${() => host.turn('by')}><b>${words.t('widget.view.by')}</b></button>
      <button class="pick" @click=${() => host.turn('violence')}><b>${words.t('widget.view.support')}</b></button>`,
  };
}
