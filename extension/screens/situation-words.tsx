import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { situationsOf } from '../state/situation.ts';

/** Situations that have a line of their own (content 7, `words`). */
const withWords: ReadonlySet<string> = new Set([
  'school',
  'grief',
  'displacement',
  'disaster',
  'illness',
  'unaccompanied',
  'war',
  'humanitarian',
]);

/** One line for each situation that was chosen; nothing without a choice. */
export function SituationWords() {
  const app = useApp();
  const { words } = app;
  const ready = useSignal(false);
  const shown = situationsOf(app).filter((each) => withWords.has(each));
  useLayoutEffect(() => {
    words.need('packs').then(
      () => (ready.value = true),
      () => null,
    );
  }, []);
  if (!ready.value) return null;
  return shown.map((each) => (
    <p key={each} class="note">
      <span>{words.t(`packs.${each}.words` as WordKey)}</span>
    </p>
  ));
}
