import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CheckinInput, Step } from '#shared/checkin/checkin.ts';
import { youngFamilies } from '#shared/checkin/vocabulary.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { Chip } from '../parts/chip.tsx';
import './check-in-faces.css';

/** A face: how pleasant, or wobbly (mixed), or hidden (doesn't want to say). The mouth is all that differs (content 1.4). */
type Face = 'sad' | 'bit-sad' | 'okay' | 'bit-happy' | 'happy' | 'wobbly' | 'hidden';

const faces: readonly { readonly id: Face; readonly step: Step | null; readonly mouth: string }[] = [
  { id: 'sad', step: -2, mouth: 'M11 28q9-9 18 0' },
  { id: 'bit-sad', step: -1, mouth: 'M12 27q8-4 16 0' },
  // a flat line is read as sad in some groups, so the middle is slightly raised
  { id: 'okay', step: 0, mouth: 'M12 26q8 2 16 0' },
  { id: 'bit-happy', step: 1, mouth: 'M12 25q8 6 16 0' },
  { id: 'happy', step: 2, mouth: 'M11 24q9 11 18 0' },
  { id: 'wobbly', step: 0, mouth: 'M10 27q3.3-5 6.6 0t6.6 0 6.6 0' },
  { id: 'hidden', step: null, mouth: '' },
];

const Drawn = ({ id, mouth }: { id: Face; mouth: string }) => (
  <svg class="face" viewBox="0 0 40 40" width="56" height="56" aria-hidden="true">
    <circle cx="20" cy="20" r="18" />
    {id === 'hidden' ? (
      <path d="M3 22h34M9 16h5M26 16h5" />
    ) : (
      <>
        <circle class="eye" cx="14" cy="16" r="1.8" />
        <circle class="eye" cx="26" cy="16" r="1.8" />
        <path d={mouth} />
      </>
    )}
  </svg>
);

/** A big and a small animal: jumping, and curled up. */
const Animal = ({ big }: { big: boolean }) => (
  <svg class="face" viewBox="0 0 64 40" width="96" height="60" aria-hidden="true">
    {big ? (
      <path d="M10 24q4-14 22-12 8 1 12-6l3 6q5 1 7 6-4 6-12 5-8 0-14 4l-8 8M16 26l-8 8M40 22l8 8M6 14q2 6 6 8" />
    ) : (
      <path d="M14 32q-8-14 8-20 22-6 28 10 2 10-8 12H16q-4 0-4-4 0-5 8-5h10M44 20v-5l4 3" />
    )}
  </svg>
);

type Turn = 'face' | 'energy' | 'words';

const keyOf = (id: string): WordKey => `checkin.word.${id}` as WordKey;

/** The first question, for younger people: faces. */
function Faces({ onChoose }: { onChoose: (face: Face, step: Step | null) => void }) {
  const { words } = useApp();
  return (
    <div class="faces">
      {faces.map(({ id, step, mouth }) => (
        <button key={id} type="button" class="faces__one" onClick={() => onChoose(id, step)}>
          <Drawn id={id} mouth={mouth} />
          {words.t(`checkin.face.${id}`)}
        </button>
      ))}
    </div>
  );
}

/** The families, three words each; two more presses at the most, and every one can be left out. */
function Words({ chosen, onChange }: { chosen: readonly string[]; onChange: (chosen: readonly string[]) => void }) {
  const { words } = useApp();
  return (
    <div class="chips">
      {youngFamilies.flat().map((id) => (
        <Chip
          key={id}
          label={words.t(keyOf(id))}
          on={chosen.includes(id)}
          onChange={(on) => onChange(on ? [...chosen.slice(-2), id] : chosen.filter((each) => each !== id))}
        />
      ))}
    </div>
  );
}

/** How it is, for younger people. Nothing of it is kept, whatever the settings say (content 1.4). */
export function CheckinFaces() {
  const { checkin, words } = useApp();
  const turn = useSignal<Turn>('face');
  const input = useSignal<CheckinInput>({ feeling: null, words: [], context: [], need: null, note: '' });
  const chosen = useSignal<readonly string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (turn.value !== 'face') heading.current?.focus();
  }, [turn.value]);
  const end = (): void => {
    checkin.say({
      ...input.value,
      words: [...input.value.words, ...chosen.value.map((id) => ({ kind: 'listed', id }) as const)].slice(0, 3),
    });
    checkin.letGo();
  };
  const choose = (face: Face, pleasantness: Step | null): void => {
    input.value = {
      ...input.value,
      feeling: pleasantness === null ? null : { pleasantness, energy: 0 },
      words: face === 'wobbly' ? [{ kind: 'listed', id: 'mixed' }] : [],
    };
    if (pleasantness === null) end();
    else turn.value = 'energy';
  };
  const energy = (step: Step): void => {
    const { feeling } = input.value;
    input.value = { ...input.value, feeling: feeling && { ...feeling, energy: step } };
    turn.value = 'words';
  };
  return (
    <>
      <div class="today__body">
        <h1 tabIndex={-1} ref={heading}>
          {words.t(turn.value === 'face' ? 'checkin.ask' : turn.value === 'energy' ? 'checkin.face.energy' : 'checkin.words.ask')}
        </h1>
        {turn.value === 'face' && <Faces onChoose={choose} />}
        {turn.value === 'energy' && (
          <div class="faces">
            {([1, -1] as const).map((step) => (
              <button key={step} type="button" class="faces__one" onClick={() => energy(step)}>
                <Animal big={step > 0} />
                {words.t(step > 0 ? 'checkin.face.big' : 'checkin.face.small')}
              </button>
            ))}
          </div>
        )}
        {turn.value === 'words' && <Words chosen={chosen.value} onChange={(next) => (chosen.value = next)} />}
        <p class="soft">{words.t('checkin.face.kept')}</p>
      </div>
      <div class="actions">
        <span class="grow" />
        {turn.value === 'face' ? (
          <button type="button" class="btn btn--quiet" onClick={checkin.notToday}>
            {words.t('checkin.not-today')}
          </button>
        ) : (
          <button type="button" class="btn" onClick={end}>
            {words.t(turn.value === 'words' && chosen.value.length > 0 ? 'common.next' : 'common.skip')}
          </button>
        )}
      </div>
    </>
  );
}
