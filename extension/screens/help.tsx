import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { emergencyFor } from '#shared/directory/emergency.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { EmergencyBlock } from '../parts/emergency-block.tsx';
import { Icon } from '../parts/icon.tsx';
import { RegionPicker } from '../parts/region-picker.tsx';
import { SafetyText } from '../parts/safety-text.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import type { HelpView } from '../state/place.ts';
import { regionOf } from '../state/region.ts';
import { sitePackKey } from '../store/site-pack-file.ts';
import { HelpLines } from './help-lines.tsx';
import './help.css';

/** Whom to tell, and in which words: no line is needed for that. */
function NearYou() {
  const { settings, words } = useApp();
  const young = settings.now.value.audience === 'c10';
  return (
    <section class="card stack" aria-labelledby="help-near">
      <h2 id="help-near">{words.t('help.near')}</h2>
      <p>{words.t(young ? 'help.now.child.hard' : 'help.now.hard')}</p>
      <p>
        <SafetyText k={young ? 'help.now.child.tell' : 'help.near.tell'} />
      </p>
      <div class="say">
        <span>
          <SafetyText k="help.near.words" />
        </span>
        <CopyButton text={words.t('help.near.words')} label={words.t('common.copy')} name={words.t('help.near.copy')} small />
      </div>
      {!young && (
        <p>
          <SafetyText k="help.now.until" />
        </p>
      )}
    </section>
  );
}

/** The way to Calm, for who wants to be steadier before doing anything else. */
function Steady() {
  const { words, place } = useApp();
  return (
    <button type="button" class="card item help__steady" onClick={() => place.go({ screen: 'calm' })}>
      <Icon of={icons.calm} />
      <span class="item__main">
        <span class="item__name">{words.t('help.steady')}</span>
        <br />
        <span class="soft">{words.t('help.steady.text')}</span>
      </span>
      <Icon of={icons.next} flip />
    </button>
  );
}

/** The people of the person's own school or community; its code is read only where there is a file of one. */
function Site() {
  const { platform } = useApp();
  const found = useSignal<ComponentType | null>(null);
  useLayoutEffect(() => {
    platform.local
      .get(sitePackKey)
      .then((kept) => (sitePackKey in kept ? import('./help-site.tsx') : null))
      .then(
        (file) => {
          found.value = file?.HelpSite ?? null;
        },
        () => null,
      );
  }, []);
  const HelpSite = found.value;
  return HelpSite && <HelpSite />;
}

/** The way to services near a place, in a list that the person brings in. */
function Local() {
  const { words, place } = useApp();
  return (
    <button type="button" class="card item help__steady" onClick={() => place.go({ screen: 'help', view: 'local' })}>
      <span class="item__main">
        <span class="item__name">{words.t('directory.services')}</span>
        <br />
        <span class="soft">{words.t('directory.services.text')}</span>
      </span>
      <Icon of={icons.next} flip />
    </button>
  );
}

/** The way to the safety plan; not for younger people, who make one with a grown-up. */
function Plan() {
  const { settings, words, place } = useApp();
  if (settings.now.value.audience === 'c10') return null;
  return (
    <button type="button" class="card item help__steady" onClick={() => place.go({ screen: 'plan' })}>
      <Icon of={icons.steps} />
      <span class="item__main">
        <span class="item__name">{words.t('common.plan')}</span>
        <br />
        <span class="soft">{words.t('help.plan.text')}</span>
      </span>
      <Icon of={icons.next} flip />
    </button>
  );
}

/** For who lives with violence or control, under a title that says nothing of it; not for younger people, who tell a grown-up. */
function Support() {
  const { settings, words, place } = useApp();
  if (settings.now.value.audience === 'c10') return null;
  return (
    <button type="button" class="card item help__steady" onClick={() => place.go({ screen: 'help', view: 'support' })}>
      <span class="item__main">
        <span class="item__name">{words.t('violence.neutral')}</span>
      </span>
      <Icon of={icons.next} flip />
    </button>
  );
}

/** The screens behind it. */
const views: Readonly<Record<HelpView, () => Promise<ComponentType>>> = {
  local: () => import('./help-local.tsx').then((file) => file.HelpLocal),
  support: () => import('./help-support.tsx').then((file) => file.HelpSupport),
};

/** The screen behind it, read when it is opened; Help itself stays where it can't be read. */
function useView(view: HelpView | undefined): ComponentType | null {
  const { words } = useApp();
  const found = useSignal<{ readonly view: HelpView; readonly Screen: ComponentType } | null>(null);
  useLayoutEffect(() => {
    if (view)
      Promise.all([views[view](), words.need('local')]).then(
        ([Screen]) => {
          found.value = { view, Screen };
        },
        () => null,
      );
  }, [view]);
  return view && found.value?.view === view ? found.value.Screen : null;
}

/** Help, or what was opened behind it. */
export function Help() {
  const now = useApp().place.here.value;
  const Screen = useView(now.screen === 'help' ? now.view : undefined);
  return Screen ? <Screen /> : <HelpItself />;
}

/**
 * Help: the emergency numbers of the region first, then people to talk to, then what is near. Nothing here needs the network or what is kept.
 * On a narrow screen nothing but its name stands above the number, and where the letters are large too not even that: it is on the button that led here.
 */
function HelpItself() {
  const app = useApp();
  const { words, settings, surface } = app;
  const { textSize } = settings.now.value;
  const isNarrow = useNarrow(textSize);
  const isTight = isNarrow && textSize >= 150;
  const here = regionOf(app).region;
  // without a number the block itself holds the picker
  const picker = here !== null && emergencyFor(here) !== null && <RegionPicker />;
  const intro = surface === 'page' && (
    <p class="soft">
      {words.t('common.no-person-reads')} {words.t('help.intro')}
    </p>
  );
  return (
    <main class={isTight ? 'page help help--tight' : 'page help'}>
      <div class="help__head">
        <div>
          <h1 class={surface === 'page' && !isTight ? undefined : 'hide'}>{words.t('common.help')}</h1>
          {!isNarrow && intro}
        </div>
        {!isNarrow && picker}
      </div>
      <EmergencyBlock />
      {isNarrow && picker}
      {isNarrow && intro}
      <Site />
      <div class="help__cols">
        <HelpLines />
        <div class="stack">
          <NearYou />
          <Plan />
          <Local />
          <Support />
          <Steady />
          <p class="foot">
            <SafetyText k="common.disclaimer" />
          </p>
        </div>
      </div>
    </main>
  );
}
