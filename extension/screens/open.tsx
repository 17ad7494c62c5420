import { render } from 'preact';
import { AppProvider } from '../parts/app-context.ts';
import { browserPlatform, type Surface } from '../platform.ts';
import { makeApp } from '../state/app.ts';
import { readHelp } from './help-in-full.tsx';
import { Shell } from './shell.tsx';

/** Shows the app on a page. The first screen is drawn before storage has answered. */
export async function open(surface: Surface): Promise<void> {
  const root = document.getElementById('app');
  if (!root) return;
  const app = await makeApp(surface, browserPlatform());
  render(
    <AppProvider value={app}>
      <Shell />
    </AppProvider>,
    root,
  );
  await app.start();
  await readHelp(app);
  (await import('../state/presence.ts')).watchPresence(app);
}
