import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { FeelingShape } from '../parts/feeling-shape.tsx';
import { Icon } from '../parts/icon.tsx';
import { keepsCheckins } from '../state/visit.ts';
import { sayFeeling } from './check-in-grid.tsx';

/** The feeling that was pointed at, above the later questions. */
function Pointed() {
  const { checkin, words } = useApp();
  const { feeling } = checkin.input.value;
  if (!feeling) return null;
  return (
    <div class="pointed">
      <span class="pointed__shape">
        <FeelingShape feeling={feeling} height={34} />
      </span>
      <span class="soft">{sayFeeling(words, feeling)}</span>
    </div>
  );
}

/**
 * The question. It takes the focus when it comes, so that a screen reader hears it and Tab goes on from there; it may come late, when
 * someone was quicker than the package is read.
 */
export function Question({ ask }: { ask: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <h1 tabIndex={-1} ref={heading}>
      {ask}
    </h1>
  );
}

/** One question of the check-in: what was said, the question, the answers, and the way on. */
export function CheckinFrame({ ask, hint, some, children }: { ask: string; hint?: string; some: boolean; children: ComponentChildren }) {
  const app = useApp();
  const { checkin, words } = app;
  return (
    <>
      <div class="today__body">
        <Pointed />
        <Question ask={ask} />
        {hint && <p class="soft today__hint">{hint}</p>}
        {children}
        {checkin.failure.value && <FailureNote failure={checkin.failure.value} onRetry={checkin.keep} ownText={checkin.input.value.note} />}
      </div>
      <div class="actions actions--line">
        <button type="button" class="icon-btn" aria-label={words.t('common.back')} onClick={checkin.back}>
          <Icon of={icons.back} flip />
        </button>
        {keepsCheckins(app) && (
          <button type="button" class="btn btn--quiet" aria-disabled={checkin.keeping.value} onClick={checkin.keep}>
            {words.t(checkin.keeping.value ? 'checkin.keeping' : 'checkin.keep')}
          </button>
        )}
        <span class="grow" />
        <button type="button" class="btn" onClick={checkin.next}>
          {words.t(some ? 'common.next' : 'common.skip')}
        </button>
      </div>
    </>
  );
}
