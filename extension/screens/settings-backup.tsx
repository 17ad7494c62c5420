import { useSignal } from '@preact/signals';
import { type Failure, fail, type Result } from '#shared/result.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { Icon } from '../parts/icon.tsx';
import { NewPassphrase } from '../parts/new-passphrase.tsx';
import { SafetyText } from '../parts/safety-text.tsx';
import { keepingOf, type Saved } from '../state/keeping.ts';

/** Hands one file to the browser at a time. Says which it was, and when a part could not be in it. */
function useSave() {
  const name = useSignal<string | null>(null);
  const failure = useSignal<Failure | null>(null);
  const busy = useSignal(false);
  const save = async (work: () => Promise<Result<Saved>>): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    const result = await work();
    busy.value = false;
    name.value = result.ok ? result.value.name : null;
    if (!result.ok) failure.value = result;
    else failure.value = result.value.missing.length > 0 ? fail('damaged') : null;
  };
  return { name, failure, busy, save };
}

/** The files of the person's own: closed with a passphrase, or readable by anyone who has them. */
function Files() {
  const app = useApp();
  const { words } = app;
  const { name, failure, busy, save } = useSave();
  const keeping = keepingOf(app);
  return (
    <div class="settings__arrived">
      <p>{words.t('keeping.where')}</p>
      <NewPassphrase
        id="backup-passphrase"
        k="keeping.passphrase"
        hint="keeping.passphrase.hint"
        go="keeping.closed"
        busy={busy}
        onGo={(passphrase) => void save(() => keeping.saveBackup(passphrase))}
      />
      <h3>{words.t('keeping.open')}</h3>
      <p>
        <SafetyText k="settings.backup.warning" />
      </p>
      <div class="settings__ways">
        <button type="button" class="btn btn--line" onClick={() => void save(() => keeping.saveBackup())}>
          {words.t('keeping.plain')}
        </button>
        <button type="button" class="btn btn--line" onClick={() => void save(() => keeping.saveTable())}>
          {words.t('keeping.table')}
        </button>
      </div>
      <p role="status" class="settings__said">
        {busy.value && words.t('keeping.working')}
        {!busy.value && name.value !== null && words.t('settings.backup.named', { name: name.value })}
      </p>
      {failure.value && <FailureNote failure={failure.value} />}
    </div>
  );
}

/** The whole record as a file of the person's own. */
export function SettingsBackup() {
  const { words } = useApp();
  const isOpen = useSignal(false);
  return (
    <div class="settings__part">
      <button type="button" class="set settings__row" aria-expanded={isOpen.value} onClick={() => (isOpen.value = !isOpen.value)}>
        <span>
          <b>{words.t('settings.backup')}</b>
          <span class="soft">{words.t('settings.backup.hint')}</span>
        </span>
        <Icon of={icons.takeout} />
      </button>
      {isOpen.value && <Files />}
    </div>
  );
}
