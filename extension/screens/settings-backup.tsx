import { useSignal } from '@preact/signals';
import { type Failure, fail } from '#shared/result.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { Icon } from '../parts/icon.tsx';
import { SafetyText } from '../parts/safety-text.tsx';
import { keepingOf } from '../state/keeping.ts';

/** The whole record as a file of the person's own. Says which file it was, and when a part could not be in it. */
export function SettingsBackup() {
  const app = useApp();
  const { words } = app;
  const name = useSignal<string | null>(null);
  const failure = useSignal<Failure | null>(null);
  const save = async (): Promise<void> => {
    const result = await keepingOf(app).saveBackup();
    name.value = result.ok ? result.value.name : null;
    if (!result.ok) failure.value = result;
    else failure.value = result.value.missing.length > 0 ? fail('damaged') : null;
  };
  return (
    <div class="settings__part">
      <button type="button" class="set settings__row" aria-describedby="backup-warning" onClick={save}>
        <span>
          <b>{words.t('settings.backup')}</b>
          <span class="soft">{words.t('settings.backup.hint')}</span>
        </span>
        <Icon of={icons.takeout} />
      </button>
      <p id="backup-warning">
        <SafetyText k="settings.backup.warning" />
      </p>
      <p role="status" class="settings__said">
        {name.value !== null && words.t('settings.backup.named', { name: name.value })}
      </p>
      {failure.value && <FailureNote failure={failure.value} onRetry={save} />}
    </div>
  );
}
