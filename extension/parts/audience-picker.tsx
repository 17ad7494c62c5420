import { useSignal } from '@preact/signals';
import type { Failure } from '#shared/result.ts';
import { useApp } from './app-context.ts';
import { FailureNote } from './failure-note.tsx';
import { Seg } from './seg.tsx';

const audiences = ['c10', 't13', 'adult'] as const;

/** For whom lines and texts are: a plain choice. Nobody asks an age, and nothing is guessed (content 6.7). */
export function AudiencePicker() {
  const { settings, words } = useApp();
  const failure = useSignal<Failure | null>(null);
  const pick = async (audience: (typeof audiences)[number]): Promise<void> => {
    const result = await settings.change({ audience });
    failure.value = result.ok ? null : result;
  };
  return (
    <div class="field">
      <span class="label" aria-hidden="true">
        {words.t('help.audience')}
      </span>
      <Seg
        label={words.t('help.audience')}
        choices={audiences.map((value) => ({ value, label: words.t(`help.audience.${value}`) }))}
        value={settings.now.value.audience}
        onChange={(audience) => void pick(audience)}
      />
      <p class="soft">{words.t('help.audience.hint')}</p>
      {failure.value && <FailureNote failure={failure.value} />}
    </div>
  );
}
