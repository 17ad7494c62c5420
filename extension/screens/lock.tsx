import { type Signal, useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Failure, Result } from '#shared/result.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { PassphraseField } from '../parts/passphrase-field.tsx';
import { lockingOf } from '../state/locking.ts';
import { HelpInFull } from './help-in-full.tsx';
import { AskDelete } from './settings-delete.tsx';
import './lock.css';
import './settings.css';

/** One try at a time: the passphrase takes a second to check, on purpose. */
function useTry(failure: Signal<Failure | null>) {
  const busy = useSignal(false);
  const attempt = async (work: () => Promise<Result<void>>): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    const result = await work();
    busy.value = false;
    failure.value = result.ok ? null : result;
  };
  return { busy, attempt };
}

function ByPassphrase({ failure }: { failure: Signal<Failure | null> }) {
  const app = useApp();
  const { words } = app;
  const passphrase = useSignal('');
  const { busy, attempt } = useTry(failure);
  const submit = (event: Event): void => {
    event.preventDefault();
    void attempt(() => lockingOf(app).unlock(passphrase.value));
  };
  return (
    <form class="stack" onSubmit={submit} aria-busy={busy.value}>
      <PassphraseField id="lock-passphrase" k="lock.passphrase" value={passphrase} use="current-password" />
      <div>
        <button type="submit" class="btn" aria-disabled={busy.value}>
          {words.t(busy.value ? 'lock.opening' : 'lock.open')}
        </button>
      </div>
    </form>
  );
}

/** The recovery code opens the lock, and a new passphrase can be set in the same stroke. */
function ByCode({ failure }: { failure: Signal<Failure | null> }) {
  const app = useApp();
  const { words } = app;
  const code = useSignal('');
  const next = useSignal('');
  const { busy, attempt } = useTry(failure);
  const submit = (event: Event): void => {
    event.preventDefault();
    const locking = lockingOf(app);
    void attempt(async () => {
      if (next.value === '') return locking.unlockWithCode(code.value);
      const reset = await locking.resetPassphrase(code.value, next.value);
      return reset.ok ? locking.unlock(next.value) : reset;
    });
  };
  return (
    <form class="stack" onSubmit={submit} aria-busy={busy.value}>
      <div class="field">
        <label for="lock-code">{words.t('lock.code')}</label>
        <input
          id="lock-code"
          class="input num"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          aria-describedby="lock-code-hint"
          value={code.value}
          onInput={(event) => (code.value = event.currentTarget.value)}
        />
        <p id="lock-code-hint" class="soft">
          {words.t('lock.code.hint')}
        </p>
      </div>
      <PassphraseField id="lock-next" k="lock.next" hint="lock.next.hint" value={next} use="new-password" />
      <div>
        <button type="submit" class="btn" aria-disabled={busy.value}>
          {words.t(busy.value ? 'lock.opening' : 'lock.open')}
        </button>
      </div>
    </form>
  );
}

/** Neither passphrase nor code: the honest answer, and the way to begin anew. */
function Neither() {
  const { place, words } = useApp();
  const asking = useSignal(false);
  return (
    <details class="more">
      <summary>{words.t('lock.lost')}</summary>
      <p>{words.t('lock.lost.text')}</p>
      {asking.value ? (
        <AskDelete onCancel={() => (asking.value = false)} />
      ) : (
        <button type="button" class="btn btn--clay" onClick={() => (asking.value = true)}>
          {words.t('settings.delete')}
        </button>
      )}
      <p class="soft">{words.t('lock.lost.calm')}</p>
      <button type="button" class="btn btn--quiet" onClick={() => place.go({ screen: 'calm' })}>
        {words.t('common.calm')}
      </button>
    </details>
  );
}

/** What stands in the place of everything that is kept while it is locked. Number and lines stand there in full; Help and Calm are open. */
export function Lock() {
  const { words } = useApp();
  const withCode = useSignal(false);
  const failure = useSignal<Failure | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <main class="page stack lock">
      <div class="stack stack--s">
        <h1 tabIndex={-1} ref={heading}>
          {words.t('lock.locked')}
        </h1>
        <p>{words.t('lock.locked.text')}</p>
      </div>
      {withCode.value ? <ByCode failure={failure} /> : <ByPassphrase failure={failure} />}
      {failure.value && <FailureNote failure={failure.value} />}
      <div>
        <button
          type="button"
          class="btn btn--quiet"
          onClick={() => {
            failure.value = null;
            withCode.value = !withCode.value;
          }}
        >
          {words.t(withCode.value ? 'lock.use-passphrase' : 'lock.use-code')}
        </button>
      </div>
      <Neither />
      <HelpInFull />
    </main>
  );
}
