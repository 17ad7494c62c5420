import { useSignal } from '@preact/signals';
import type { Breathing } from '#shared/exercises/exercise.ts';
import { breathingFrom, faultsOf, type OwnPattern, ownBounds, withoutHold } from '#shared/exercises/own-pattern.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { type KeptPattern, steadyLimits } from '#shared/plan/steadying.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { ExerciseView } from '../parts/exercise-view.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Icon } from '../parts/icon.tsx';
import { patternsOf } from '../state/steadying.ts';

/** Seconds of the four parts of a breath; a rest of zero is none. */
type Parts = Readonly<Record<'in' | 'rest-in' | 'out' | 'rest-out', number>>;

const partNames = ['in', 'rest-in', 'out', 'rest-out'] as const;

/** A longer out-breath, at the pace most people find easy (content 2.3, `br-long-out`). */
const usual: Parts = { in: 4, 'rest-in': 0, out: 6, 'rest-out': 0 };

const toPattern = (name: string, parts: Parts, cycles: number): OwnPattern => ({
  name,
  cycles,
  phases: [
    { kind: 'in', seconds: parts.in } as const,
    { kind: 'hold', seconds: parts['rest-in'] } as const,
    { kind: 'out', seconds: parts.out } as const,
    { kind: 'hold', seconds: parts['rest-out'] } as const,
  ].filter(({ kind, seconds }) => kind !== 'hold' || seconds > 0),
});

function Seconds({ part, value, onChange }: { part: (typeof partNames)[number]; value: number; onChange: (seconds: number) => void }) {
  const { words } = useApp();
  return (
    <div class="field">
      <label for={`own-${part}`}>{words.t(`calm.own.${part}` as WordKey)}</label>
      <input
        id={`own-${part}`}
        class="input"
        type="number"
        min={part === 'in' || part === 'out' ? ownBounds[part].min : 0}
        max={part === 'in' || part === 'out' ? ownBounds[part].max : ownBounds.hold.max}
        step={ownBounds.step}
        value={value}
        onInput={(event) => {
          const to = event.currentTarget.valueAsNumber;
          if (Number.isFinite(to)) onChange(to);
        }}
      />
    </div>
  );
}

/** A new pattern: what is wrong with it is said while it is made, and it can't be begun before it is right. */
function Make({ onDone }: { onDone: () => void }) {
  const app = useApp();
  const { platform, words } = app;
  const kept = patternsOf(app);
  const name = useSignal('');
  const parts = useSignal<Parts>(usual);
  const cycles = useSignal(12);
  const pattern = toPattern(name.value.trim(), parts.value, cycles.value);
  const faults = faultsOf(pattern);
  const keep = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (faults.length > 0) return;
    const made: KeptPattern = { id: platform.newId(), ...pattern };
    if ((await kept.change((all) => [...all, made].slice(-steadyLimits.patterns))).ok) onDone();
  };
  return (
    <form class="tie-form" onSubmit={(event) => void keep(event)}>
      <h2>{words.t('calm.own.make')}</h2>
      <div class="field">
        <label for="own-name">{words.t('calm.own.name')}</label>
        <input
          id="own-name"
          class="input own"
          dir="auto"
          maxLength={ownBounds.name}
          autocomplete="off"
          spellcheck={false}
          value={name.value}
          onInput={(event) => (name.value = event.currentTarget.value)}
        />
      </div>
      <div class="row">
        {partNames.map((part) => (
          <Seconds
            key={part}
            part={part}
            value={parts.value[part]}
            onChange={(seconds) => (parts.value = { ...parts.value, [part]: seconds })}
          />
        ))}
        <div class="field">
          <label for="own-cycles">{words.t('calm.own.breaths')}</label>
          <input
            id="own-cycles"
            class="input"
            type="number"
            min={1}
            step={1}
            value={cycles.value}
            onInput={(event) => {
              const to = event.currentTarget.valueAsNumber;
              if (Number.isFinite(to)) cycles.value = to;
            }}
          />
        </div>
      </div>
      <div role="status">
        {faults.length > 0 && (
          <ul class="dots">
            {faults.map((fault) => (
              <li key={fault}>{words.t(`exercises.own.fault.${fault}`)}</li>
            ))}
          </ul>
        )}
      </div>
      {kept.failure.value && <FailureNote failure={kept.failure.value} />}
      <div class="row row--ends">
        <button type="button" class="btn btn--quiet" onClick={onDone}>
          {words.t('common.cancel')}
        </button>
        <button type="submit" class="btn" aria-disabled={faults.length > 0}>
          {words.t('calm.own.keep')}
        </button>
      </div>
    </form>
  );
}

/** One pattern in the list: to begin, to begin without its rests, or to let go. */
function One({ pattern, onBegin }: { pattern: KeptPattern; onBegin: (exercise: Breathing) => void }) {
  const app = useApp();
  const { words } = app;
  const full = breathingFrom(pattern);
  const plain = pattern.phases.some(({ kind }) => kind === 'hold') ? breathingFrom(withoutHold(pattern)) : null;
  const digits = new Intl.NumberFormat(words.now.value.tag);
  return (
    <li class="item">
      <span class="item__main">
        <b class="own" dir="auto">
          {pattern.name}
        </b>
        <br />
        <bdi class="soft num">{pattern.phases.map(({ seconds }) => digits.format(seconds)).join(' – ')}</bdi>
      </span>
      <span class="row row--tight">
        {full && (
          <button type="button" class="btn btn--s" onClick={() => onBegin(full)}>
            {words.t('exercises.ui.begin')}
          </button>
        )}
        {plain && (
          <button type="button" class="btn btn--line btn--s" onClick={() => onBegin(plain)}>
            {words.t('calm.own.no-rest')}
          </button>
        )}
        <button
          type="button"
          class="icon-btn"
          aria-label={words.t('calm.own.remove', { name: pattern.name })}
          onClick={() => void patternsOf(app).change((all) => all.filter(({ id }) => id !== pattern.id))}
        >
          <Icon of={icons.trash} />
        </button>
      </span>
    </li>
  );
}

/** Breathing patterns of one's own, with names (content 2.3, `br-own`). */
export function CalmOwn() {
  const app = useApp();
  const { place, words } = app;
  const patterns = patternsOf(app);
  const isMaking = useSignal(false);
  const running = useSignal<Breathing | null>(null);
  if (running.value)
    return (
      <div class="calm__run">
        <h1 class="calm__running">{words.t('exercises.own.title')}</h1>
        <ExerciseView
          exercise={running.value}
          tired={false}
          minutes={0}
          onLeave={() => (running.value = null)}
          onNotForMe={() => (running.value = null)}
          onTurn={() => place.go({ screen: 'help' })}
        />
      </div>
    );
  return (
    <div class="stack">
      <h1 class="calm__ask">{words.t('exercises.own.title')}</h1>
      <p class="soft">{words.t('exercises.own.limit')}</p>
      {patterns.failure.value && <FailureNote failure={patterns.failure.value} />}
      <ul class="list">
        {(patterns.now.value ?? []).map((pattern) => (
          <One key={pattern.id} pattern={pattern} onBegin={(exercise) => (running.value = exercise)} />
        ))}
      </ul>
      {isMaking.value ? (
        <Make onDone={() => (isMaking.value = false)} />
      ) : (
        <div>
          <button type="button" class="btn btn--line" onClick={() => (isMaking.value = true)}>
            <Icon of={icons.plus} />
            {words.t('calm.own.make')}
          </button>
        </div>
      )}
    </div>
  );
}
