import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CheckinInput } from '#shared/checkin/checkin.ts';
import { softHelp } from '#shared/checkin/suggestions.ts';
import { type Saying, sayingFor } from '#shared/checkin/validation.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { FeelingShape } from '../parts/feeling-shape.tsx';
import { SoftHelpCard } from '../parts/soft-help-card.tsx';
import type { Outcome } from '../state/check-in.ts';
import { CheckinHints } from './check-in-hints.tsx';
import { CheckinPicks } from './check-in-picks.tsx';
import { sayCheckin, sayTime } from './check-in-say.ts';

const inputOf = (outcome: Outcome): CheckinInput | null => {
  if (outcome.kind === 'kept') return outcome.checkin;
  return outcome.kind === 'not-kept' ? outcome.input : null;
};

/** What was kept, and when; or that nothing was. */
function Kept({ outcome }: { outcome: Outcome }) {
  const { words } = useApp();
  const input = inputOf(outcome);
  if (!input) return null;
  const { tag } = words.now.value;
  return (
    <div class="kept">
      {input.feeling && <FeelingShape feeling={input.feeling} height={46} />}
      <div>
        <strong>{sayCheckin(words, input)}</strong>
        <p class="soft" role="status">
          {outcome.kind === 'kept' ? words.t('checkin.kept', { time: sayTime(tag, outcome.checkin) }) : words.t('checkin.let-go.said')}
        </p>
      </div>
    </div>
  );
}

const sayingKey = ({ kind, index }: Saying): WordKey => `checkin.said.${kind}.${index}` as WordKey;

/** One line that acknowledges. It never argues, advises or asks (content part two, 24.6). */
function headline(outcome: Outcome, now: number): WordKey {
  if (outcome.kind === 'not-today') return 'checkin.not-today.said';
  if (outcome.kind === 'taken-back') return 'checkin.taken-back';
  if (outcome.kind === 'not-kept') return sayingKey(sayingFor('open', now));
  return sayingKey(sayingFor(outcome.checkin, now));
}

/** After a check-in: what was kept, a line, one inner and one outer thing to try, and the way back. */
export function AfterCheckinScreen({ outcome }: { outcome: Outcome }) {
  const { checkin, platform, place, words } = useApp();
  const input = inputOf(outcome);
  const help = input ? softHelp(input) : null;
  const closed = useSignal(false);
  const line = useRef(headline(outcome, platform.clock.now()));
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    void words.need('check-in', 'calm');
    heading.current?.focus();
  }, []);
  return (
    <main class="page after">
      <Kept outcome={outcome} />
      {help === 'card' && !closed.value && <SoftHelpCard onClose={() => (closed.value = true)} />}
      <h1 tabIndex={-1} ref={heading}>
        {words.t(outcome.kind === 'taken-back' ? 'checkin.taken-back' : line.current)}
      </h1>
      {input && <CheckinPicks input={input} />}
      {outcome.kind === 'kept' && <CheckinHints />}
      {checkin.failure.value && <FailureNote failure={checkin.failure.value} onRetry={checkin.takeBack} />}
      <div class="row after__ways">
        <button type="button" class="btn btn--quiet" onClick={checkin.again}>
          {words.t('checkin.again')}
        </button>
        {outcome.kind === 'kept' && (
          <button type="button" class="btn btn--quiet" onClick={checkin.takeBack}>
            {words.t('checkin.take-back')}
          </button>
        )}
      </div>
      {help === 'quiet-line' && (
        <p>
          <button type="button" class="link" onClick={() => place.go({ screen: 'help' })}>
            {words.t('checkin.too-much')}
          </button>
        </p>
      )}
    </main>
  );
}
