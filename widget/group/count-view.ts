import { html, nothing, type TemplateResult } from 'lit/html.js';
import { emptyCount, parseCountSheet, type SessionCount, sumsOf } from '#shared/group/count-sheet.ts';
import { floors, sayJars } from '#shared/group/counts.ts';
import { isCount, mostPeople } from '#shared/group/numbers.ts';
import { saveFile } from './files.ts';
import type { Room } from './room.ts';
import { type Question, saidLines } from './said.ts';
import { fileFailed, openButton } from './story-view.ts';
import { go, press } from './texts.ts';

function number(room: Room, label: string, value: number, set: (to: number) => void): TemplateResult {
  const read = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const to = input.value === '' ? 0 : input.valueAsNumber;
    input.setCustomValidity(isCount(to) ? '' : room.t('count.wrong', { most: mostPeople }));
    input.reportValidity();
    if (isCount(to)) set(to);
  };
  return html`<label class="field room__number"><span>${label}</span>
    <input class="input" type="number" inputmode="numeric" min="0" max=${mostPeople} step="1" autocomplete="off" .value=${String(value)} @change=${read} /></label>`;
}

const list = (lines: readonly string[]): TemplateResult => html`<ul class="room__said">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;

function jars(room: Room, question: Question, counts: readonly number[], set: (to: readonly number[]) => void): TemplateResult {
  return html`<fieldset class="stack stack--s"><legend>${room.t(`count.${question}`)}</legend>
    <div class="row row--tight">${counts.map((count, place) =>
      number(room, room.t(`count.${question}.${place}`), count, (to) => set(counts.with(place, to))),
    )}</div>
    ${counts.some((each) => each > 0) ? html`<p class="soft">${room.t('count.today')}</p>${list(saidLines(room, question, sayJars(counts), false))}` : nothing}
  </fieldset>`;
}

function session(room: Room, count: SessionCount, index: number): TemplateResult {
  const set = (to: Partial<SessionCount>): void =>
    room.change((now) => (now.sheet = { v: 1, sessions: now.sheet.sessions.with(index, { ...count, ...to }) }));
  const drop = (): void => room.change((now) => (now.sheet = { v: 1, sessions: now.sheet.sessions.toSpliced(index, 1) }));
  const title = room.t('count.session', { number: index + 1 });
  return html`<section class="card stack" aria-label=${title}>
    <h2>${title}</h2>
    ${number(room, room.t('count.present'), count.present, (present) => set({ present }))}
    ${jars(room, 'mood', count.mood, ([good = 0, middle = 0, hard = 0]) => set({ mood: [good, middle, hard] }))}
    ${jars(room, 'joined', count.joined, ([yes = 0, no = 0]) => set({ joined: [yes, no] }))}
    <label class="row row--tight room__check"><input type="checkbox" .checked=${count.upset} @change=${(event: Event) =>
      set({ upset: (event.currentTarget as HTMLInputElement).checked })} /><span>${room.t('count.upset')}</span></label>
    <div class="row row--tight">${press(room.t('count.remove'), drop, 'btn btn--quiet')}</div>
  </section>`;
}

/** The sums that may be shown, on the screen and on paper. */
function term(room: Room): TemplateResult {
  const sums = sumsOf(room.sheet);
  const average = sums.held === 0 ? 0 : Math.round(sums.present / sums.held / floors.step) * floors.step;
  const { words } = room;
  return html`<section class="card card--sea stack" aria-labelledby="term">
    <h2 id="term">${room.t('count.term')}</h2>
    ${list([
      words.plural('count.held', sums.held),
      ...(average > 0 ? [words.plural('count.came', average)] : []),
      ...(sums.upset > 0 ? [words.plural('count.upsets', sums.upset)] : []),
    ])}
    <h3>${room.t('count.mood')}</h3>${list(saidLines(room, 'mood', sayJars(sums.mood), true))}
    <h3>${room.t('count.joined')}</h3>${list(saidLines(room, 'joined', sayJars(sums.joined), true))}
    <p class="soft">${room.t('count.limits')}</p>
  </section>`;
}

/** Counts of sessions, and what a term may say. */
export function countView(room: Room): TemplateResult {
  const { sessions } = room.sheet;
  const take = (value: unknown): boolean => {
    const read = parseCountSheet(value);
    if (read.ok) room.sheet = read.value;
    return read.ok;
  };
  return html`${go('', room.t('group.back'), 'btn btn--quiet')}
    <header class="stack stack--s"><h1>${room.t('group.counts')}</h1><p>${room.t('group.counts.lead')}</p><p class="soft">${room.t('count.paper')}</p></header>
    ${sessions.length === 0 ? html`<p>${room.t('group.empty')}</p>` : sessions.map((count, index) => session(room, count, index))}
    <div class="row row--tight">${press(
      room.t('count.add'),
      () => room.change((to) => (to.sheet = { v: 1, sessions: [...to.sheet.sessions, emptyCount] })),
      'btn',
    )}</div>
    ${sessions.length > 0 ? term(room) : nothing}
    <div class="row row--tight">
      ${sessions.length > 0 ? press(room.t('count.print'), () => room.print('term')) : nothing}
      ${press(room.t('count.print.form'), () => room.print('form'))}
      ${press(room.t('file.save'), () => saveFile('counts.json', room.sheet))}
      ${openButton(room, take)}
    </div>
    <p class="soft">${room.t('count.file')}</p>
    ${fileFailed(room)}`;
}

export const termPaper = (room: Room): TemplateResult =>
  html`<article class="paper__term"><h1>${room.t('group.counts')}</h1>${term(room)}</article>`;

/** An empty table for a pen; eight sessions fit on a page. */
export function formPaper(room: Room): TemplateResult {
  const heads = ['count.present', 'count.mood.0', 'count.mood.1', 'count.mood.2', 'count.joined.0', 'count.joined.1', 'count.upset'];
  const rows = Array.from({ length: 8 }, (_, index) => index + 1);
  return html`<article class="paper__term"><h1>${room.t('group.counts')}</h1><p>${room.t('count.mood')} · ${room.t('count.joined')}</p>
    <table><thead><tr><td></td>${heads.map((head) => html`<th scope="col">${room.t(head)}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr><th scope="row">${room.t('count.session', { number: row })}</th>${heads.map(() => html`<td></td>`)}</tr>`)}</tbody></table>
    <p>${room.t('count.limits')}</p></article>`;
}
