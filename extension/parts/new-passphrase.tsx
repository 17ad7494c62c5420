import { type Signal, useSignal } from '@preact/signals';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from './app-context.ts';
import { PassphraseField } from './passphrase-field.tsx';

/** NIST SP 800-63B 3.1.1; the store refuses less (`vault.ts`). */
const least = 8;
/** From here on a passphrase of words is beyond what is tried in passing: five words of a list of a few thousand, about 60 bits. */
const much = 24;

const count = (text: string): number => [...text].length;

/** How hard it is to guess, in plain words; no bar and no colour. */
function Weight({ text }: { text: string }) {
  const { words } = useApp();
  if (text === '') return null;
  const length = count(text);
  if (length < least) return <p class="soft">{words.t('lock.weight.short', { least })}</p>;
  return <p class="soft">{words.t(length < much ? 'lock.weight.some' : 'lock.weight.much')}</p>;
}

interface Props {
  readonly id: string;
  /** What the first field asks for. */
  readonly k: WordKey;
  readonly hint: WordKey;
  /** What stands on the button. */
  readonly go: WordKey;
  readonly busy: Signal<boolean>;
  readonly onGo: (passphrase: string) => void;
}

/** A passphrase chosen twice. Nothing happens while the two differ. */
export function NewPassphrase({ id, k, hint, go, busy, onGo }: Props) {
  const { words } = useApp();
  const one = useSignal('');
  const two = useSignal('');
  const differ = useSignal(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    differ.value = one.value !== two.value;
    if (!differ.value && !busy.value) onGo(one.value);
  };
  return (
    <form class="stack" onSubmit={submit}>
      <PassphraseField id={id} k={k} hint={hint} value={one} use="new-password" />
      <Weight text={one.value} />
      <PassphraseField
        id={`${id}-again`}
        k="lock.again"
        value={two}
        use="new-password"
        fault={differ.value ? words.t('lock.again.differs') : null}
      />
      <div>
        <button type="submit" class="btn" aria-disabled={busy.value}>
          {words.t(busy.value ? 'lock.opening' : go)}
        </button>
      </div>
    </form>
  );
}
