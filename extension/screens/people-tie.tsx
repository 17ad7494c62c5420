import { type Signal, useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isRisk } from '#shared/circle/suggestible.ts';
import {
  aways,
  balances,
  circleLimits,
  eases,
  helpKinds,
  newTie,
  prices,
  type Ring,
  reaches,
  shareds,
  type Tie,
  tieKinds,
  weights,
  withoutTie,
  withTie,
} from '#shared/circle/tie.ts';
import { useApp } from '../parts/app-context.ts';
import { Chip } from '../parts/chip.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useUnfinished } from '../parts/use-unfinished.ts';
import type { App } from '../state/app.ts';
import { circleOf } from '../state/circle.ts';
import { situationsOf } from '../state/situation.ts';
import { shownRings } from './people-map.tsx';
import { TieNoticed } from './people-noticed.tsx';
import { sayOf } from './people-say.ts';

interface PartProps {
  readonly tie: Signal<Tie>;
}

/** Choices of which one or none fits; pressing the chosen one takes it back. */
function One<K extends 'kind' | 'ring' | 'reach' | 'ease' | 'balance' | 'weight' | 'away'>({
  tie,
  field,
  choices,
  must = false,
}: PartProps & { field: K; choices: readonly NonNullable<Tie[K]>[]; must?: boolean }) {
  const { words } = useApp();
  const choose = (choice: NonNullable<Tie[K]>, on: boolean): void => {
    if (on || !must) tie.value = { ...tie.value, [field]: on ? choice : null };
  };
  return (
    <fieldset>
      <legend>{words.t(`circle.${field}`)}</legend>
      <div class="chips">
        {choices.map((choice) => (
          <Chip key={choice} label={sayOf(words, field, choice)} on={tie.value[field] === choice} onChange={(on) => choose(choice, on)} />
        ))}
      </div>
    </fieldset>
  );
}

