import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Words } from '#shared/i18n/translate.ts';
import { beside } from '../beside.ts';

/**
 * The way to the card on paper: a page of its own beside the script, since printing from here would print the page around.
 * A file that was copied alone has nothing beside it.
 */
export const printCard = (words: Words, kind: 'exercise' | 'understand', id: string): TemplateResult | typeof nothing =>
  location.protocol === 'file:'
    ? nothing
    : html`<a class="link" href=${beside(`group/index.html?lang=${words.tag}#${kind}/${id}`)} target="_blank" rel="noopener noreferrer">${words.t('widget.view.print')}</a>`;
