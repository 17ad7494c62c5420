import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { CopyButton } from '../parts/copy-button.tsx';

/** How many lines each short form has, and which of them is there to be copied (content part two, 22.2). */
const forms = {
  map: { lines: 2, copied: null },
  message: { lines: 3, copied: 1 },
  no: { lines: 2, copied: 0 },
  belong: { lines: 2, copied: null },
} as const;

export type TiredForm = keyof typeof forms;

/** One line at a time: nothing to choose, nothing to type, and stopping after the first counts as done. */
function Lines({ form }: { form: TiredForm }) {
  const { words } = useApp();
  const at = useSignal(0);
  const line = useRef<HTMLParagraphElement>(null);
  const { lines, copied } = forms[form];
  useLayoutEffect(() => {
    if (at.value > 0) line.current?.focus();
  }, [at.value]);
  const isDone = at.value >= lines;
  const text = isDone ? words.t('reach-out.tired.done') : words.t(`reach-out.tired.${form}.${at.value}` as WordKey);
  return (
    <div class="card stack stack--s">
      <p ref={line} tabIndex={-1} class="people__short">
        {text}
      </p>
      {!isDone && (
        <div class="row row--tight">
          {at.value === copied && <CopyButton text={words.t(`reach-out.tired.${form}.copy` as WordKey)} label={words.t('common.copy')} />}
          <button type="button" class="btn btn--line" onClick={() => (at.value += 1)}>
            {words.t('common.next')}
          </button>
        </div>
      )}
    </div>
  );
}

/** The short form of a screen for turning to others: behind a press, or open already where the check-in said that there is no strength. */
export function PeopleTired({ form }: { form: TiredForm }) {
  const { place, words } = useApp();
  const here = place.here.value;
  const isOpen = useSignal(here.screen === 'people' && here.tired === true);
  if (isOpen.value) return <Lines form={form} />;
  return (
    <div>
      <button type="button" class="btn btn--quiet" onClick={() => (isOpen.value = true)}>
        {words.t('reach-out.too-tired')}
      </button>
    </div>
  );
}
