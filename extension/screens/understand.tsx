import { defineUnderstandCard } from '#shared/elements/understand-card.ts';
import { exerciseOf } from '#shared/exercises/catalogue.ts';
import type { WordKey, Words } from '#shared/i18n/translate.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { cardOf, cardsInOrder, helperKinds, nextOf, onRequest, type UnderstandCard } from '#shared/understand/cards.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { SafetyText } from '../parts/safety-text.tsx';
import type { Place } from '../state/place.ts';
import { inputOf } from '../state/said-in.ts';
import { blockTitles, placeOfBlock } from './block-place.ts';
import { exerciseKey } from './calm-words.ts';
import './understand.css';

interface ElementProps {
  readonly card: UnderstandCard;
  readonly words: Words;
  readonly young: boolean;
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'understand-card': ElementProps;
    }
  }
}

// before it is drawn: what is set on an element that is not known yet would become an attribute
defineUnderstandCard();

/** The card about fear of someone never shows its name in a list: someone may look at this screen (content 21.2). */
const sayTitle = (words: { t(key: WordKey): string }, id: string, inList: boolean): string =>
  words.t(inList && id === 'un-afraid' ? 'understand.ui.more-support' : (`understand.${id}.title` as WordKey));

/** What stands on a step that is no exercise and no card. */
const titles: Readonly<Record<string, WordKey>> = { ...blockTitles, 'sf-now': 'help.now', 'sf-dv': 'understand.ui.more-support' };

/** Where a step of a card leads. */
function placeOf(to: string): Place {
  if (cardOf(to) || to === 'un-who') return { screen: 'calm', view: 'understand', card: to };
  return to === 'sf-dv' ? { screen: 'help', view: 'support' } : placeOfBlock(to);
}

/** What stands on a step: an exercise, a card, or a place. */
const sayStep = (words: { t(key: WordKey): string }, to: string): string => {
  if (exerciseOf(to)) return words.t(exerciseKey(to, 'title'));
  return cardOf(to) || to === 'un-who' ? sayTitle(words, to, true) : words.t(titles[to] ?? 'common.help');
};

