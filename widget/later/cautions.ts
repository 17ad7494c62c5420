import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Caution } from '#shared/exercises/exercise.ts';
import type { Words } from '#shared/i18n/translate.ts';
import type { Host } from '../scene.ts';
import { safety } from './safety.ts';

/** What to mind (content 0.5). Where one of them speaks of the help button, that button stands under them, unless it stands at the top of the page. */
export function cautionList(words: Words, host: Host, cautions: readonly Caution[]): TemplateResult {
  const needsHelp = cautions.includes('place') && !host.settings().isPinned;
  return html`<ul class="dots">${cautions.map((each) => html`<li>${safety(words, `exercises.caution.${each}`)}</li>`)}</ul>
    ${needsHelp ? html`<button class="link" @click=${() => host.turn('now')}>${words.t('help.now')}</button>` : nothing}`;
}
