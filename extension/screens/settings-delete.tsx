import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Failure } from '#shared/result.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { Icon } from '../parts/icon.tsx';
import { SafetyTexts } from '../parts/safety-text.tsx';
import { keepingOf } from '../state/keeping.ts';

const parts = ['checkins', 'people', 'plan', 'own', 'lists', 'draft', 'reminder', 'settings'] as const;

/** Asks once, in the page, naming everything that will be gone. Afterwards the screen is the welcome. */
export function AskDelete({ onCancel }: { onCancel: () => void }) {
  const app = useApp();
  const { words } = app;
  const failure = useSignal<Failure | null>(null);
  const deleting = useSignal(false);
  const question = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => question.current?.focus(), []);
  const go = async (): Promise<void> => {
    if (deleting.value) return;
    deleting.value = true;
    const result = await keepingOf(app).deleteEverything();
    deleting.value = false;
    failure.value = result.ok ? null : result;
  };
  return (
    <div class="settings__ask" role="group" aria-labelledby="delete-asks" aria-busy={deleting.value}>
      <h3 id="delete-asks" tabIndex={-1} ref={question}>
        {words.t('settings.delete.asks')}
      </h3>
      <p>{words.t('settings.delete.what')}</p>
      <ul class="settings__bullets">
        {parts.map((each) => (
          <li key={each}>{words.t(`settings.delete.${each}`)}</li>
        ))}
      </ul>
      <p>{words.t('settings.delete.files')}</p>
      {failure.value && <FailureNote failure={failure.value} onRetry={go} />}
      <p role="status" class={deleting.value ? undefined : 'hide'}>
        {deleting.value && words.t('settings.delete.doing')}
      </p>
      <div class="settings__ways">
        <button type="button" class="btn btn--line" onClick={onCancel}>
          {words.t('settings.delete.no')}
        </button>
        <button type="button" class="btn btn--clay" aria-disabled={deleting.value} onClick={go}>
          {words.t('settings.delete.yes')}
        </button>
      </div>
    </div>
  );
}

/** What removing the extension does, and the way to delete everything from within. */
export function SettingsDelete() {
  const { words } = useApp();
  const asking = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const cancel = (): void => {
    asking.value = false;
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <section class="settings__section" aria-labelledby="settings-removing">
      <h2 id="settings-removing">{words.t('settings.removing')}</h2>
      <SafetyTexts keys={['settings.remove-warning', 'settings.remove-clear']} />
      {asking.value ? (
        <AskDelete onCancel={cancel} />
      ) : (
        <button type="button" class="btn btn--clay btn--wide" ref={button} onClick={() => (asking.value = true)}>
          <Icon of={icons.trash} />
          {words.t('settings.delete')}
        </button>
      )}
    </section>
  );
}
