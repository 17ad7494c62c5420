import { html } from 'lit/html.js';
import type { Host, InnerView } from '../scene.ts';
import { lineList } from './all-lines.ts';
import { linesAt, readCountryLines } from './lines-data.ts';
import { nowParts, readParts } from './part-words.ts';
import { safety } from './safety.ts';

/**
 * For who lives with violence or control (content 6.4, `sf-dv`): under a neutral title, without words to write to the person who hurts, without
 * an exercise as an answer, and nothing of it is kept. The lines that know about it, then the emergency number above.
 */
export async function openViolence(host: Host): Promise<InnerView> {
  const [words, country] = await Promise.all([readParts(host.settings().language, nowParts), readCountryLines(host.place().region)]);
  const now = Date.now();
  const groups = linesAt(country, host, now, { topics: ['domestic-violence', 'sexual-violence'] });
  const isNone = groups.first.length + groups.more.length + groups.unknown.length === 0;
  return {
    title: () => words.t('violence.neutral'),
    back: () => host.turn(null),
    view: (scene) => html`<div class="now">
      <h3>${words.t('violence.title')}</h3>
      ${([0, 1, 2, 3] as const).map((index) => html`<p>${safety(words, `violence.${index}`)}</p>`)}
      <h3>${words.t('violence.numbers')}</h3>
      ${isNone ? html`<p>${words.t('violence.none')}</p>` : lineList(host, words, groups, now, scene)}
      <p class="soft">${words.t('violence.evidence')} ${words.t('violence.nothing')}</p>
    </div>`,
  };
}
