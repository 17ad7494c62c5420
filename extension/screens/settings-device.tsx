import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { SafetyText, SafetyTexts } from '../parts/safety-text.tsx';
import { Seg } from '../parts/seg.tsx';
import { SwitchRow } from '../parts/switch-row.tsx';
import type { Settings } from '../store/settings.ts';
import { useChange } from './settings-change.ts';

/** Whose device this is, as far as the person says. */
export type Device = NonNullable<Settings['device']>;

const devices: readonly Device[] = ['mine', 'shared', 'school', 'unsafe'];

/**
 * What may be stored of the answer. That someone may check this device is never written down on it:
 * whoever checks would find exactly that.
 */
export const storable = (device: Device | null): Settings['device'] => (device === 'unsafe' ? null : device);

interface Props {
  readonly device: Device | null;
  readonly keep: boolean;
  readonly onDevice: (device: Device) => void;
  readonly onKeep: (keep: boolean) => void;
}

/** Said only where the browser says so itself (content part two, 24.1, `dn-admin`). */
function Installed() {
  const { platform, words } = useApp();
  const isInstalled = useSignal(false);
  useLayoutEffect(() => {
    void platform.isInstalledByOrganisation().then((is) => {
      isInstalled.value = is;
    });
  }, []);
  if (!isInstalled.value) return null;
  return (
    <div>
      <p class="device__ask">{words.t('settings.organisation.installed')}</p>
      <p>
        <SafetyText k="settings.organisation.installed.note" />
      </p>
    </div>
  );
}

/**
 * Whose device this is, what follows from it, and the way to use everything without keeping (content part two, 24.1). Where nothing was
 * answered, what is true of most devices stands there: nothing can be kept before it was shown (assurance P6).
 */
export function DevicePicker({ device, keep, onDevice, onKeep }: Props) {
  const { words } = useApp();
  return (
    <div class="device">
      <p class="device__ask" aria-hidden="true">
        {words.t('settings.device.ask')}
      </p>
      <Seg
        label={words.t('settings.device.ask')}
        choices={devices.map((value) => ({ value, label: words.t(`settings.device.${value}`) }))}
        value={device}
        onChange={onDevice}
        long
      />
      <div class="device__note" role="status">
        <p>
          <SafetyText k={`settings.device.${device ?? 'shared'}.note`} />
        </p>
        {device === 'unsafe' && <p class="soft">{words.t('settings.device.unsafe.unsaid')}</p>}
      </div>
      <Installed />
      {((device && device !== 'mine') || !keep) && (
        <SwitchRow
          label={words.t('settings.keep-nothing')}
          hint={words.t('settings.keep-nothing.hint')}
          on={!keep}
          onChange={(on) => onKeep(!on)}
        />
      )}
    </div>
  );
}

/** The same question as in the welcome, open for another answer. */
export function SettingsDevice() {
  const { settings, words } = useApp();
  const { change, failure } = useChange();
  const { device: stored, keep } = settings.now.value;
  // an answer that is not stored holds as long as this screen is open
  const said = useSignal<Device | null>(null);
  const device = said.value === 'unsafe' ? said.value : stored;
  const answer = (to: Device): void => {
    said.value = to;
    void change({ device: storable(to) });
  };
  return (
    <section class="settings__section" aria-labelledby="settings-device">
      <h2 id="settings-device">{words.t('settings.device')}</h2>
      <DevicePicker device={device} keep={keep} onDevice={answer} onKeep={(to) => void change({ keep: to })} />
      {!keep && <p class="soft">{words.t('settings.keep-nothing.earlier')}</p>}
      {failure.value && <FailureNote failure={failure.value} />}
      {device !== 'school' && (
        <details class="more">
          <summary>{words.t('settings.organisation')}</summary>
          <SafetyTexts keys={['settings.device.school.note']} />
        </details>
      )}
    </section>
  );
}
