import { html, type TemplateResult } from 'lit/html.js';
import { sumsOf } from '#shared/group/count-sheet.ts';
import { type ReportFields, reportSaid, type Yes } from '#shared/group/report.ts';
import { jarsField, numberField, textField } from './fields.ts';
import type { Room } from './room.ts';
import { go, press } from './texts.ts';

const set = (room: Room, part: Partial<ReportFields>): void => room.change((to) => (to.report = { ...to.report, ...part }));

/** How many said yes, in words. */
function yesWords(room: Room, yes: Yes): string {
  if (yes.kind === 'too-few') return room.t('report.unknown.yes_words');
  if (!('count' in yes)) return room.t(`report.yes.${yes.kind}`);
  const count = new Intl.NumberFormat(room.words.tag).format(yes.count);
  return yes.kind === 'about' ? room.t('report.yes.about', { count }) : count;
}

/** The sentences of the report (content 26.5); what is not known, or would tell of few people, is said as that. */
function lines(room: Room): readonly string[] {
  const { report } = room;
  const sums = sumsOf(room.sheet);
  const said = reportSaid(sums, report);
  const number = (count: number): string => new Intl.NumberFormat(room.words.tag).format(count);
  const known = (text: string, key: string): string => text.trim() || room.t(`report.unknown.${key}`);
  const did = {
    sessions: number(sums.held),
    planned: report.planned === null ? room.t('report.unknown.planned') : number(report.planned),
    stories: number(report.stories),
    books: number(report.books),
  };
  const joined = { yes_words: yesWords(room, said.joined) };
  const isClear = said.change === 'more' || said.change === 'fewer';
  return [
    room.t('report.rp-head', { club: report.club.trim() || room.t('report.blank'), term: report.term.trim() || room.t('report.blank') }),
    said.present === null ? room.t('report.rp-did.small', did) : room.t('report.rp-did', { ...did, present: number(said.present) }),
    said.answers === null
      ? room.t('report.rp-children.small', joined)
      : room.t('report.rp-children', { ...joined, answers: number(said.answers) }),
    said.first.kind === 'too-few' || said.last.kind === 'too-few'
      ? room.t('report.rp-adult.small', { yes_words: room.t('report.unknown.yes_words') })
      : room.t('report.rp-adult', {
          yes_a: yesWords(room, said.first),
          yes_b: yesWords(room, said.last),
          change_words: room.t(isClear ? `report.change.${said.change}` : 'report.unknown.change_words'),
        }),
    said.adults === null
      ? room.t('report.rp-care.small', { meetings: number(report.meetings), themes: room.t('report.unknown.themes') })
      : room.t('report.rp-care', {
          meetings: number(report.meetings),
          adults: number(said.adults),
          themes: known(report.themes, 'themes'),
        }),
    room.t('report.rp-helpers', { helper_checkins: number(report.helperCheckins), list_date: known(report.listDate, 'list_date') }),
    room.t('report.rp-harm', { harm_n: number(sums.upset), changed: known(report.changed, 'changed') }),
    room.t('report.rp-limits'),
    room.t('report.rp-next', { next_step: known(report.nextStep, 'next_step') }),
  ];
}

const sentences = (room: Room): TemplateResult => html`${lines(room).map((each) => html`<p dir="auto">${each}</p>`)}`;

function form(room: Room): TemplateResult {
  const { report } = room;
  const text = (name: 'club' | 'term' | 'themes' | 'listDate' | 'changed' | 'nextStep'): TemplateResult =>
    textField(room.t(`report.field.${name}`), report[name], (to) => set(room, { [name]: to }));
  const number = (name: 'planned' | 'stories' | 'books' | 'meetings' | 'adults' | 'helperCheckins'): TemplateResult =>
    numberField(room, room.t(`report.field.${name}`), report[name] ?? 0, (to) =>
      set(room, { [name]: name === 'planned' && to === 0 ? null : to }),
    );
  return html`<section class="card stack" aria-labelledby="report-form"><h2 id="report-form">${room.t('report.form')}</h2>
    ${text('club')}${text('term')}
    <div class="row row--tight room__numbers">${number('planned')}${number('stories')}${number('books')}${number('meetings')}${number('adults')}${number('helperCheckins')}</div>
    ${(['first', 'last'] as const).map((when) =>
      jarsField(room, {
        legend: `${room.t('report.adult')}: ${room.t(`report.adult.${when}`)}`,
        labels: ['count.joined.0', 'count.joined.1'],
        counts: report[when],
        set: ([yes = 0, no = 0]) => set(room, { [when]: [yes, no] }),
      }),
    )}
    ${text('themes')}${text('listDate')}${text('changed')}${text('nextStep')}
  </section>`;
}

/** One page about a term for those who support the club; nothing of it is kept. */
export const reportView = (room: Room): TemplateResult => html`${go('', room.t('group.back'), 'btn btn--quiet')}
  <header class="stack stack--s"><h1>${room.t('report.title')}</h1><p>${room.t('report.lead')}</p></header>
  <div class="row row--tight">${go('counts', room.t('group.counts'))}</div>
  ${form(room)}
  <section class="card card--sea stack" aria-label=${room.t('report.title')}>${sentences(room)}</section>
  <div class="row row--tight">${press(room.t('report.print'), () => room.print('report'), 'btn')}</div>`;

export const reportPaper = (room: Room): TemplateResult =>
  html`<article class="paper__term paper__report"><h1>${room.t('report.title')}</h1>${sentences(room)}</article>`;
