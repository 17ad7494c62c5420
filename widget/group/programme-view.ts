import { html, type TemplateResult } from 'lit/html.js';
import { indicatorLevels } from '#shared/group/sheets.ts';
import type { Room } from './room.ts';
import { both, go, press } from './texts.ts';

/** What a programme may count, and how; the last column is for a pen. */
const table = (room: Room): TemplateResult => html`<table class="room__table">
  <thead><tr><th scope="col">${room.t('sheet.programme.what')}</th><th scope="col">${room.t('sheet.programme.how')}</th><th scope="col">${room.t('sheet.programme.number')}</th></tr></thead>
  <tbody>${indicatorLevels.map(
    (
      level,
      index,
    ) => html`<tr><th scope="row"><span class="soft">${room.t(`sheet.programme.level.${level}`)}</span><br />${both(room, `sheet.programme.t.${index}`)}</th>
      <td>${both(room, `sheet.programme.count.${index}`)}</td><td class="room__blank"></td></tr>`,
  )}</tbody></table>`;

/** The programme sheet (content 26.4): what is counted, at which level, and what it is no proof of. */
export const programmeView = (room: Room): TemplateResult => html`${go('', room.t('group.back'), 'btn btn--quiet')}
  <header class="stack stack--s"><h1>${both(room, 'sheet.programme.title')}</h1><p>${both(room, 'sheet.programme.lead')}</p></header>
  ${table(room)}
  <div class="row row--tight">${press(room.t('sheet.print'), () => room.print('programme'))}</div>`;

export const programmePaper = (room: Room): TemplateResult => html`<article class="paper__term paper__term--dense">
  <h1>${both(room, 'sheet.programme.title')}</h1><p>${both(room, 'sheet.programme.lead')}</p>${table(room)}</article>`;
