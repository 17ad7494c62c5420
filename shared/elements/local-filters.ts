import { html, nothing, type TemplateResult } from 'lit';
import { type Audience, type AudienceCode, audiences, isAudience, isChild } from '../directory/audiences.ts';
import type { DistanceFormat } from '../directory/say-local.ts';
import type { Card } from '../directory/shards/card.ts';
import { localKinds } from '../directory/shards/card.ts';
import { isTopic, type Topic, topicGroups, topics } from '../directory/topics.ts';
import type { WordKey, Words } from '../i18n/translate.ts';
import { type Change, countOf, type LocalState, noWish, page } from './local-state.ts';

/** What choosing needs of the element. */
export interface FiltersContext {
  readonly words: Words;
  readonly change: Change;
  readonly cards: readonly Card[];
  readonly audience: AudienceCode;
  readonly distance: DistanceFormat;
  /** Looks as far as this; null: as near as possible. */
  readonly reach: (within: number | null) => void;
}

/** Kilometres that can be chosen. */
const reaches = [5, 10, 25, 50, 100] as const;
/** All that is offered to the youngest (content 27.2). */
const forYoungest: readonly Topic[] = ['food', 'child-abuse', 'bullying', 'emotional-distress', 'students', 'things-to-do'];

const primary = (tag: string): string => tag.split('-')[0] ?? tag;
const chosenIn = (event: Event): string =>
  event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement ? event.target.value : '';

/** What some card here is about: practical needs first, feelings later (content 27.1). */
function topicChoice({ wish }: LocalState, choose: (patch: Partial<LocalState['wish']>) => void, context: FiltersContext): TemplateResult {
  const { words, cards, audience } = context;
  const here = new Set(cards.flatMap((card) => card.topics));
  const shown = (id: Topic, child: boolean): boolean =>
    here.has(id) && (!isChild(audience) || (child && (audience !== 'c6' || forYoungest.includes(id))));
  const label = (id: Topic): string => words.t((isChild(audience) ? `topics.${id}.child` : `topics.${id}`) as WordKey);
  return html`<label class="field">${words.t('directory.topic')}
    <select @change=${(event: Event) => choose({ topic: isTopic(chosenIn(event)) ? (chosenIn(event) as Topic) : null })}>
      <option value="">${words.t('local.topic.any')}</option>
      ${topicGroups.map((group) => {
        const own = topics.filter((each) => each.group === group && shown(each.id, each.child));
        return own.length === 0
          ? nothing
          : html`<optgroup label=${words.t(`directory.group.${group}`)}>
              ${own.map(({ id }) => html`<option value=${id} ?selected=${id === wish.topic}>${label(id)}</option>`)}
            </optgroup>`;
      })}
    </select></label>`;
}

/** For whom some card here says it is. What is for anyone stays whatever is chosen. */
function whoChoice(
  { wish }: LocalState,
  choose: (patch: Partial<LocalState['wish']>) => void,
  { words, cards, audience }: FiltersContext,
): TemplateResult | typeof nothing {
  const here = new Set(cards.flatMap((card) => card.audiences));
  const named = audiences.filter((each) => each !== 'everyone' && here.has(each));
  if (named.length === 0 || isChild(audience)) return nothing;
  return html`<label class="field">${words.t('local.for-whom')}
    <select @change=${(event: Event) => choose({ who: isAudience(chosenIn(event)) ? (chosenIn(event) as Audience) : null })}>
      <option value="">${words.t('services.who.everyone')}</option>
      ${named.map((each) => html`<option value=${each} ?selected=${each === wish.who}>${words.t(`services.who.${each}`)}</option>`)}
    </select></label>`;
}

function languageChoice(
  { wish }: LocalState,
  choose: (patch: Partial<LocalState['wish']>) => void,
  { words, cards }: FiltersContext,
): TemplateResult {
  const names = new Intl.DisplayNames(words.tag, { type: 'language' });
  const tags = [...new Set(cards.flatMap(({ languages }) => languages.map(primary)))].filter((tag) => /^[a-z]{2,3}$/.test(tag));
  const named = tags.map((tag) => [tag, names.of(tag) ?? tag] as const).sort((a, b) => a[1].localeCompare(b[1], words.tag));
  return html`<label class="field">${words.t('local.language')}
    <select @change=${(event: Event) => choose({ language: chosenIn(event) || null })}>
      <option value="">${words.t('directory.language.any')}</option>
      ${named.map(([tag, name]) => html`<option value=${tag} ?selected=${tag === wish.language}>${name}</option>`)}
    </select></label>`;
}

