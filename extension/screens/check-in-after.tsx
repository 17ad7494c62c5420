import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CheckinInput } from '#shared/checkin/checkin.ts';
import { softHelp } from '#shared/checkin/suggestions.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { Face, faceOf } from '../parts/face.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { FeelingShape } from '../parts/feeling-shape.tsx';
import { SoftHelpCard } from '../parts/soft-help-card.tsx';
import { answersOf } from '../state/answers.ts';
import type { Outcome } from '../state/check-in.ts';
import { inputOf } from '../state/said-in.ts';
import { CheckinClosing } from './check-in-closing.tsx';
import { CheckinHints } from './check-in-hints.tsx';
import { CheckinPicks } from './check-in-picks.tsx';
import { sayCheckin, sayTime } from './check-in-say.ts';
import './check-in-faces.css';

/** What a child has shown, by its face. */
function Shown({ input }: { input: CheckinInput }) {
  const { words } = useApp();
  const face = faceOf(input);
  const named = input.words.filter((word) => word.kind === 'listed' && word.id !== 'mixed');
  return (
    <div class="kept">
      <Face face={face} size={46} />
      <div>
        <strong>{named.length > 0 ? sayCheckin(words, { ...input, words: named }) : words.t(`checkin.face.${face.id}`)}</strong>
        <p class="soft" role="status">
          {words.t('checkin.face.kept')}
        </p>
      </div>
    </div>
  );
}

/** What was kept, and when; or that nothing was. */
function Kept({ outcome }: { outcome: Outcome }) {
  const { settings, words } = useApp();
  const input = inputOf(outcome);
  if (!input) return null;
  if (settings.now.value.audience === 'c10') return <Shown input={input} />;
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

/** One line that acknowledges. It never argues, advises or asks (content part two, 24.6). It can be switched off for good. */
function Line({ outcome }: { outcome: Outcome }) {
  const app = useApp();
  const { settings, words } = app;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const saying = answersOf(app).sayingOf(outcome);
  const own = outcome.kind === 'taken-back' ? 'checkin.taken-back' : 'checkin.not-today.said';
  const isOff = saying !== null && !settings.now.value.sayings;
  const key = isOff ? 'common.today' : saying ? (`checkin.said.${saying.kind}.${saying.index}` as WordKey) : own;
  return (
    <h1 tabIndex={-1} ref={heading} class={isOff ? 'hide' : undefined}>
      {words.t(key)}
    </h1>
  );
}

/** Another one, or taking this one back. */
function Ways({ outcome }: { outcome: Outcome }) {
  const { checkin, words } = useApp();
  return (
    <>
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
    </>
  );
}

/** After a check-in: what was kept, a line, one inner and one outer thing to try, the way back, and a line to close with. */
export function AfterCheckinScreen({ outcome }: { outcome: Outcome }) {
  const app = useApp();
  const { place, words } = app;
  const { isCardClosed } = answersOf(app);
  const input = inputOf(outcome);
  const help = input ? softHelp(input) : null;
  const isCard = help === 'card' && !isCardClosed.value;
  return (
    <main class="page after">
      <Kept outcome={outcome} />
      <Line key={outcome.kind} outcome={outcome} />
      {isCard && <SoftHelpCard onClose={() => (isCardClosed.value = true)} />}
      {input && <CheckinPicks input={input} kept={outcome.kind === 'kept' ? outcome.checkin : null} />}
      {help && !isCard && (
        <p>
          <button type="button" class="link" onClick={() => place.go({ screen: 'help' })}>
            {words.t('checkin.too-much')}
          </button>
        </p>
      )}
      {outcome.kind === 'kept' && !isCard && <CheckinHints />}
      <Ways outcome={outcome} />
      {!isCard && <CheckinClosing outcome={outcome} />}
    </main>
  );
}
