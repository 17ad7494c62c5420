import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Checkin } from '#shared/checkin/checkin.ts';
import type { Failure } from '#shared/result.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { Icon } from '../parts/icon.tsx';

/** A line about what helped, added to the check-in that was just kept. */
function Line({ checkin, onKept }: { checkin: Checkin; onKept: (note: string) => void }) {
  const { record, words } = useApp();
  const text = useSignal(checkin.note);
  const failure = useSignal<Failure | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const keep = async (): Promise<void> => {
    const note = text.value.trim();
    const result = await record.edit({ ...checkin, note });
    failure.value = result.ok ? null : result;
    if (result.ok) onKept(note);
  };
  return (
    <div class="field">
      <label for="note-helped">{words.t('checkin.note.ask')}</label>
      <textarea
        id="note-helped"
        class="input own"
        rows={3}
        dir="auto"
        maxLength={2000}
        autocomplete="off"
        spellcheck={false}
        ref={field}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      {failure.value && <FailureNote failure={failure.value} onRetry={keep} ownText={text.value} />}
      <button type="button" class="btn btn--line" onClick={keep}>
        {words.t('checkin.keep')}
      </button>
    </div>
  );
}

/** After a pleasant, lively moment: a note of what helped (content 1.5). It opens in place. */
export function NotePick({ checkin }: { checkin: Checkin }) {
  const { words } = useApp();
  const isOpen = useSignal(false);
  const kept = useSignal<string | null>(null);
  return (
    <div class="stack stack--s">
      <button type="button" class="pick pick--inner" aria-expanded={isOpen.value} onClick={() => (isOpen.value = !isOpen.value)}>
        <span class="pick__art">
          <Icon of={icons.pencil} />
        </span>
        <span>
          <span class="pick__kind">{words.t('checkin.inner')}</span>
          <br />
          <span class="pick__name">{words.t('checkin.outer.note-helped')}</span>
        </span>
        <Icon of={icons.down} />
      </button>
      {isOpen.value && (
        <Line
          checkin={{ ...checkin, note: kept.value ?? checkin.note }}
          onKept={(note) => {
            kept.value = note;
            isOpen.value = false;
          }}
        />
      )}
      <p class="soft" role="status">
        {kept.value !== null && !isOpen.value ? words.t('checkin.note-helped.kept') : ''}
      </p>
    </div>
  );
}
