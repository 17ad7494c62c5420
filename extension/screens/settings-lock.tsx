import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WordKey } from '#shared/i18n/translate.ts';
import type { Failure, Result } from '#shared/result.ts';
import { useApp } from '../parts/app-context.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { NewPassphrase } from '../parts/new-passphrase.tsx';
import { PassphraseField } from '../parts/passphrase-field.tsx';
import { Seg } from '../parts/seg.tsx';
import { lockingOf } from '../state/locking.ts';
import { useChange } from './settings-change.ts';
import './lock.css';

/** Something about the lock, done once at a time; what it says stands under it. */
function useAct() {
  const busy = useSignal(false);
  const failure = useSignal<Failure | null>(null);
  const act = async <T,>(work: () => Promise<Result<T>>, done: (value: T) => void): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    const result = await work();
    busy.value = false;
    failure.value = result.ok ? null : result;
    if (result.ok) done(result.value);
  };
  return { busy, failure, act };
}

function Lines({ k, lines }: { k: WordKey; lines: readonly WordKey[] }) {
  const { words } = useApp();
  return (
    <>
      <h3 class="settings__name">{words.t(k)}</h3>
      <ul class="lock__dots">
        {lines.map((line) => (
          <li key={line}>{words.t(line)}</li>
        ))}
      </ul>
    </>
  );
}

/** What a lock is good for and what it is not (content part two, 24.1): before anyone turns one on. */
function WhatItDoes() {
  const { words } = useApp();
  return (
    <details class="more">
      <summary>{words.t('lock.does')}</summary>
      <Lines k="lock.does" lines={['lock.does.0', 'lock.does.1', 'lock.does.2']} />
      <Lines k="lock.not" lines={['lock.not.0', 'lock.not.1', 'lock.not.2', 'lock.not.3']} />
      <h3 class="settings__name">{words.t('lock.forget')}</h3>
      <p>{words.t('lock.forget.text')}</p>
      <h3 class="settings__name">{words.t('lock.help-open')}</h3>
      <p>{words.t('lock.help-open.text')}</p>
    </details>
  );
}

/** The recovery code, this once: large, in groups, to copy or to print. It leaves the screen only when the person says so. */
function CodeSheet({ code, onDone }: { code: string; onDone: () => void }) {
  const { words } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div class="settings__arrived lock__sheet">
      <h3 tabIndex={-1} ref={heading}>
        {words.t('lock.code.title')}
      </h3>
      <p>{words.t('lock.code.text')}</p>
      <p class="lock__code" dir="ltr" translate={false}>
        {code.split('-').map((group, index) => (
          <span key={`${index}${group}`}>{group}</span>
        ))}
      </p>
      <div class="settings__ways">
        <CopyButton text={code} label={words.t('common.copy')} />
        <button type="button" class="btn btn--line" onClick={() => print()}>
          {words.t('lock.code.print')}
        </button>
        <button type="button" class="btn" onClick={onDone}>
          {words.t('lock.code.done')}
        </button>
      </div>
    </div>
  );
}

/** A part of the settings that opens below its own words. */
const Part = ({ k, children }: { k: WordKey; children: ComponentChildren }) => (
  <details class="more">
    <summary>{useApp().words.t(k)}</summary>
    {children}
  </details>
);

interface PartProps {
  readonly code: Signal<string | null>;
  readonly said: Signal<WordKey | null>;
}

function TurnOn({ code }: PartProps) {
  const app = useApp();
  const { busy, failure, act } = useAct();
  return (
    <Part k="lock.turn-on">
      <NewPassphrase
        id="lock-new"
        k="lock.choose"
        hint="lock.choose.hint"
        go="lock.turn-on"
        busy={busy}
        onGo={(passphrase) =>
          void act(
            () => lockingOf(app).turnOn(passphrase),
            (made) => (code.value = made),
          )
        }
      />
      {failure.value && <FailureNote failure={failure.value} />}
    </Part>
  );
}

