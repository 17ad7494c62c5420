import { useSignal } from '@preact/signals';
import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CheckinInput, Step } from '#shared/checkin/checkin.ts';
import { youngFamilies } from '#shared/checkin/vocabulary.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Chip } from '../parts/chip.tsx';
import { Animal, Face, type FaceKind, faces } from '../parts/face.tsx';
import { Icon } from '../parts/icon.tsx';
import { arrowTo } from '../parts/seg.tsx';
import { withLimit } from './check-in-limit.ts';
import './check-in-faces.css';

/** Three words are the most (content 1.4). */
const limit = 3;

const turns = ['face', 'energy', 'words'] as const;
type Turn = (typeof turns)[number];

const asks = { face: 'checkin.ask', energy: 'checkin.face.energy', words: 'checkin.words.ask' } as const;

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly drawn: ComponentChildren;
}

interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onNext: () => void;
}

/** A few drawings with their words: one radio group, arrows inside, Enter goes on. Nothing is chosen beforehand. */
function Drawings({ label, choices, chosen, onChoose, onNext }: ChoicesProps) {
  const at = choices.findIndex(({ id }) => id === chosen);
  // where Tab stops while nothing is chosen: in the middle, so that no end seems to be proposed
  const stop = at < 0 ? Math.floor((choices.length - 1) / 2) : at;
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body)
      frame.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      onNext();
      return;
    }
    const to = arrowTo(event, stop, choices.length);
    const choice = to === null ? undefined : choices[to];
    if (!choice) return;
    event.preventDefault();
    onChoose(choice.id);
    event.currentTarget.querySelectorAll('button')[choices.indexOf(choice)]?.focus();
  };
  return (
    <div class={choices.length === 2 ? 'faces faces--two' : 'faces'} role="radiogroup" aria-label={label} onKeyDown={onKeyDown} ref={frame}>
      {choices.map(({ id, label: name, drawn }, index) => (
        <button
          key={id}
          type="button"
          role="radio"
          class="faces__one"
          aria-checked={id === chosen}
          tabIndex={index === stop ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {drawn}
          {name}
        </button>
      ))}
    </div>
  );
}

/** The families, three words each (content 1.4). */
function Words({ chosen, onChange }: { chosen: readonly string[]; onChange: (chosen: readonly string[]) => void }) {
  const { words } = useApp();
  return (
    <>
      {youngFamilies.map((family) => (
        <fieldset key={family.id} class="family">
          <legend>{words.t(`checkin.family.${family.id}`)}</legend>
          <div class="chips">
            {family.words.map((id) => (
              <Chip
                key={id}
                label={words.t(`checkin.word.${id}`)}
                on={chosen.includes(id)}
                onChange={(on) => onChange(on ? withLimit(chosen, id, limit) : chosen.filter((each) => each !== id))}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}

/** What a child has shown so far: on this page only. */
interface Shown {
  readonly face: FaceKind | null;
  readonly energy: Step;
  readonly words: readonly string[];
}

const inputOf = ({ face, energy, words }: Shown): CheckinInput => ({
  feeling: face && face.step !== null ? { pleasantness: face.step, energy } : null,
  words: [...(face?.id === 'wobbly' ? ['mixed'] : []), ...words].slice(0, limit).map((id) => ({ kind: 'listed', id })),
  context: [],
  need: null,
  note: '',
});

/** The foot: the way back, "not today", the way on. */
function Foot({ turn, some, onBack, onNext }: { turn: Turn; some: boolean; onBack: () => void; onNext: () => void }) {
  const { checkin, words } = useApp();
  return (
    <div class="actions">
      {turn !== 'face' && (
        <button type="button" class="icon-btn" aria-label={words.t('common.back')} onClick={onBack}>
          <Icon of={icons.back} flip />
        </button>
      )}
      <span class="grow" />
      {turn === 'face' && (
        <button type="button" class="btn btn--quiet" onClick={checkin.notToday}>
          {words.t('checkin.not-today')}
        </button>
      )}
      <button type="button" class="btn" onClick={onNext}>
        {words.t(some ? 'common.next' : 'common.skip')}
      </button>
    </div>
  );
}

const energies = { big: 1, small: -1 } as const;

/** How it is, for younger people. Nothing of it is kept, whatever the settings say (content 1.4 and 6.7). */
export function CheckinFaces() {
  const { checkin, words } = useApp();
  const turn = useSignal<Turn>('face');
  const shown = useSignal<Shown>({ face: null, energy: 0, words: [] });
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useLayoutEffect(() => {
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [turn.value]);
  const { face, energy } = shown.value;
  const show = (patch: Partial<Shown>): void => {
    shown.value = { ...shown.value, ...patch };
  };
  const end = (): void => {
    checkin.say(inputOf(shown.value));
    checkin.letGo();
  };
  const step = (by: 1 | -1): void => {
    const to = turns[turns.indexOf(turn.value) + by];
    if (to) turn.value = to;
    else end();
  };
  const hide = (): void => {
    show({ face: null, energy: 0, words: [] });
    end();
  };
  const [ask, next] = [words.t(asks[turn.value]), (): void => step(1)];
  const energyId = energy === 0 ? null : energy > 0 ? 'big' : 'small';
  return (
    <>
      <div class="today__body">
        <h1 tabIndex={-1} ref={heading}>
          {ask}
        </h1>
        {turn.value === 'face' && (
          <>
            <Drawings
              label={ask}
              choices={faces.map((each) => ({ id: each.id, label: words.t(`checkin.face.${each.id}`), drawn: <Face face={each} /> }))}
              chosen={face?.id ?? null}
              onChoose={(id) => show({ face: faces.find((each) => each.id === id) ?? null })}
              onNext={next}
            />
            <button type="button" class="btn btn--line btn--wide" onClick={hide}>
              <Icon of={icons.eyeoff} />
              {words.t('checkin.face.hidden')}
            </button>
          </>
        )}
        {turn.value === 'energy' && (
          <Drawings
            label={ask}
            choices={(['big', 'small'] as const).map((id) => ({
              id,
              label: words.t(`checkin.face.${id}`),
              drawn: <Animal big={id === 'big'} />,
            }))}
            chosen={energyId}
            onChoose={(id) => show({ energy: id === 'big' ? energies.big : energies.small })}
            onNext={next}
          />
        )}
        {turn.value === 'words' && <Words chosen={shown.value.words} onChange={(list) => show({ words: list })} />}
        <p class="soft">{words.t(turn.value === 'face' ? 'checkin.face.kept' : 'checkin.face.grown-up')}</p>
      </div>
      <Foot turn={turn.value} some={isAnswered(turn.value, shown.value)} onBack={() => step(-1)} onNext={next} />
    </>
  );
}

const isAnswered = (turn: Turn, { face, energy, words }: Shown): boolean =>
  ({ face: face !== null, energy: energy !== 0, words: words.length > 0 })[turn];
