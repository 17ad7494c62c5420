import { useSignal } from '@preact/signals';
import { useApp } from '../parts/app-context.ts';
import { RegionPicker } from '../parts/region-picker.tsx';
import { SafetyText, SafetyTexts } from '../parts/safety-text.tsx';
import { HelpInFull } from './help-in-full.tsx';
import { type Device, DevicePicker, storable } from './settings-device.tsx';
import { LanguagePicker } from './settings-language.tsx';
import { WelcomeScene } from './welcome-scene.tsx';
import './settings.css';
import './welcome.css';

/** What this is and is not, in under 120 words (content part two, 24.1). */
function What() {
  const { words } = useApp();
  return (
    <div class="welcome__what">
      <h1>{words.t('welcome.title')}</h1>
      <p class="welcome__lead">{words.t('welcome.what')}</p>
      <p>
        <SafetyText k="welcome.is-not" />
      </p>
      <p>
        <SafetyText k="welcome.stays" />
      </p>
      <p>{words.t('welcome.skip')}</p>
      <p>
        <SafetyText k="welcome.help" />
      </p>
    </div>
  );
}

/** The same where it was said in Settings or Help that it is for a child: a hello in under 70 words (content part two, 24.1). */
function WhatForChildren() {
  const { words } = useApp();
  return (
    <div class="welcome__what">
      <h1>{words.t('welcome.child.title')}</h1>
      <p class="welcome__lead">{words.t('welcome.child.0')}</p>
      <p>{words.t('welcome.child.1')}</p>
      <SafetyTexts keys={['welcome.child.2', 'welcome.child.3']} />
    </div>
  );
}

const limitsOfLock = ['lock.not.0', 'lock.not.1', 'lock.not.2', 'lock.not.3'] as const;

/**
 * What others can see, what a lock does not do (assurance P6), and what removing the extension does: a browser lets no extension speak
 * before its removal, so it is said here.
 */
function More() {
  const { words } = useApp();
  return (
    <>
      <details class="more">
        <summary>{words.t('settings.organisation')}</summary>
        <SafetyTexts keys={['settings.device.school.note']} />
      </details>
      <details class="more">
        <summary>{words.t('lock.not')}</summary>
        <SafetyTexts keys={limitsOfLock} />
      </details>
      <details class="more">
        <summary>{words.t('common.details')}</summary>
        <SafetyTexts keys={['settings.remove-warning', 'settings.remove-clear']} />
      </details>
    </>
  );
}

/** The first screen: what this is and is not, two questions that can be left out, and the way on. */
export function Welcome() {
  const { place, settings, words } = useApp();
  const device = useSignal<Device | null>(settings.now.value.device);
  const keep = useSignal(settings.now.value.keep);
  const young = settings.now.value.audience === 'c10';
  const goOn = async (): Promise<void> => {
    // a device that stores nothing is welcome too: the answers hold as long as this page is open
    await settings.change({ welcomed: true, device: storable(device.value), keep: keep.value });
    // keeping them can take a moment: who has gone to Help, or on from Today, meanwhile is not called back
    if (place.here.value.screen === 'welcome') place.go({ screen: 'today' });
  };
  return (
    <main class="welcome">
      <div class="welcome__body">
        <WelcomeScene />
        <div class="welcome__text">
          {young ? <WhatForChildren /> : <What />}
          <div class="welcome__asks">
            {!young && <p>{words.t('welcome.two-questions')}</p>}
            <DevicePicker
              device={device.value}
              keep={keep.value}
              onDevice={(to) => (device.value = to)}
              onKeep={(to) => (keep.value = to)}
            />
            <LanguagePicker id="welcome-language" />
            <RegionPicker />
            <HelpInFull />
            <More />
          </div>
        </div>
      </div>
      <div class="welcome__ways">
        <button type="button" class="btn btn--line" onClick={goOn}>
          {words.t('common.skip')}
        </button>
        <button type="button" class="btn grow" onClick={goOn}>
          {words.t('welcome.start')}
        </button>
      </div>
    </main>
  );
}
