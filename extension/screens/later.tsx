import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Part } from '#shared/i18n/parts.ts';
import { fail } from '#shared/result.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { HelpInFull } from './help-in-full.tsx';

/** A screen that is read from the package when it is opened, together with its words. */
export function Later({ load, parts }: { load: () => Promise<ComponentType>; parts: readonly Part[] }) {
  const { words } = useApp();
  const found = useSignal<ComponentType | 'failed' | null>(null);
  useLayoutEffect(() => {
    Promise.all([load(), words.need(...parts)]).then(
      ([screen]) => {
        found.value = screen;
      },
      () => {
        found.value = 'failed';
      },
    );
  }, []);
  if (found.value === 'failed')
    return (
      <div class="page">
        <FailureNote failure={fail('unknown')} />
        <HelpInFull />
      </div>
    );
  const Found = found.value;
  return Found ? <Found /> : <div class="page" aria-busy="true" />;
}
