import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { SwitchRow } from '../parts/switch-row.tsx';
import { reminderOf } from '../state/reminder.ts';
import { useChange } from './settings-change.ts';

/** The neutral name and icon, what they can't hide (content 6.6), and hiding while someone is elsewhere (assurance section 6). */
export function SettingsDiscreet() {
  const app = useApp();
  const { settings, words } = app;
  const { change, failure } = useChange();
  const turn = async (discreet: boolean): Promise<void> => {
    await change({ discreet });
    await reminderOf(app).translate();
  };
  return (
    <>
      <SwitchRow
        label={words.t('discreet.title')}
        hint={words.t('discreet.hint')}
        on={settings.now.value.discreet}
        onChange={(on) => void turn(on)}
      />
      <p class="soft">{words.t('discreet.history')}</p>
      <SwitchRow
        label={words.t('discreet.away')}
        hint={words.t('discreet.away.hint')}
        on={settings.now.value.hideAway}
        onChange={(hideAway) => void change({ hideAway })}
      />
      {failure.value && <FailureNote failure={failure.value} />}
    </>
  );
}