function Change({ said }: PartProps) {
  const app = useApp();
  const now = useSignal('');
  const { busy, failure, act } = useAct();
  const go = (next: string): void =>
    void act(
      () => lockingOf(app).changePassphrase(now.value, next),
      () => (said.value = 'lock.changed'),
    );
  return (
    <Part k="lock.change">
      <PassphraseField id="lock-now" k="lock.change.now" value={now} use="current-password" />
      <NewPassphrase id="lock-next" k="lock.next" hint="lock.choose.hint" go="lock.change" busy={busy} onGo={go} />
      {failure.value && <FailureNote failure={failure.value} />}
    </Part>
  );
}

/** What asks for the passphrase once more before it is done. */
function WithPassphrase<T>({
  id,
  k,
  hint,
  work,
  onDone,
}: {
  id: string;
  k: 'lock.new-code' | 'lock.turn-off';
  hint: WordKey;
  work: (passphrase: string) => Promise<Result<T>>;
  onDone: (value: T) => void;
}) {
  const { words } = useApp();
  const passphrase = useSignal('');
  const { busy, failure, act } = useAct();
  const submit = (event: Event): void => {
    event.preventDefault();
    void act(() => work(passphrase.value), onDone);
  };
  return (
    <Part k={k}>
      <p>{words.t(hint)}</p>
      <form class="stack" onSubmit={submit}>
        <PassphraseField id={id} k="lock.change.now" value={passphrase} use="current-password" />
        <div>
          <button type="submit" class="btn btn--line" aria-disabled={busy.value}>
            {words.t(busy.value ? 'lock.opening' : k)}
          </button>
        </div>
      </form>
      {failure.value && <FailureNote failure={failure.value} />}
    </Part>
  );
}

const minutes = [1, 5, 15, 60] as const;

/** A lock that is on and open: when it closes, and what can be changed about it. */
function Open({ code, said }: PartProps) {
  const app = useApp();
  const { settings, vault, words } = app;
  const { change, failure } = useChange();
  return (
    <>
      <p>{words.t('lock.on')}</p>
      <p class="device__ask" aria-hidden="true">
        {words.t('lock.after')}
      </p>
      <Seg
        label={words.t('lock.after')}
        choices={minutes.map((each) => ({ value: each, label: words.t(`lock.after.${each}`) }))}
        value={settings.now.value.lockAfter}
        onChange={(lockAfter) => void change({ lockAfter })}
      />
      {failure.value && <FailureNote failure={failure.value} />}
      <button type="button" class="btn btn--wide" onClick={() => void vault.lockNow()}>
        {words.t('lock.now')}
      </button>
      <Change code={code} said={said} />
      <WithPassphrase
        id="lock-for-code"
        k="lock.new-code"
        hint="lock.new-code.hint"
        work={(passphrase) => lockingOf(app).newRecoveryCode(passphrase)}
        onDone={(made: string) => (code.value = made)}
      />
      <WithPassphrase
        id="lock-for-off"
        k="lock.turn-off"
        hint="lock.turn-off.hint"
        work={(passphrase) => lockingOf(app).turnOff(passphrase)}
        onDone={() => (said.value = 'lock.turned-off')}
      />
    </>
  );
}

/** The lock: off, on, or closed; and what it can and can't do. */
export function SettingsLock() {
  const { vault, words } = useApp();
  const code = useSignal<string | null>(null);
  const said = useSignal<WordKey | null>(null);
  const lock = vault.lock.value;
  return (
    <section class="settings__section" aria-labelledby="settings-lock">
      <h2 id="settings-lock">{words.t('lock.title')}</h2>
      {lock === 'none' && <p>{words.t('lock.off')}</p>}
      {lock === 'locked' && <p>{words.t('lock.is-locked')}</p>}
      {code.value && <CodeSheet code={code.value} onDone={() => (code.value = null)} />}
      <p role="status" class="settings__said">
        {said.value && words.t(said.value)}
      </p>
      {!code.value && lock === 'none' && <TurnOn code={code} said={said} />}
      {!code.value && lock === 'open' && <Open code={code} said={said} />}
      <WhatItDoes />
      <div>
        <h3 class="settings__name">{words.t('lock.quick')}</h3>
        <p class="soft">{words.t('lock.quick.text')}</p>
      </div>
    </section>
  );
}
