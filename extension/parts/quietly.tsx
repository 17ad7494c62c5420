import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Part } from '#shared/i18n/parts.ts';
import { useApp } from './app-context.ts';

/** A part of a screen that is read from the package when it is wanted, with its words. Where it can't be read the screen stands without it. */
export function Quietly({ load, parts }: { load: () => Promise<ComponentType>; parts: readonly Part[] }) {
  const { words } = useApp();
  const found = useSignal<ComponentType | null>(null);
  useLayoutEffect(() => {
    Promise.all([load(), words.need(...parts)]).then(
      ([part]) => {
        found.value = part;
      },
      () => null,
    );
  }, []);
  const Found = found.value;
  return Found && <Found />;
}
