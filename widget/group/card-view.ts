import { html, nothing, type TemplateResult } from 'lit/html.js';
import { afterLines, type SessionCard, sessionOf } from '#shared/group/cards.ts';
import type { Room } from './room.ts';
import { both, go, press } from './texts.ts';

const minute = 60_000;

/** A bar that grows shorter and the minutes in words. No sound, no alarm. */
function timer(room: Room, { minutes }: SessionCard): TemplateResult {
  const { timer: clock, words } = room;
  const left = Math.ceil(clock.left / minute);
  const said =
    clock.left === 0
      ? room.t('group.timer.over')
      : clock.left < minute
        ? room.t('group.timer.less')
        : words.plural('group.timer.left', left);
  return html`<div class="room__timer" role="group" aria-label=${room.t('group.timer')}>
    <svg class="room__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="room__bar-all" width="100" height="4" /><rect width=${(clock.share * 100).toFixed(2)} height="4" /></svg>
    <p role="timer">${said}</p>
    <div class="row row--tight">
      ${clock.isRunning ? press(room.t('group.timer.pause'), () => clock.pause()) : press(room.t('group.timer.start'), () => clock.start())}
      ${press(room.t('group.timer.again'), () => room.change(() => clock.set(minutes)), 'btn btn--quiet')}
    </div>
  </div>`;
}

const lines = (room: Room, { id, says }: SessionCard): TemplateResult =>
  html`<ul class="room__say">${Array.from({ length: says }, (_, index) => html`<li>${both(room, `group.${id}.say.${index}`)}</li>`)}</ul>`;

/** The cards beside this one in the hour of the chosen week. */
function neighbours(room: Room, { id }: SessionCard, where: 'card' | 'screen'): TemplateResult {
  const order = sessionOf(room.week);
  const place = order.findIndex((each) => each.id === id);
  const [before, after] = place < 0 ? [] : [order[place - 1], order[place + 1]];
  return html`<nav class="row row--ends">
    ${before ? go(`${where}/${before.id}`, room.t('group.previous')) : html`<span></span>`}
    ${after ? go(`${where}/${after.id}`, room.t('group.next')) : nothing}
  </nav>`;
}

const after = (room: Room): TemplateResult => html`<section class="card card--sea stack stack--s" aria-labelledby="after">
  <h2 id="after">${room.t('group.after')}</h2>
  <ul class="room__rules">${Array.from({ length: afterLines }, (_, index) => html`<li>${room.t(`group.after.${index}`)}</li>`)}</ul>
</section>`;

/** One card for the adult: what to say, what is needed, the tip. */
export function cardView(room: Room, card: SessionCard): TemplateResult {
  const { id, minutes } = card;
  return html`${go('', room.t('group.back'), 'btn btn--quiet')}
    <article class="card stack">
      <h1>${both(room, `group.${id}.title`)}</h1>
      <p class="soft">${room.words.plural('group.minutes', minutes)} · ${room.t('group.need')}: ${room.t(`group.${id}.need`)}</p>
      <h2>${room.t('group.say')}</h2>
      ${lines(room, card)}
      <div class="room__tip stack stack--s"><h2>${room.t('group.tip')}</h2><p>${room.t(`group.${id}.tip`)}</p></div>
      <div class="row row--tight">${go(`screen/${id}`, room.t('group.screen'), 'btn')}${press(room.t('group.print'), () => room.print('card', id))}</div>
    </article>
    ${id === 'grp-closing' ? after(room) : nothing}
    ${neighbours(room, card, 'card')}`;
}

/** The same card for a whole room to read: nothing but the lines, in large type, and the time. */
export function screenView(room: Room, card: SessionCard): TemplateResult {
  return html`<article class="room__screen stack">
    <h1>${both(room, `group.${card.id}.title`)}</h1>
    ${lines(room, card)}
    ${timer(room, card)}
    <div class="row row--tight">${go(`card/${card.id}`, room.t('group.screen.end'), 'btn btn--quiet')}</div>
    ${neighbours(room, card, 'screen')}
  </article>`;
}

/** One card on paper: one page of A5. */
export function cardPaper(room: Room, card: SessionCard): TemplateResult {
  const { id, minutes } = card;
  return html`<article class="paper__card">
    <h1>${both(room, `group.${id}.title`)}</h1>
    <p>${room.words.plural('group.minutes', minutes)} · ${room.t('group.need')}: ${room.t(`group.${id}.need`)}</p>
    <h2>${room.t('group.say')}</h2>
    ${lines(room, card)}
    <h2>${room.t('group.tip')}</h2>
    <p>${room.t(`group.${id}.tip`)}</p>
  </article>`;
}
