import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { Seg } from '../parts/seg.tsx';
import { SwitchRow } from '../parts/switch-row.tsx';
import { useChange } from './settings-change.ts';

const looks = ['auto', 'light', 'dark', 'contrast'] as const;
const sizes = [100, 125, 150, 200] as const;

/** What can be on or off, in the order of the screen. */
const switches = [
  { name: 'calmMotion', key: 'settings.calm-motion' },
  { name: 'easyReading', key: 'settings.easy-reading' },
  { name: 'numerals', key: 'settings.numerals' },
  { name: 'sayings', key: 'settings.sayings' },
] as const;

/** How it looks: follow the system or not, text size, calm motion, easy reading, numbers in exercises, a line after a check-in. It changes at once. */
export function SettingsLook() {
  const { settings, words } = useApp();
  const { change, failure } = useChange();
  const now = settings.now.value;
  const percent = new Intl.NumberFormat(words.now.value.tag, { style: 'percent' });
  return (
    <section class="settings__section" aria-labelledby="settings-look">
      <h2 id="settings-look">{words.t('settings.look')}</h2>
      <Seg
        label={words.t('settings.look')}
        choices={looks.map((value) => ({ value, label: words.t(`settings.look.${value}`) }))}
        value={now.look}
        onChange={(look) => void change({ look })}
      />
      <div class="field">
        <span class="label" aria-hidden="true">
          {words.t('settings.text-size')}
        </span>
        <Seg
          label={words.t('settings.text-size')}
          choices={sizes.map((value) => ({ value, label: percent.format(value / 100) }))}
          value={now.textSize}
          onChange={(textSize) => void change({ textSize })}
        />
      </div>
      <div class="list">
        {switches.map(({ name, key }) => (
          <SwitchRow
            key={name}
            label={words.t(key)}
            hint={words.t(`${key}.hint`)}
            on={now[name]}
            onChange={(on) => void change({ [name]: on })}
          />
        ))}
      </div>
      {failure.value && <FailureNote failure={failure.value} />}
    </section>
  );
}
