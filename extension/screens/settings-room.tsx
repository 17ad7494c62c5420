import { useSignal } from '@preact/signals';
import { type Failure, fail } from '#shared/result.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { Icon } from '../parts/icon.tsx';

interface RowProps {
  readonly label: string;
  readonly hint: string;
  readonly onPress: () => void;
}

function WayRow({ label, hint, onPress }: RowProps) {
  return (
    <button type="button" class="set settings__row" onClick={onPress}>
      <span>
        <b>{label}</b>
        <span class="soft">{hint}</span>
      </span>
      <Icon of={icons.next} flip />
    </button>
  );
}

/** The other surfaces, with what each leaves in the browser's History. The full page needs no more room. */
export function SettingsRoom() {
  const { platform, surface, words } = useApp();
  const failure = useSignal<Failure | null>(null);
  const open = (way: () => Promise<void>): void => {
    way().catch(() => {
      failure.value = fail('unknown');
    });
  };
  if (surface === 'page') return null;
  const beside = surface === 'popup' ? platform.openBeside : null;
  return (
    <section class="settings__section" aria-labelledby="settings-room">
      <h2 id="settings-room">{words.t('settings.room')}</h2>
      <div class="list">
        {beside && (
          <WayRow label={words.t('settings.open-beside')} hint={words.t('settings.open-beside.hint')} onPress={() => open(beside)} />
        )}
        <WayRow label={words.t('settings.open-page')} hint={words.t('settings.open-page.hint')} onPress={() => open(platform.openPage)} />
      </div>
      {failure.value && <FailureNote failure={failure.value} />}
    </section>
  );
}
