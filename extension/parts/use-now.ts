import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { Instant } from '#shared/time.ts';
import { useApp } from './app-context.ts';

/** The time on screen: told anew every minute, and when the page is seen again after a while (directory 4.2, rule 10). */
export function useNow(): Instant {
  const { clock } = useApp().platform;
  const now = useSignal(clock.now());
  useLayoutEffect(() => {
    const tell = (): void => {
      now.value = clock.now();
    };
    const ticking = setInterval(tell, 60_000);
    document.addEventListener('visibilitychange', tell);
    return () => {
      clearInterval(ticking);
      document.removeEventListener('visibilitychange', tell);
    };
  }, []);
  return now.value;
}
