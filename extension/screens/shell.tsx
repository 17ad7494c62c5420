import { useSignalEffect } from '@preact/signals';
import { Component, type ComponentChildren, type ComponentType } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Part } from '#shared/i18n/parts.ts';
import { fail } from '#shared/result.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import type { App } from '../state/app.ts';
import type { Place } from '../state/place.ts';
import { isDiscreet } from '../state/visit.ts';
import { Header } from './header.tsx';
import { HelpInFull } from './help-in-full.tsx';
import { Later } from './later.tsx';
import { Tabs } from './tabs.tsx';
import { Today } from './today.tsx';

/** Catches what is a bug: help stays in full, with a plain sentence. */
class Net extends Component<{ children: ComponentChildren }, { broken: boolean }> {
  override state = { broken: false };
  static override getDerivedStateFromError = () => ({ broken: true });
  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main class="page">
        <FailureNote failure={fail('unknown')} />
        <HelpInFull />
      </main>
    );
  }
}

/** Every screen but the first, and the words it needs: read when it is opened. */
const screens = {
  calm: { load: () => import('./calm.tsx').then((file) => file.Calm), parts: ['calm', 'calm-screens', 'check-in', 'people'] },
  help: { load: () => import('./help.tsx').then((file) => file.Help), parts: ['check-in', 'help', 'violence'] },
  settings: { load: () => import('./settings.tsx').then((file) => file.Settings), parts: ['settings', 'check-in'] },
  welcome: { load: () => import('./welcome.tsx').then((file) => file.Welcome), parts: ['check-in', 'settings'] },
  lookback: { load: () => import('./look-back.tsx').then((file) => file.LookBack), parts: ['look-back', 'check-in', 'calm', 'settings'] },
  lock: { load: () => import('./lock.tsx').then((file) => file.Lock), parts: ['settings', 'help'] },
  plan: {
    load: () => import('./plan.tsx').then((file) => file.PlanScreen),
    parts: ['plan', 'help', 'calm', 'check-in', 'settings', 'people'],
  },
  people: { load: () => import('./people.tsx').then((file) => file.People), parts: ['people', 'standing-by', 'help'] },
} as const satisfies Readonly<Record<string, { load: () => Promise<ComponentType>; parts: readonly Part[] }>>;

/** Help, Calm and the settings are open whatever is locked (content part two, 24.1); the plan decides for itself. */
const isOpenAlways = (screen: string): boolean => /help|plan|calm|settings|welcome/.test(screen);

/** Another place begins at its top; a day that is chosen on the calendar is on the same page. */
const pageOf = (here: Place): string => JSON.stringify({ ...here, day: null });

function Screen() {
  const { place, settings, vault } = useApp();
  const here = place.here.value;
  const { screen } = here;
  useLayoutEffect(() => scrollTo(0, 0), [pageOf(here)]);
  if (!isOpenAlways(screen)) {
    // before the store was read, the settings tell that there is a lock
    if (vault.lock.value === 'locked') return <Later key="lock" {...screens.lock} />;
    if (vault.lock.value === null && settings.now.value.lock) return <main class="page" aria-busy="true" />;
  }
  return screen === 'today' ? <Today /> : <Later key={screen} {...screens[screen]} />;
}

/** Writes language, direction, look and text size where the style sheet reads them. */
function dress(app: App): void {
  const { documentElement: root } = document;
  const { tag, dir } = app.words.now.value;
  const { look, textSize, calmMotion, easyReading } = app.settings.now.value;
  document.title = app.words.t(isDiscreet(app) ? 'common.notes' : 'common.name');
  Object.assign(root, { lang: tag, dir });
  if (look === 'auto') root.removeAttribute('data-theme');
  else root.dataset['theme'] = look;
  root.dataset['text'] = String(textSize);
  root.dataset['motion'] = calmMotion ? 'calm' : 'full';
  root.dataset['reading'] = easyReading ? 'easy' : 'plain';
}

/** The frame around every screen: header with Help, the screen, the four places. */
export function Shell() {
  const app = useApp();
  useSignalEffect(() => dress(app));
  return (
    <div class={`shell shell--${app.surface}`}>
      <Net>
        <Header />
        <Screen />
        <Tabs />
      </Net>
    </div>
  );
}
