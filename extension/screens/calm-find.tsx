import { useSignal } from '@preact/signals';
import { exercises } from '#shared/exercises/catalogue.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import { find, type Wish } from '#shared/exercises/finding.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { easedFirst } from '#shared/plan/steadying.ts';
import { useApp } from '../parts/app-context.ts';
import { Chip } from '../parts/chip.tsx';
import type { App } from '../state/app.ts';
import { arrangementOf, audienceOf } from '../state/situation.ts';
import { easedOf } from '../state/steadying.ts';
import { ExerciseRow } from './calm-row.tsx';

/** So many at a time: more is a wall to someone who is not well. */
const few = 4;

const needs = ['settle', 'present', 'release', 'rest', 'comfort', 'company', 'sort', 'space', 'meaning', 'basics'] as const;
const spots = ['bus', 'class', 'bed'] as const;
const times = [1, 3, 5] as const;

type Choice = Omit<Wish, 'audience'>;

/** In this order: what eased something before, what the pack puts first, then the rest as the content document has them. */
function ordered(app: App, list: readonly Exercise[]): readonly Exercise[] {
  const { audience, keep } = app.settings.now.value;
  const eased = keep && audience !== 'c10' ? easedFirst(easedOf(app).now.value ?? { rows: [] }) : [];
  const first = [...eased, ...arrangementOf(app).show];
  const rank = ({ id }: Exercise): number => {
    const place = first.indexOf(id);
    return place < 0 ? first.length : place;
  };
  return [...list].sort((one, other) => rank(one) - rank(other));
}

/** Chips of which one or none is on. */
function Row<V extends string | number>({
  name,
  choices,
  value,
  say,
  onChange,
}: {
  name: WordKey;
  choices: readonly V[];
  value: V | undefined;
  say: (choice: V) => string;
  onChange: (choice: V | undefined) => void;
}) {
  const { words } = useApp();
  return (
    <fieldset class="family">
      <legend>{words.t(name)}</legend>
      <div class="chips">
        {choices.map((each) => (
          <Chip key={each} label={say(each)} on={value === each} onChange={(on) => onChange(on ? each : undefined)} />
        ))}
      </div>
    </fieldset>
  );
}

/** A choice with one thing changed; what was taken back is not there any more. */
function withChoice<K extends keyof Choice>(choice: Choice, key: K, value: Choice[K] | undefined): Choice {
  const { [key]: _, ...others } = choice;
  return value === undefined ? others : { ...others, [key]: value };
}

/** What would help right now: a few that fit, and others on a press. Nothing has to be chosen. */
export function CalmFind() {
  const app = useApp();
  const { settings, words } = app;
  const { hidden } = settings.now.value;
  const { hide } = arrangementOf(app);
  const wish = useSignal<Choice>({});
  const turn = useSignal(0);
  const fitting = ordered(
    app,
    find(exercises, { ...wish.value, audience: audienceOf(app) }).filter(({ id }) => !hidden.includes(id) && !hide.has(id)),
  );
  const from = fitting.length === 0 ? 0 : (turn.value * few) % fitting.length;
  const shown = fitting.slice(from, from + few);
  const choose = <K extends keyof Choice>(key: K, value: Choice[K] | undefined): void => {
    wish.value = withChoice(wish.value, key, value);
    turn.value = 0;
  };
  return (
    <section class="calm__find" aria-labelledby="calm-find">
      <h2 id="calm-find" class="hide">
        {words.t('calm.find')}
      </h2>
      <Row
        name="exercises.ui.ask"
        choices={needs}
        value={wish.value.need as (typeof needs)[number] | undefined}
        say={(each) => words.t(`checkin.need.${each}`)}
        onChange={(to) => choose('need', to)}
      />
      <details class="more">
        <summary>{words.t('calm.find.more')}</summary>
        <Row
          name="calm.find.where"
          choices={spots}
          value={wish.value.spot}
          say={(each) => words.t(`calm.find.${each}`)}
          onChange={(to) => choose('spot', to)}
        />
        <Row
          name="calm.find.time"
          choices={times}
          value={wish.value.minutes as (typeof times)[number] | undefined}
          say={(each) => words.t('exercises.ui.minutes', { minutes: each })}
          onChange={(to) => choose('minutes', to)}
        />
        <Row
          name="calm.find.energy"
          choices={['little', 'some'] as const}
          value={wish.value.energy}
          say={(each) => words.t(`calm.find.${each}`)}
          onChange={(to) => choose('energy', to)}
        />
        <Row
          name="calm.find.body"
          choices={['without'] as const}
          value={wish.value.body === false ? 'without' : undefined}
          say={() => words.t('calm.find.no-body')}
          onChange={(to) => choose('body', to ? false : undefined)}
        />
      </details>
      <div aria-live="polite">
        {shown.length === 0 && <p>{words.t('calm.find.none')}</p>}
        <ul class="list">
          {shown.map((each) => (
            <ExerciseRow key={each.id} exercise={each} />
          ))}
        </ul>
      </div>
      {fitting.length > few && (
        <div>
          <button type="button" class="btn btn--quiet" onClick={() => (turn.value += 1)}>
            {words.t('checkin.something-else')}
          </button>
        </div>
      )}
    </section>
  );
}
