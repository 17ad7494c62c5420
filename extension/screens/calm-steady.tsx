import { useSignal } from '@preact/signals';
import { defineSteadyThings, type SteadyAnswer, type SteadyThing } from '#shared/elements/steady-things.ts';
import type { Words } from '#shared/i18n/translate.ts';
import { answered, steadyLimits } from '#shared/plan/steadying.ts';
import { dayOf } from '#shared/time.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Empty } from '../parts/empty.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Icon } from '../parts/icon.tsx';
import { steadyOf } from '../state/steadying.ts';

interface ElementProps {
  readonly things: readonly SteadyThing[];
  readonly words: Words;
  readonly 'onsteady-answer': (event: CustomEvent<{ readonly id: string; readonly answer: SteadyAnswer | null }>) => void;
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'steady-things': ElementProps;
    }
  }
}

// before it is drawn: what is set on an element that is not known yet would become an attribute
defineSteadyThings();

/** Small things that many keep steady (content 5.2, `ba-routine`): a start, to be changed. */
const presets = ['window', 'bed', 'water', 'outside', 'cook', 'music', 'message', 'drawing', 'football'] as const;

/** Steady things: "did it", "tiny version", "not today", all three equal, for today only. There is no counter (content 5.2). */
export function CalmSteady() {
  const app = useApp();
  const { place, platform, words } = app;
  const kept = steadyOf(app);
  const text = useSignal('');
  const list = kept.now.value ?? { things: [], today: null };
  const now = platform.clock.now();
  const today = dayOf(now, platform.clock.offsetAt(now));
  const answers = list.today?.day === today ? list.today.answers : {};
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const line = text.value.trim();
    if (line === '' || list.things.length >= steadyLimits.things) return;
    const result = await kept.change((all) => ({ ...all, things: [...all.things, { id: platform.newId(), text: line }] }));
    if (result.ok) text.value = '';
  };
  return (
    <div class="stack">
      <h1 class="calm__ask">{words.t('calm.steady')}</h1>
      <p class="soft">{words.t('calm.steady.hint')}</p>
      {kept.failure.value && <FailureNote failure={kept.failure.value} ownText={text.value} />}
      {list.things.length === 0 && (
        <Empty
          text={words.t('calm.steady.empty')}
          step={words.t('calm.steady.empty.step')}
          onStep={() => place.go({ screen: 'calm', exercise: 'gr-feet' })}
        />
      )}
      <steady-things
        things={list.things.map(({ id, text: line }) => ({ id, text: line, today: answers[id] ?? null }))}
        words={words.now.value}
        onsteady-answer={({ detail }) => void kept.change((all) => answered(all, detail.id, detail.answer, today))}
      />
      {list.things.length < steadyLimits.things && (
        <fieldset class="stack stack--s">
          <legend class="soft">{words.t('calm.steady.presets')}</legend>
          <div class="chips">
            {presets.map((name) => (
              <button key={name} type="button" class="chip" onClick={() => (text.value = words.t(`exercises.ba-routine.choice.${name}`))}>
                {words.t(`exercises.ba-routine.choice.${name}`)}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <form class="row" onSubmit={(event) => void add(event)}>
        <div class="field grow">
          <label for="steady-text">{words.t('calm.steady.add')}</label>
          <input
            id="steady-text"
            class="input own"
            dir="auto"
            maxLength={steadyLimits.thing}
            autocomplete="off"
            spellcheck={false}
            value={text.value}
            onInput={(event) => (text.value = event.currentTarget.value)}
          />
        </div>
        <button type="submit" class="btn btn--line">
          {words.t('circle.add')}
        </button>
      </form>
      {list.things.length > 0 && (
        <details class="more">
          <summary>{words.t('calm.steady.change')}</summary>
          <ul class="list">
            {list.things.map(({ id, text: line }) => (
              <li key={id} class="item">
                <span class="item__main own" dir="auto">
                  {line}
                </span>
                <button
                  type="button"
                  class="icon-btn"
                  aria-label={words.t('calm.own.remove', { name: line })}
                  onClick={() => void kept.change((all) => ({ ...all, things: all.things.filter((each) => each.id !== id) }))}
                >
                  <Icon of={icons.trash} />
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