function reachChoice({ within, from }: LocalState, { words, distance, reach }: FiltersContext): TemplateResult | typeof nothing {
  if (!from || from.kind === 'country') return nothing;
  return html`<label class="field">${words.t('local.within')}
    <select @change=${(event: Event) => reach(Number(chosenIn(event)) || null)}>
      <option value="" ?selected=${within === null}>${words.t('local.within.auto')}</option>
      ${reaches.map((km) => html`<option value=${km} ?selected=${km === within}>${words.t('local.within.up-to', { distance: distance.reach(km) })}</option>`)}
    </select></label>`;
}

function chip(label: string, on: boolean, press: () => void): TemplateResult {
  return html`<button type="button" class="chip" aria-pressed=${on} @click=${press}>${label}</button>`;
}

function waysChoice(
  { wish }: LocalState,
  choose: (patch: Partial<LocalState['wish']>) => void,
  { words, cards }: FiltersContext,
): TemplateResult {
  const here = localKinds.filter((kind) => cards.some(({ kinds }) => kinds.includes(kind)));
  const toggled = (kind: Card['kinds'][number]): LocalState['wish']['ways'] =>
    wish.ways.includes(kind) ? wish.ways.filter((each) => each !== kind) : [...wish.ways, kind];
  return html`<div role="group" aria-labelledby="ways">
    <p class="label" id="ways">${words.t('directory.ways')}</p>
    <div class="row">
      ${here.map((kind) => chip(words.t(`services.kind.${kind}`), wish.ways.includes(kind), () => choose({ ways: toggled(kind) })))}
      ${chip(words.t('local.free'), wish.free, () => choose({ free: !wish.free }))}
      ${chip(words.t('local.step-free'), wish.stepFree, () => choose({ stepFree: !wish.stepFree }))}
    </div>
  </div>`;
}

/** Words to look for and open now at once; the rest behind one button. All of it stays in the page. */
export function filtersView(state: LocalState, context: FiltersContext): TemplateResult {
  const { words, change } = context;
  const { wish, text, choosing } = state;
  const choose = (patch: Partial<LocalState['wish']>): void => change({ wish: { ...state.wish, ...patch }, shown: page });
  const count = countOf(state);
  return html`<div class="ask">
    <label class="field">${words.t('local.search')}
      <input type="search" autocomplete="off" spellcheck="false" aria-describedby="stays" .value=${text} @input=${(event: Event) => change({ text: chosenIn(event), shown: page })} /></label>
    <p class="soft" id="stays">${words.t('local.search.hint')}</p>
    <div class="row">
      <button type="button" class="chip" role="switch" aria-checked=${wish.openNow} @click=${() => choose({ openNow: !wish.openNow })}>${words.t('directory.open-now')}</button>
      <button type="button" class="btn" aria-expanded=${choosing} @click=${() => change({ choosing: !choosing })}>
        ${count > 0 ? words.plural('local.chosen', count) : words.t('local.choose')}
      </button>
      ${
        count > 0
          ? html`<button type="button" class="btn" @click=${() => choose({ ...noWish, openNow: wish.openNow })}>${words.t('directory.clear')}</button>`
          : nothing
      }
    </div>
    ${wish.openNow ? html`<p class="soft">${words.t('local.open-now.hint')}</p>` : nothing}
    ${
      choosing
        ? html`<div class="choices">
            ${isChild(context.audience) ? html`<p class="soft">${words.t('topics.grown-up')}</p>` : nothing}
            ${topicChoice(state, choose, context)} ${whoChoice(state, choose, context)} ${languageChoice(state, choose, context)} ${reachChoice(state, context)} ${waysChoice(state, choose, context)}
          </div>`
        : nothing
    }
  </div>`;
}
