import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { type HopeKind, type HopeThing, hopeKinds, hopeLimits } from '#shared/plan/hope-box.ts';
import type { Failure } from '#shared/result.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { Seg } from '../parts/seg.tsx';
import { useUnfinished } from '../parts/use-unfinished.ts';
import { hopeBoxOf } from '../state/hope-box.ts';
import { checkedSound, shrunkPicture } from '../state/hope-file.ts';

const megabyte = 1_000_000;

/** Choosing a file of a kind; the small window would close under the browser's dialogue. */
function ChooseFile({ kind, chosen, onChoose }: { kind: 'picture' | 'sound'; chosen: File | null; onChoose: (file: File | null) => void }) {
  const { platform, surface, words } = useApp();
  const id = useId();
  if (surface === 'popup')
    return (
      <div class="stack stack--s">
        <p>{words.t('hope.from-page')}</p>
        <div>
          <button type="button" class="btn btn--line" onClick={() => void platform.openPage('hope')}>
            {words.t('hope.open-page')}
          </button>
        </div>
      </div>
    );
  const accept = kind === 'picture' ? 'image/*' : 'audio/*';
  return (
    <div class="stack stack--s">
      <div class="help__file">
        <input
          id={id}
          class="hide"
          type="file"
          accept={accept}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChoose(event.currentTarget.files?.[0] ?? null)}
        />
        <label for={id} class="btn btn--line">
          {words.t(`hope.${kind}.choose`)}
        </label>{' '}
        {chosen && <bdi>{chosen.name}</bdi>}
      </div>
      <p id={`${id}-hint`} class="soft">
        {words.t(`hope.${kind}.hint`, { count: hopeLimits[kind], megabytes: hopeLimits.soundBytes / megabyte })}
      </p>
    </div>
  );
}

interface CaptionProps {
  readonly kind: HopeKind;
  readonly text: string;
  readonly isMissing: boolean;
  readonly onText: (text: string) => void;
}

/** The words themselves, or what a picture or a sound is. */
function Caption({ kind, text, isMissing, onText }: CaptionProps) {
  const { words } = useApp();
  const isWords = kind === 'words';
  return (
    <div class="field">
      <label for="hope-text">{words.t(isWords ? 'hope.words.label' : 'hope.caption')}</label>
      <textarea
        id="hope-text"
        class="input own"
        rows={isWords ? 3 : 1}
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        maxLength={isWords ? hopeLimits.text : hopeLimits.caption}
        aria-invalid={isMissing}
        aria-describedby="hope-text-hint"
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <p id="hope-text-hint" class={isMissing ? undefined : 'soft'} role={isMissing ? 'alert' : undefined}>
        {isMissing ? words.t('hope.caption.missing') : !isWords && words.t('hope.caption.hint')}
      </p>
    </div>
  );
}

/** One thing more: words, a picture or a sound. What was typed stays when it can't be kept. */
export function PlanHopeAdd({ things, onDone }: { things: readonly HopeThing[]; onDone: () => void }) {
  const app = useApp();
  const { words } = app;
  const { now, end } = useUnfinished<{ kind: HopeKind; text: string }>('hope', { kind: 'words', text: '' });
  const { kind, text } = now.value;
  const file = useSignal<File | null>(null);
  const failure = useSignal<Failure | null>(null);
  const isMissing = useSignal(false);
  const busy = useSignal(false);
  const isFull = things.filter((each) => each.kind === kind).length >= hopeLimits[kind];
  const done = (): void => {
    end();
    onDone();
  };
  const put = async (): Promise<Failure | null> => {
    const bytes = kind === 'words' || !file.value ? null : await (kind === 'picture' ? shrunkPicture : checkedSound)(file.value);
    if (bytes && !bytes.ok) return bytes;
    const result = await hopeBoxOf(app).add(kind, text.trim(), bytes?.value ?? null);
    return result.ok ? null : result;
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    isMissing.value = text.trim() === '';
    if (isMissing.value || busy.value || (kind !== 'words' && !file.value)) return;
    busy.value = true;
    failure.value = await put();
    busy.value = false;
    if (!failure.value) done();
  };
  return (
    <form class="card stack" onSubmit={(event) => void submit(event)} aria-busy={busy.value}>
      <Seg
        long
        label={words.t('hope.empty.step')}
        choices={hopeKinds.map((each) => ({ value: each, label: words.t(`hope.${each}`) }))}
        value={kind}
        onChange={(to) => {
          now.value = { ...now.value, kind: to };
          failure.value = null;
          file.value = null;
        }}
      />
      {isFull ? (
        <p role="status">{words.t('hope.full', { count: hopeLimits[kind] })}</p>
      ) : (
        <>
          {kind !== 'words' && <ChooseFile key={kind} kind={kind} chosen={file.value} onChoose={(to) => (file.value = to)} />}
          <Caption kind={kind} text={text} isMissing={isMissing.value} onText={(to) => (now.value = { ...now.value, text: to })} />
          {failure.value && <FailureNote failure={failure.value} ownText={text} />}
        </>
      )}
      <div class="row row--tight">
        {!isFull && (
          <button type="submit" class="btn" aria-disabled={busy.value || (kind !== 'words' && !file.value)}>
            {words.t('hope.add')}
          </button>
        )}
        <button type="button" class="btn btn--quiet" onClick={done}>
          {words.t('common.cancel')}
        </button>
      </div>
    </form>
  );
}
