import { type Signal, useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Checkin, CheckinInput } from '#shared/checkin/checkin.ts';
import type { Failure, Result } from '#shared/result.ts';
import { useApp } from '../parts/app-context.ts';
import { Chip } from '../parts/chip.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useUnfinished } from '../parts/use-unfinished.ts';
import { FeelingGrid, sayFeeling } from './check-in-grid.tsx';
import { EditContext, EditNeed, EditWords } from './look-back-picks.tsx';

/** The longest line for oneself, in characters (content 1.2). */
const longestNote = 2000;

interface PartProps {
  readonly input: Signal<CheckinInput>;
}

function EditFeeling({ input }: PartProps) {
  const { words } = useApp();
  const { feeling } = input.value;
  return (
    <fieldset class="edit__part">
      <legend>{words.t('lookback.feeling')}</legend>
      <div class="edit__grid">
        <FeelingGrid value={feeling} onChange={(to) => (input.value = { ...input.value, feeling: to })} />
      </div>
      <div class="row row--ends">
        <p role="status">{feeling ? sayFeeling(words, feeling) : ''}</p>
        <Chip
          label={words.t('lookback.no-point')}
          on={feeling === null}
          onChange={() => (input.value = { ...input.value, feeling: null })}
        />
      </div>
    </fieldset>
  );
}

function EditNote({ input, id }: PartProps & { id: string }) {
  const { words } = useApp();
  return (
    <div class="field edit__part">
      <label for={id}>{words.t('lookback.note')}</label>
      <textarea
        id={id}
        class="input own"
        rows={4}
        dir="auto"
        maxLength={longestNote}
        autocomplete="off"
        spellcheck={false}
        value={input.value.note}
        onInput={(event) => (input.value = { ...input.value, note: event.currentTarget.value })}
      />
    </div>
  );
}

/** Keeps the changes, and says so only when they are on the disk. */
function useKeep(checkin: Checkin, input: Signal<CheckinInput>, save: Save, onDone: () => void) {
  const failure = useSignal<Failure | null>(null);
  const keeping = useSignal(false);
  const keep = async (): Promise<void> => {
    if (keeping.value) return;
    keeping.value = true;
    const result = await save({ ...checkin, ...input.value, note: input.value.note.trim() });
    keeping.value = false;
    failure.value = result.ok ? null : result;
    if (result.ok) onDone();
  };
  return { keep, failure, keeping };
}

type Save = (checkin: Checkin) => Promise<Result<void>>;

interface Props {
  readonly checkin: Checkin;
  readonly title: string;
  /** Under which it is held while it is written: one for each entry. */
  readonly name: string;
  /** Keeps what is written: as a change, or as something new. */
  readonly save: Save;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** All fields of an entry, open for change. Day and time stay what they were. */
export function EntryEdit({ checkin, title, name, save, onDone, onCancel }: Props) {
  const app = useApp();
  const { feeling, words, context, need, note } = checkin;
  const { now: input, end } = useUnfinished<CheckinInput>(`entry:${name}`, { feeling, words, context, need, note });
  const ended = (act: () => void) => (): void => {
    end();
    act();
  };
  const { keep, failure, keeping } = useKeep(checkin, input, save, ended(onDone));
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const submit = (event: Event): void => {
    event.preventDefault();
    void keep();
  };
  return (
    <form class="edit" onSubmit={submit}>
      <h3 tabIndex={-1} ref={heading}>
        {title}
      </h3>
      <EditFeeling input={input} />
      <EditWords input={input} />
      <EditContext input={input} />
      <EditNeed input={input} />
      <EditNote input={input} id={`note-${checkin.id}`} />
      {failure.value && <FailureNote failure={failure.value} onRetry={keep} ownText={input.value.note} />}
      <div class="row edit__ways">
        <button type="button" class="btn btn--quiet" onClick={ended(onCancel)}>
          {app.words.t('common.cancel')}
        </button>
        <button type="submit" class="btn" aria-disabled={keeping.value}>
          {app.words.t(keeping.value ? 'checkin.keeping' : 'lookback.keep-changes')}
        </button>
      </div>
    </form>
  );
}
