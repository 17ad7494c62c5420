import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { alternativesTo } from '#shared/exercises/catalogue.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import { lengthsOf, usualLength } from '#shared/exercises/frame.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { SafetyText } from '../parts/safety-text.tsx';
import { Seg } from '../parts/seg.tsx';
import { offeredIn } from '../state/situation.ts';
import { Rhythm } from './calm-rhythm.tsx';
import { exerciseKey, sayLengthAndGrade, sayMinutes, sayTitle } from './calm-words.ts';
import { wayBack } from './way-back.ts';

/** What to mind before, in full: a caution is never behind a press. */
function Cautions({ exercise: { cautions } }: { exercise: Exercise }) {
  const { words } = useApp();
  return (
    <section aria-labelledby="calm-mind">
      <h2 id="calm-mind">{words.t('exercises.ui.mind')}</h2>
      <ul class="calm__mind">
        {cautions.map((each) => (
          <li key={each}>
            <SafetyText k={exerciseKey('caution', each)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Sentences beside an exercise: how to hold it, who may help, when to stop. */
function Notes({ exercise: { id, notes = [] } }: { exercise: Exercise }) {
  if (notes.length === 0) return null;
  return (
    <ul class="calm__mind">
      {notes.map((each) => (
        <li key={each}>
          <SafetyText k={exerciseKey(id, `note.${each}`)} />
        </li>
      ))}
    </ul>
  );
}

function Evidence({ exercise: { id, grade } }: { exercise: Exercise }) {
  const { words } = useApp();
  return (
    <section aria-labelledby="calm-sure">
      <h2 id="calm-sure">{words.t('exercises.ui.evidence')}</h2>
      <p>
        <strong>{words.t(`exercises.grade.${grade}`)}</strong>
        <br />
        {words.t(exerciseKey(id, 'limit'))}
      </p>
    </section>
  );
}

/** Other ways to do an exercise, and the form of a pattern without pauses. */
function OtherWays({ exercise }: { exercise: Exercise }) {
  const app = useApp();
  const { place, words } = app;
  // the caution about pauses speaks of it, so that it stands here whatever was put away
  const noHold = exercise.kind === 'breathing' ? exercise.noHold : undefined;
  const other = alternativesTo(exercise, offeredIn(app)).find(({ id }) => id !== noHold);
  const open = (id: string): void => place.go({ screen: 'calm', exercise: id });
  return (
    <section class="calm__other">
      {exercise.variants && (
        <>
          <h2>{words.t('exercises.ui.other-ways')}</h2>
          <ul class="calm__mind">
            {exercise.variants.map(({ name }) => (
              <li key={name}>{words.t(exerciseKey(exercise.id, `variant.${name}`))}</li>
            ))}
          </ul>
        </>
      )}
      {noHold && <Way id={noHold} k="exercises.ui.no-hold" onOpen={open} />}
      {other && <Way id={other.id} k="exercises.ui.rather" onOpen={open} />}
    </section>
  );
}

function Way({ id, k, onOpen }: { id: string; k: 'exercises.ui.no-hold' | 'exercises.ui.rather'; onOpen: (id: string) => void }) {
  const { words } = useApp();
  return (
    <button type="button" class="btn btn--quiet" onClick={() => onOpen(id)}>
      {words.t(k, { title: sayTitle(words, id) })}
    </button>
  );
}

interface Props {
  readonly exercise: Exercise;
  /** The person said that there is very little energy: the short form stands first. */
  readonly isTired: boolean;
  readonly onBegin: (minutes: number, tired: boolean) => void;
}

/** Before an exercise: what it is, how long, what to mind, how sure we are. It begins on a press. */
export function CalmAbout({ exercise, isTired, onBegin }: Props) {
  const { place, words } = useApp();
  const lengths = exercise.kind === 'breathing' ? lengthsOf(exercise) : [];
  const minutes = useSignal(exercise.kind === 'breathing' ? usualLength(exercise) : 0);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const back = wayBack(place.here.value, { to: { screen: 'calm' }, label: 'exercises.ui.all' });
  const short = (
    <button key="short" type="button" class={isTired ? 'btn btn--wide' : 'btn btn--quiet'} onClick={() => onBegin(0, true)}>
      {words.t('exercises.ui.too-tired')}
    </button>
  );
  return (
    <div class="stack calm__about">
      <button type="button" class="btn btn--quiet calm__back" onClick={() => place.go(back.to)}>
        <Icon of={icons.back} flip />
        {words.t(back.label)}
      </button>
      <div class="row calm__title">
        <Rhythm exercise={exercise} />
        <div class="grow">
          <h1 class="calm__ask" ref={title} tabIndex={-1}>
            {sayTitle(words, exercise.id)}
          </h1>
          <p class="soft">{sayLengthAndGrade(words, exercise)}</p>
        </div>
      </div>
      {lengths.length > 1 && (
        <Seg
          label={words.t('exercises.ui.how-long')}
          choices={lengths.map((value) => ({ value, label: sayMinutes(words, value) }))}
          value={minutes.value}
          onChange={(value) => (minutes.value = value)}
        />
      )}
      {isTired && short}
      <button type="button" class={isTired ? 'btn btn--quiet' : 'btn btn--wide'} onClick={() => onBegin(minutes.value, false)}>
        {words.t('exercises.ui.begin')}
      </button>
      {!isTired && short}
      <Notes exercise={exercise} />
      <Cautions exercise={exercise} />
      <OtherWays exercise={exercise} />
      <Evidence exercise={exercise} />
    </div>
  );
}
