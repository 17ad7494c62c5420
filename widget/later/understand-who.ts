import { html, type TemplateResult } from 'lit/html.js';
import type { Words } from '#shared/i18n/translate.ts';
import { helperKinds } from '#shared/understand/cards.ts';

/** Who does what, and what a first contact is like (content 21.3); for children in their words. */
export const whoView = (words: Words, young: boolean): TemplateResult => html`${helperKinds.map((id) =>
  young
    ? html`<h3>${words.t(`understand.who.${id}.child-label`)}</h3><p>${words.t(`understand.who.${id}.child`)}</p>`
    : html`<h3>${words.t(`understand.who.${id}`)}</h3>
        <p><strong>${words.t('understand.ui.does')}</strong><br />${words.t(`understand.who.${id}.does`)}</p>
        <p><strong>${words.t('understand.ui.not')}</strong><br />${words.t(`understand.who.${id}.not`)}</p>
        <p><strong>${words.t('understand.ui.first')}</strong><br />${words.t(`understand.who.${id}.first`)}</p>`,
)}
  <p class="soft">${words.t('exercises.grade.D')}<br />${words.t('understand.un-who.limit')}</p>`;
