import { html, nothing, type TemplateResult } from 'lit/html.js';
import { sessionCards } from '#shared/group/cards.ts';
import { checklist, emptyCount, type SessionCount, sumsOf } from '#shared/group/count-sheet.ts';
import { sayBands, sayJars } from '#shared/group/counts.ts';
import { isPast, parseTermFile, type TermFile, termFileOf } from '#shared/group/term-file.ts';
import { jarsField, numberField, textField, tickField } from './fields.ts';
import { saveFile } from './files.ts';
import type { Room } from './room.ts';
import { type Question, saidLines } from './said.ts';
import { fileFailed, openButton } from './story-view.ts';
import { go, press } from './texts.ts';

const list = (lines: readonly string[]): TemplateResult => html`<ul class="room__said">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;

/** Places from 0. */
const places = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

function jars(room: Room, question: Question, counts: readonly number[], set: (to: readonly number[]) => void): TemplateResult {
  return jarsField(room, {
    legend: room.t(`count.${question}`),
    labels: counts.map((_, place) => `count.${question}.${place}`),
    counts,
    set,
    under: counts.some((each) => each > 0)
      ? html`<p class="soft">${room.t('count.today')}</p>${list(saidLines(room, question, sayJars(counts), false))}`
      : nothing,
  });
}

/** The cards of the session, and what the leader ticks for themselves. */
function ticks(room: Room, { cards, checks }: SessionCount, set: (to: Partial<SessionCount>) => void): TemplateResult {
  return html`<details><summary>${room.t('count.cards')}</summary>${sessionCards.map(({ id }) =>
    tickField(room.t(`group.${id}.title`), cards.includes(id), (on) =>
      set({ cards: on ? [...cards, id] : cards.filter((each) => each !== id) }),
    ),
  )}</details>
  <details><summary>${room.t('count.checks')}</summary>${places(checklist).map((place) =>
    tickField(room.t(`count.checks.${place}`), checks.includes(place), (on) =>
      set({ checks: on ? [...checks, place] : checks.filter((each) => each !== place) }),
    ),
  )}</details>`;
}

function session(room: Room, count: SessionCount, index: number): TemplateResult {
  const set = (to: Partial<SessionCount>): void => room.change((now) => (now.sheet = now.sheet.with(index, { ...count, ...to })));
  const drop = (): void => room.change((now) => (now.sheet = now.sheet.toSpliced(index, 1)));
  const title = room.t('count.session', { number: index + 1 });
  return html`<section class="card stack" aria-label=${title}>
    <h2>${title}</h2>
    ${numberField(room, room.t('count.present'), count.present, (present) => set({ present }))}
    ${jars(room, 'mood', count.mood, ([good = 0, middle = 0, hard = 0]) => set({ mood: [good, middle, hard] }))}
    ${jars(room, 'joined', count.joined, ([yes = 0, no = 0]) => set({ joined: [yes, no] }))}
    <details><summary>${room.t('count.ages')}</summary>${jarsField(room, {
      legend: room.t('count.present'),
      labels: places(3).map((place) => `count.ages.${place}`),
      counts: count.ages,
      set: ([small = 0, middle = 0, older = 0]) => set({ ages: [small, middle, older] }),
    })}</details>
    ${ticks(room, count, set)}
    ${tickField(room.t('count.upset'), count.upset, (upset) => set({ upset }))}
    <div class="row row--tight">${press(room.t('count.remove'), drop, 'btn btn--quiet')}</div>
  </section>`;
}

/** The sums as they may be shown and kept. */
function said(room: Room, { held, upset, present, mood, joined }: TermFile): TemplateResult {
  const { words } = room;
  return html`${list([
    words.plural('count.held', held),
    present === null ? room.t('count.small') : words.plural('count.came', present),
    ...(upset > 0 ? [words.plural('count.upsets', upset)] : []),
  ])}
    <h3>${room.t('count.mood')}</h3>${list(saidLines(room, 'mood', mood, true))}
    <h3>${room.t('count.joined')}</h3>${list(saidLines(room, 'joined', joined, true))}`;
}

/** What stands in the sums of this term beside what a file keeps: cards and rough ages. */
function more(room: Room): readonly string[] {
  const { cards, ages, held } = sumsOf(room.sheet);
  const join = (texts: readonly string[], type: 'conjunction' | 'unit'): string =>
    new Intl.ListFormat(room.words.tag, { type }).format(texts);
  const used = sessionCards.filter(({ id }) => cards.has(id)).map(({ id }) => room.t(`group.${id}.title`));
  const bands = sayBands(ages, held).map(({ bands: joined, count }) => {
    const jar = joined.map((place) => room.t(`count.ages.${place}`)).reduce((one, other) => room.t('count.or', { one, other }));
    return room.t('count.say.about', { jar, count: new Intl.NumberFormat(room.words.tag).format(count) });
  });
  return [
    ...(used.length > 0 ? [room.t('count.cards.said', { cards: join(used, 'unit') })] : []),
    ...(bands.length > 0 ? [room.t('count.ages.said', { ages: join(bands, 'unit') })] : []),
    ...(room.report.changed.trim() ? [`${room.t('count.changed')}: ${room.report.changed.trim()}`] : []),
  ];
}

/** The sums that may be shown, on the screen and on paper. */
const term = (room: Room): TemplateResult => html`<section class="card card--sea stack" aria-labelledby="term">
  <h2 id="term">${room.t('count.term')}</h2>
  ${said(room, termFileOf(sumsOf(room.sheet), Date.now()))}
  ${list(more(room))}
  <p class="soft">${room.t('count.limits')}</p>
