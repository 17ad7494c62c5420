import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { useApp } from './app-context.ts';

/** At this width of the window and below, in px, the narrow drawing stands (the reference drawings turn there). */
const narrow = 560;

/** Whether the narrow drawing stands: always in popup and side panel, in the full page by the width of the window, measured in letters of this size. */
export function useNarrow(percent = 100): boolean {
  const { surface } = useApp();
  const query = matchMedia(`(max-width: ${(narrow * percent) / 100}px)`);
  const matches = useSignal(query.matches);
  useLayoutEffect(() => {
    const follow = (): void => {
      matches.value = query.matches;
    };
    follow();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [percent]);
  return surface !== 'page' || matches.value;
}
