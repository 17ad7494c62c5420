import { html, nothing, type TemplateResult } from 'lit/html.js';
import { eightWeeks, goldenRules, type SessionCard, sessionCards, sessionOf } from '#shared/group/cards.ts';
import { sheetGroups, sheets } from '#shared/group/sheets.ts';
import { framesWithCare, storyFrames } from '#shared/group/stories.ts';
import { type LanguageTag, languages } from '#shared/i18n/languages.ts';
import type { Room } from './room.ts';
import { both, go, press } from './texts.ts';

/** A language by its own name. */
const nameOf = (tag: LanguageTag): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

function languageChoice(room: Room): TemplateResult {
  const options = (chosen: LanguageTag | null): TemplateResult[] =>
    languages.map(({ tag }) => html`<option value=${tag} lang=${tag} ?selected=${tag === chosen}>${nameOf(tag)}</option>`);
  const value = (event: Event): string => (event.currentTarget as HTMLSelectElement).value;
  const isTag = (text: string): text is LanguageTag => languages.some(({ tag }) => tag === text);
  return html`<div class="row row--tight room__languages">
    <label class="field"><span>${room.t('group.language')}</span>
      <select class="input" @change=${(event: Event) => {
        const tag = value(event);
        if (isTag(tag)) room.speak(tag);
      }}>${options(room.words.tag)}</select></label>
    <label class="field"><span>${room.t('group.second')}</span>
      <select class="input" @change=${(event: Event) => {
        const tag = value(event);
        room.speakToo(isTag(tag) ? tag : null);
      }}><option value="">${room.t('group.second.none')}</option>${options(room.second?.tag ?? null)}</select></label>
  </div>
  ${room.words.draft || room.second?.draft ? html`<p class="soft">${room.t('group.draft')}</p>` : nothing}`;
}

const rowOf = (room: Room, { id, minutes }: SessionCard): TemplateResult =>
  html`<li class="item"><a class="item__main" href=${`#card/${id}`}><span class="item__name">${room.t(`group.${id}.title`)}</span></a>
    <span class="soft">${room.words.plural('group.minutes', minutes)}</span></li>`;

function hour(room: Room): TemplateResult {
  const choose = (event: Event): void => room.change((to) => (to.week = Number((event.currentTarget as HTMLSelectElement).value)));
  return html`<section class="stack" aria-labelledby="hour">
    <h2 id="hour">${room.t('group.hour')}</h2>
    <p class="soft">${room.t('group.hour.for')}</p>
    <label class="field"><span>${room.t('group.week')}</span>
      <select class="input room__week" @change=${choose}>${eightWeeks.map(
        (id, index) =>
          html`<option value=${index + 1} ?selected=${index + 1 === room.week}>${index + 1} · ${room.t(`group.${id}.title`)}</option>`,
      )}</select></label>
    ${room.week === eightWeeks.length ? html`<p>${room.t('group.week.last')}</p>` : nothing}
    <ol class="list">${sessionOf(room.week).map((card) => rowOf(room, card))}</ol>
    <div class="row row--tight">${press(room.t('group.print.all'), () => room.print('hour'))}</div>
  </section>`;
}

/** Sheets for adults, by what they are for. */
const sheetList = (room: Room): TemplateResult => html`<section class="stack" aria-labelledby="sheets">
  <h2 id="sheets">${room.t('sheet.title')}</h2>
  <p>${room.t('sheet.lead')}</p>
  ${sheetGroups.map(
    (group) => html`<h3>${room.t(`sheet.for.${group}`)}</h3>
    ${group === 'caregivers' ? html`<p class="soft">${room.t('sheet.for.caregivers.lead')}</p>` : nothing}
    <ul class="list">${sheets
      .filter((each) => each.for === group)
      .map(
        ({ id, minutes }) =>
          html`<li class="item"><a class="item__main" href=${`#sheet/${id}`}><span class="item__name">${room.t(`sheet.${id}.title`)}</span></a>
          ${minutes === null ? nothing : html`<span class="soft">${room.words.plural('group.minutes', minutes)}</span>`}</li>`,
      )}</ul>`,
  )}
</section>`;

/** What there is: rules first, then an hour, all cards, stories, the sheet. */
export function homeView(room: Room): TemplateResult {
  return html`<header class="stack">
      <h1>${room.t('group.title')}</h1>
      <p class="lead">${room.t('group.lead')}</p>
      ${languageChoice(room)}
    </header>
    <section class="card stack stack--s" aria-labelledby="rules">
      <h2 id="rules">${room.t('group.rules')}</h2>
      <ul class="room__rules">${Array.from({ length: goldenRules }, (_, index) => html`<li>${both(room, `group.rules.${index}`)}</li>`)}</ul>
    </section>
    ${hour(room)}
    <section class="stack" aria-labelledby="all">
      <h2 id="all">${room.t('group.all')}</h2>
      <ul class="list">${sessionCards.map((card) => rowOf(room, card))}</ul>
      <label class="field"><span>${room.t('group.child-helpline')}</span>
        <input class="input" type="text" maxlength="60" autocomplete="off" spellcheck="false" aria-describedby="helpline-hint" .value=${room.helpline}
          @input=${(event: Event) => room.change((to) => (to.helpline = (event.currentTarget as HTMLInputElement).value))} /></label>
      <p class="soft" id="helpline-hint">${room.t('group.child-helpline.hint')}</p>
    </section>
    <section class="stack" aria-labelledby="stories">
      <h2 id="stories">${room.t('group.stories')}</h2>
      <p>${room.t('group.stories.lead')}</p>
      <ul class="list">${storyFrames.map(
        (
          id,
        ) => html`<li class="item"><a class="item__main" href=${`#story/${id}`}><span class="item__name">${room.t(`story.${id}.title`)}</span></a>
          <span class="soft">${room.t(`story.${id}.theme`)}</span></li>`,
      )}</ul>
    </section>
    <section class="stack" aria-labelledby="counts">
      <h2 id="counts">${room.t('group.counts')}</h2>
      <p>${room.t('group.counts.lead')}</p>
      <div class="row row--tight">${go('counts', room.t('group.counts'))}${go('report', room.t('report.title'))}${go('programme', room.t('sheet.programme.title'))}</div>
    </section>
    ${sheetList(room)}`;
}

/** The lines for the adults that stand beside a frame. */
export const careOf = (room: Room, frame: (typeof storyFrames)[number]): TemplateResult => html`<p>${room.t('story.adult')}</p>
  ${framesWithCare.has(frame) ? html`<p>${room.t(`story.${frame}.adult`)}</p>` : nothing}`;