</section>`;

/** What belongs to the term and to no session. */
const ofTerm = (room: Room): TemplateResult => html`<section class="card stack" aria-label=${room.t('report.field.term')}>
  ${textField(room.t('count.changed'), room.report.changed, (changed) => room.change((to) => (to.report = { ...to.report, changed })))}
</section>`;

/** The sums of an earlier term, out of a file. */
function keptView(room: Room): TemplateResult | typeof nothing {
  if (room.kept === null) return nothing;
  const month = new Intl.DateTimeFormat(room.words.tag, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return html`<section class="card stack" aria-labelledby="kept"><h2 id="kept">${room.t('count.kept', { month: month.format(Date.parse(`${room.kept.month}-01`)) })}</h2>
    ${said(room, room.kept)}<p class="soft">${room.t('count.limits')}</p></section>`;
}

/** Counts of sessions, and what a term may say. */
export function countView(room: Room): TemplateResult {
  const { sheet } = room;
  const take = (value: unknown): string | null => {
    const read = parseTermFile(value);
    if (!read.ok) return 'file.not-ours';
    if (isPast(read.value, Date.now())) return 'count.old';
    room.kept = read.value;
    return null;
  };
  const save = (): void => saveFile('term.json', termFileOf(sumsOf(sheet), Date.now()));
  return html`${go('', room.t('group.back'), 'btn btn--quiet')}
    <header class="stack stack--s"><h1>${room.t('group.counts')}</h1><p>${room.t('group.counts.lead')}</p><p class="soft">${room.t('count.paper')}</p></header>
    ${sheet.length === 0 ? html`<p>${room.t('group.empty')}</p>` : sheet.map((count, index) => session(room, count, index))}
    <div class="row row--tight">${press(room.t('count.add'), () => room.change((to) => (to.sheet = [...to.sheet, emptyCount])), 'btn')}</div>
    ${sheet.length > 0 ? html`${ofTerm(room)}${term(room)}` : nothing}
    ${keptView(room)}
    <div class="row row--tight">
      ${sheet.length > 0 ? html`${press(room.t('count.print'), () => room.print('term'))}${go('report', room.t('report.title'))}` : nothing}
      ${press(room.t('count.print.form'), () => room.print('form'))}
      ${sheet.length > 0 ? press(room.t('count.save'), save) : nothing}
      ${openButton(room, room.t('count.open'), take)}
    </div>
    <p class="soft">${room.t('count.file')}</p>
    ${fileFailed(room)}`;
}

export const termPaper = (room: Room): TemplateResult =>
  html`<article class="paper__term"><h1>${room.t('group.counts')}</h1>${term(room)}</article>`;

/** An empty table for a pen; eight sessions fit on a page, and under them what is counted once a term. */
export function formPaper(room: Room): TemplateResult {
  const heads = [
    'count.cards',
    'count.present',
    'count.mood.0',
    'count.mood.1',
    'count.mood.2',
    'count.joined.0',
    'count.joined.1',
    'count.upset',
  ];
  const rows = places(8);
  return html`<article class="paper__term paper__term--form"><h1>${room.t('group.counts')}</h1><p>${room.t('count.mood')} · ${room.t('count.joined')}</p>
    <table><thead><tr><td></td>${heads.map((head) => html`<th scope="col">${room.t(head)}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr><th scope="row">${room.t('count.session', { number: row + 1 })}</th>${heads.map(() => html`<td></td>`)}</tr>`)}</tbody></table>
    <h2>${room.t('count.checks')}</h2><ul class="paper__boxes">${places(checklist).map((place) => html`<li>${room.t(`count.checks.${place}`)}</li>`)}</ul>
    <p>${room.t('count.ages')}: ${places(3).map((place) => html`${room.t(`count.ages.${place}`)} <span class="paper__line"></span> `)}</p>
    <p>${room.t('count.changed')}: <span class="paper__line paper__line--long"></span></p>
    <p>${room.t('count.referrals')}: <span class="paper__line"></span></p>
    <p>${room.t('count.limits')}</p></article>`;
}