/** Choices of which several fit. "None" and the others put each other out. */
function Some<K extends 'gives' | 'shared' | 'price'>({
  tie,
  field,
  choices,
  say = field,
}: PartProps & { field: K; choices: readonly Tie[K][number][]; say?: string }) {
  const { words } = useApp();
  const choose = (choice: Tie[K][number], on: boolean): void => {
    const others = (tie.value[field] as readonly string[]).filter((each) => each !== choice && (each === 'none') === (choice === 'none'));
    tie.value = {
      ...tie.value,
      [field]: on ? [...others, choice] : (tie.value[field] as readonly string[]).filter((each) => each !== choice),
    };
  };
  return (
    <fieldset>
      <legend>{words.t(`circle.${field}`)}</legend>
      <div class="chips">
        {choices.map((choice) => (
          <Chip
            key={choice}
            label={sayOf(words, say, choice)}
            on={(tie.value[field] as readonly string[]).includes(choice)}
            onChange={(on) => choose(choice, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Name({ tie, isMissing }: PartProps & { isMissing: boolean }) {
  const { words } = useApp();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <div class="field">
      <label for="tie-name">{words.t('circle.name')}</label>
      <input
        ref={field}
        id="tie-name"
        class="input own"
        dir="auto"
        maxLength={circleLimits.name}
        autocomplete="off"
        spellcheck={false}
        value={tie.value.name}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? 'tie-name-missing' : undefined}
        onInput={(event) => (tie.value = { ...tie.value, name: event.currentTarget.value })}
      />
      {isMissing && (
        <p id="tie-name-missing" role="alert">
          {words.t('circle.name.missing')}
        </p>
      )}
    </div>
  );
}

/** Whoever is a risk stays out of suggestions, and the way to people who know about it stands there quietly. */
function Risk() {
  const { place, words } = useApp();
  return (
    <div class="stack stack--s" role="status">
      <p class="soft">{words.t('circle.risk')}</p>
      <button type="button" class="btn btn--quiet" onClick={() => place.go({ screen: 'help', view: 'support' })}>
        {words.t('circle.risk.help')}
      </button>
    </div>
  );
}

/** Where a tie is likely to be far away or lost, that is asked beside the name and not behind "more" (content 7). */
const isApart = (app: App): boolean =>
  situationsOf(app).some((each) => each === 'displacement' || each === 'war' || each === 'grief' || each === 'disaster');

function FarAway({ tie }: PartProps) {
  const { words } = useApp();
  return (
    <>
      <One tie={tie} field="away" choices={aways} />
      {tie.value.away === 'lost' && (
        <p class="soft" role="status">
          {words.t('circle.away.stays')}
        </p>
      )}
    </>
  );
}

/** What can be said besides, all of it optional. */
function More({ tie }: PartProps) {
  const app = useApp();
  const { words } = app;
  return (
    <details class="more">
      <summary>{words.t('circle.more')}</summary>
      <One tie={tie} field="kind" choices={tieKinds} must />
      <One tie={tie} field="reach" choices={reaches} />
      <One tie={tie} field="balance" choices={balances} />
      <Some tie={tie} field="shared" choices={shareds} />
      <Some tie={tie} field="price" choices={prices} />
      {isRisk(tie.value) && <Risk />}
      <One tie={tie} field="weight" choices={weights} />
      {!isApart(app) && <FarAway tie={tie} />}
      <div class="field">
        <label for="tie-how">{words.t('circle.how')}</label>
        <textarea
          id="tie-how"
          class="input own"
          rows={2}
          dir="auto"
          maxLength={circleLimits.how}
          autocomplete="off"
          spellcheck={false}
          value={tie.value.how}
          onInput={(event) => (tie.value = { ...tie.value, how: event.currentTarget.value })}
        />
      </div>
      <TieNoticed tie={tie} />
    </details>
  );
}

/** Someone new, or someone to change: a name is all that is needed. Nothing is kept before "Keep it". */
export function PeopleTie({ known, ring }: { known: Tie | null; ring: Ring }) {
  const app = useApp();
  const { place, platform, settings, words } = app;
  const circle = circleOf(app);
  const young = settings.now.value.audience === 'c10';
  const { now: tie, end } = useUnfinished<Tie>(`tie:${known?.id ?? 'new'}`, known ?? newTie(platform.newId(), '', ring, 'person'));
  const isMissing = useSignal(false);
  const back = (): void => {
    end();
    place.go({ screen: 'people' });
  };
  const keep = async (event: Event): Promise<void> => {
    event.preventDefault();
    isMissing.value = tie.value.name.trim() === '';
    if (isMissing.value) return;
    if ((await circle.change((now) => withTie(now, { ...tie.value, name: tie.value.name.trim() }))).ok) back();
  };
  const remove = async (): Promise<void> => {
    if ((await circle.change((now) => withoutTie(now, tie.value.id))).ok) back();
  };
  return (
    <form class="tie-form" onSubmit={(event) => void keep(event)}>
      <h1>{known ? words.t('common.edit') : words.t('circle.add')}</h1>
      <Name tie={tie} isMissing={isMissing.value} />
      {!known && situationsOf(app).includes('unaccompanied') && <p class="soft">{words.t('circle.hint.grown-ups')}</p>}
      <One tie={tie} field="ring" choices={shownRings(young)} must />
      {young ? (
        <Some tie={tie} field="gives" choices={['comfort', 'tasks', 'fun', 'company']} say="young.gives" />
      ) : (
        <>
          <Some tie={tie} field="gives" choices={helpKinds} />
          <One tie={tie} field="ease" choices={eases} />
          {isApart(app) && <FarAway tie={tie} />}
          <More tie={tie} />
        </>
      )}
      {circle.failure.value && <FailureNote failure={circle.failure.value} ownText={`${tie.value.name}\n${tie.value.how}`} />}
      <div class="row row--ends">
        <button type="button" class="btn btn--quiet" onClick={back}>
          {words.t('common.cancel')}
        </button>
        {known && (
          <button type="button" class="btn btn--line" onClick={() => void remove()}>
            {words.t('circle.remove')}
          </button>
        )}
        <button type="submit" class="btn">
          {words.t(young ? 'circle.done' : 'circle.keep')}
        </button>
      </div>
    </form>
  );
}
