import { html, nothing, type TemplateResult } from 'lit/html.js';
import { firstNumbers } from '#shared/directory/first-numbers.ts';
import type { Host, InnerView } from '../scene.ts';
import { readParts } from './part-words.ts';

/** The card for a moment that is too much (content 6.4, `sf-now`). It never blocks, closes with Back and leaves nothing behind. */
export async function openNow(host: Host): Promise<InnerView> {
  const words = await readParts(host.settings().language, ['check-in']);
  const keys = ['help.now.hard', 'help.now.near', 'help.now.until'] as const;
  const danger = (number: string): TemplateResult => {
    const english = words.english('help.now.danger', { number });
    return html`<p><strong>${words.t('help.now.danger', { number })}</strong>${english ? html`<br /><span lang="en" dir="ltr">${english}</span>` : nothing}</p>`;
  };
  return {
    title: (scene) => scene.t('widget.now'),
    back: () => host.turn(null),
    view: ({ region, t }) => {
      const [first] = region ? firstNumbers(region) : [];
      return html`<div class="now">
        ${first ? danger(first.number) : html`<p>${t('widget.local')}</p>`}
        ${keys.map((key) => {
          const english = words.english(key);
          return html`<p>${words.t(key)}${english ? html`<br /><span class="soft" lang="en" dir="ltr">${english}</span>` : nothing}</p>`;
        })}
        <button class="pick" @click=${() => host.turn('grounding')}><b>${words.t('help.now.steady')}</b></button>
      </div>`;
    },
  };
}
