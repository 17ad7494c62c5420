import { type Signal, useSignal } from '@preact/signals';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from './app-context.ts';

interface Props {
  readonly id: string;
  /** What the field asks for. */
  readonly k: WordKey;
  readonly hint?: WordKey;
  readonly value: Signal<string>;
  /** Whether the browser's password manager should offer one that is kept, or remember a new one. Pasting always works (WCAG 3.3.8). */
  readonly use: 'current-password' | 'new-password';
  /** What is wrong with it, in words; null while nothing is. */
  readonly fault?: string | null;
}

/** A passphrase, hidden until the person wants to see it. */
export function PassphraseField({ id, k, hint, value, use, fault = null }: Props) {
  const { words } = useApp();
  const shown = useSignal(false);
  const described = [...(hint ? [`${id}-hint`] : []), ...(fault ? [`${id}-fault`] : [])].join(' ');
  return (
    <div class="field">
      <label for={id}>{words.t(k)}</label>
      <div class="row row--tight">
        <input
          id={id}
          class="input grow"
          {...(shown.value ? ({ type: 'text' } as const) : ({ type: 'password' } as const))}
          dir="auto"
          autocomplete={use}
          autocapitalize="none"
          spellcheck={false}
          aria-invalid={fault !== null}
          aria-describedby={described || undefined}
          value={value.value}
          onInput={(event) => (value.value = event.currentTarget.value)}
        />
        <button type="button" class="btn btn--line" aria-pressed={shown.value} onClick={() => (shown.value = !shown.value)}>
          {words.t(shown.value ? 'lock.hide' : 'lock.show')}
        </button>
      </div>
      {hint && (
        <p id={`${id}-hint`} class="soft">
          {words.t(hint)}
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
