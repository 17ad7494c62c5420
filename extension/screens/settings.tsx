import { useApp } from '../parts/app-context.ts';
import { SettingsAbout } from './settings-about.tsx';
import { SettingsBackup } from './settings-backup.tsx';
import { SettingsBringIn } from './settings-bring-in.tsx';
import { SettingsBringInForeign } from './settings-bring-in-foreign.tsx';
import { SettingsDelete } from './settings-delete.tsx';
import { SettingsDevice } from './settings-device.tsx';
import { SettingsDiscreet } from './settings-discreet.tsx';
import { SettingsLanguage } from './settings-language.tsx';
import { SettingsLock } from './settings-lock.tsx';
import { SettingsLook } from './settings-look.tsx';
import { SettingsReminder } from './settings-reminder.tsx';
import { SettingsRoom } from './settings-room.tsx';
import { SettingsSituation } from './settings-situation.tsx';
import './settings.css';

/** What is kept, and how it leaves and comes back. */
function Kept() {
  const { words } = useApp();
  return (
    <section class="settings__section" aria-labelledby="settings-kept">
      <h2 id="settings-kept">{words.t('settings.kept')}</h2>
      <div class="list">
        <SettingsDiscreet />
        <SettingsBackup />
        <SettingsBringIn />
        <SettingsBringInForeign />
      </div>
    </section>
  );
}

/** Settings: how it looks and speaks, whose device this is, and everything that is kept. Nothing here needs the network. */
export function Settings() {
  const { surface, words } = useApp();
  return (
    <main class="page settings">
      <h1 class={surface === 'page' ? undefined : 'hide'}>{words.t('common.settings')}</h1>
      <div class="settings__cols">
        <div class="settings__col">
          <SettingsLook />
          <SettingsLanguage />
          <SettingsDevice />
          <SettingsSituation />
          <SettingsReminder />
        </div>
        <div class="settings__col">
          <SettingsLock />
          <Kept />
          <SettingsRoom />
          <SettingsAbout />
          <SettingsDelete />
        </div>
      </div>
    </main>
  );
}
