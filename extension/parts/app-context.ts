import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { App } from '../state/app.ts';

const Context = createContext<App | null>(null);

export const AppProvider = Context.Provider;

/** The app of this page. Using it outside `AppProvider` is a bug, and says so. */
export function useApp(): App {
  const app = useContext(Context);
  if (!app) throw new Error('useApp was called outside AppProvider');
  return app;
}
