import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Sheet, SheetPart } from '#shared/group/sheets.ts';
import type { Room } from './room.ts';
import { both, go, press } from './texts.ts';

function part(room: Room, { key, lines, head, kind, minutes }: SheetPart): TemplateResult {
  const line = (index: number): TemplateResult => {
    const planned = minutes?.[index];
    return html`<li>${planned === undefined ? nothing : html`<b class="room__minutes">${room.words.plural('group.minutes', planned)}</b> `}${both(room, `${key}.${index}`)}${
      kind === 'ask' ? html`<div class="room__write"></div>` : nothing
    }</li>`;
  };
  const all = Array.from({ length: lines }, (_, index) => line(index));
  return html`${head === null ? nothing : html`<h2>${both(room, head)}</h2>`}
    ${kind === 'lines' ? html`<ul class="room__rules">${all}</ul>` : html`<ol class="room__say">${all}</ol>`}`;
}

/** Title, length and what is said first. */
const top = (room: Room, { id, minutes, lead }: Sheet): TemplateResult => html`<h1>${both(room, `sheet.${id}.title`)}</h1>
  ${minutes === null ? nothing : html`<p class="soft">${room.words.plural('group.minutes', minutes)}</p>`}
  ${lead.map((key) => html`<p>${key.endsWith('.need') ? html`${room.t('group.need')}: ` : nothing}${both(room, key)}</p>`)}`;

/** A sheet for adults, to read and to print. */
export const sheetView = (room: Room, sheet: Sheet): TemplateResult => html`${go('', room.t('group.back'), 'btn btn--quiet')}
  <article class="card stack">
    ${top(room, sheet)}
    ${sheet.parts.map((each) => part(room, each))}
    ${
      sheet.after.length === 0
        ? nothing
        : html`<div class="row row--tight"><span>${room.t('sheet.then')}:</span> ${sheet.after.map((id) => go(`exercise/${id}`, room.t(`exercises.${id}.title`)))}</div>`
    }
    <div class="row row--tight">${press(room.t('sheet.print'), () => room.print('sheet', sheet.id))}</div>
  </article>`;

/** The same on one page of A5. */
export const sheetPaper = (
  room: Room,
  sheet: Sheet,
): TemplateResult => html`<article class="paper__card paper__card--exercise ${room.second ? 'paper__card--long paper__card--two' : ''}">
  ${top(room, sheet)}
  ${sheet.parts.map((each) => part(room, each))}
</article>`;