/** Places beside the two steps, under a heading of their own. */
function More({ ids, k }: { ids: readonly string[] | undefined; k: 'understand.ui.also' | 'understand.ui.with-child' }) {
  const { place, words } = useApp();
  if (!ids) return null;
  return (
    <section class="stack stack--s understand__next" aria-labelledby={k}>
      <h2 id={k}>{words.t(k)}</h2>
      <ul class="list">
        {ids.map((id) => (
          <li key={id}>
            <button type="button" class="item set" onClick={() => place.go(placeOf(id))}>
              <span class="item__main item__name">{sayStep(words, id)}</span>
              <Icon of={icons.next} flip />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One step for oneself, one with others. */
function Step({ to, k }: { to: string; k: 'understand.ui.inner' | 'understand.ui.outer' }) {
  const { place, words } = useApp();
  return (
    <button type="button" class={`pick pick--${k === 'understand.ui.inner' ? 'inner' : 'outer'}`} onClick={() => place.go(placeOf(to))}>
      <span class="pick__art">
        <Icon of={k === 'understand.ui.inner' ? icons.calm : icons.sitnear} />
      </span>
      <span>
        <span class="pick__kind">{words.t(k)}</span>
        <br />
        <span class="pick__name">{sayStep(words, to)}</span>
      </span>
      <Icon of={icons.next} flip />
    </button>
  );
}

function Card({ card }: { card: UnderstandCard }) {
  const { settings, words } = useApp();
  const { audience } = settings.now.value;
  const next = nextOf(card, audience);
  return (
    <div class="stack understand">
      <h1 class="calm__ask">{sayTitle(words, card.id, false)}</h1>
      <understand-card card={card} words={words.now.value} young={audience === 'c10'} />
      <ul class="calm__mind">
        {card.cautions.map((each) => (
          <li key={each}>
            <SafetyText k={exerciseKey('caution', each)} />
          </li>
        ))}
      </ul>
      <div class="pair understand__next">
        <Step to={next.inner} k="understand.ui.inner" />
        <Step to={next.outer} k="understand.ui.outer" />
      </div>
      <More ids={card.withChild} k="understand.ui.with-child" />
      <More ids={card.also} k="understand.ui.also" />
      <div>
        <button type="button" class="btn btn--line understand__print" onClick={() => print()}>
          <Icon of={icons.print} />
          {words.t('understand.ui.print')}
        </button>
      </div>
    </div>
  );
}

/** Who does what, and what a first contact is like (content 21.3). */
function Who() {
  const { settings, words } = useApp();
  const young = settings.now.value.audience === 'c10';
  return (
    <div class="stack understand">
      <h1 class="calm__ask">{words.t('understand.un-who.title')}</h1>
      {helperKinds.map((id) => (
        <section key={id} class="card stack stack--s">
          <h2>{words.t(young ? `understand.who.${id}.child-label` : `understand.who.${id}`)}</h2>
          {young ? (
            <p>{words.t(`understand.who.${id}.child`)}</p>
          ) : (
            <dl class="understand__who">
              <dt>{words.t('understand.ui.does')}</dt>
              <dd>{words.t(`understand.who.${id}.does`)}</dd>
              <dt>{words.t('understand.ui.not')}</dt>
              <dd>{words.t(`understand.who.${id}.not`)}</dd>
              <dt>{words.t('understand.ui.first')}</dt>
              <dd>{words.t(`understand.who.${id}.first`)}</dd>
            </dl>
          )}
        </section>
      ))}
      <p class="soft">
        {words.t('exercises.grade.D')} {words.t('understand.un-who.limit')}
      </p>
      <div class="pair understand__next">
        <Step to="gr-object" k="understand.ui.inner" />
        <Step to="sf-directory" k="understand.ui.outer" />
      </div>
    </div>
  );
}

function Row({ id }: { id: string }) {
  const { place, words } = useApp();
  return (
    <li>
      <button type="button" class="item set" onClick={() => place.go({ screen: 'calm', view: 'understand', card: id })}>
        <span class="item__main item__name">{sayTitle(words, id, true)}</span>
        <Icon of={icons.next} flip />
      </button>
    </li>
  );
}

/** The cards for this audience, first those that fit what was around the check-in of this visit; what is about loss or fear stands behind a press. */
function List() {
  const { checkin, settings, words } = useApp();
  const { audience } = settings.now.value;
  const outcome = checkin.outcome.value;
  const context = outcome ? (inputOf(outcome)?.context ?? []) : [];
  const shown = cardsInOrder(context).filter((each) => each.for.includes(audience) && (audience !== 'c10' || each.child));
  return (
    <div class="stack">
      <h1 class="calm__ask">{words.t('understand.ui')}</h1>
      <p class="soft">{words.t(audience === 'c10' ? 'understand.ui.hint.young' : 'understand.ui.hint')}</p>
      <ul class="list">
        {shown
          .filter(({ id }) => !onRequest.has(id))
          .map(({ id }) => (
            <Row key={id} id={id} />
          ))}
        <Row id="un-who" />
      </ul>
      <details class="more">
        <summary>{words.t('exercises.ui.more')}</summary>
        <ul class="list">
          {shown
            .filter(({ id }) => onRequest.has(id))
            .map(({ id }) => (
              <Row key={id} id={id} />
            ))}
        </ul>
      </details>
    </div>
  );
}

/** Understand: short cards, each with one step for oneself and one with others. */
export function Understand() {
  const here = useApp().place.here.value;
  const id = here.screen === 'calm' ? here.card : undefined;
  if (id === 'un-who') return <Who />;
  const card = id ? cardOf(id) : null;
  return card ? <Card key={card.id} card={card} /> : <List />;
}
