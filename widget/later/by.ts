import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { WordKey, Words } from '#shared/i18n/translate.ts';
import type { Host, InnerView } from '../scene.ts';
import { safety } from './safety.ts';

/** How many lines each list has (content 4.4). */
const counts = { do: 5, dont: 7, signs: 6 } as const;

/** Look, listen, link: words for who stands by someone, and for themselves afterwards (content 4.4). Nothing is kept. */
export function openBy(words: Words, host: Host): InnerView {
  const { audience } = host.settings();
  const t = (key: string): string => words.t(`standing-by.${key}` as WordKey);
  const list = (what: keyof typeof counts): TemplateResult => html`<h3>${t(what)}</h3>
    <ul class="dots">${Array.from({ length: counts[what] }, (_, index) => html`<li>${t(`${what}.${index}`)}</li>`)}</ul>`;
  const careful = (key: 'danger.text' | 'teen' | 'child.text'): TemplateResult => html`<p>${safety(words, `standing-by.${key}`)}</p>`;
  return {
    title: () => t('title'),
    back: () => host.turn(null),
    view: () => html`<div class="now">
      <button class="pick" @click=${() => host.turn({ exercise: 'he-lll' })}><b>${words.t('widget.view.start')}</b></button>
      ${list('do')}${list('dont')}
      <h3>${t('danger')}</h3>${careful('danger.text')}
      ${audience === 't13' ? careful('teen') : nothing}
      <h3>${t('child')}</h3>${careful('child.text')}
      <h3>${t('after')}</h3><p>${t('no-debriefing')}</p>
      <button class="pick" @click=${() => host.turn({ exercise: 'he-self' })}><b>${words.t('widget.view.self')}</b></button>
      ${list('signs')}
      <p>${t('organisation')}</p>
    </div>`,
  };
}
