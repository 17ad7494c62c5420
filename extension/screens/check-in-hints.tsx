import { useSignal } from '@preact/signals';
import { daysAfter, type Hints, isHeavyTime, isOftenTime, never } from '#shared/checkin/hints.ts';
import { dayOf, monthOf } from '#shared/time.ts';
import { useApp } from '../parts/app-context.ts';
import { HintCard } from '../parts/hint-card.tsx';
import { hintsOf } from '../state/hints.ts';

/** So many days a card that was put off stays away (content 0.6). */
const pause = 7;

/** The cards of content 0.6 after a check-in: after some heavy days, or after very many check-ins. Never both. */
export function CheckinHints() {
  const app = useApp();
  const { place, platform, record, words } = app;
  const closed = useSignal(false);
  const hints = hintsOf(app);
  const now = platform.clock.now();
  const today = dayOf(now, platform.clock.offsetAt(now));
  const recent = [today, daysAfter(today, -pause)].map(monthOf);
  const list = [...new Set(recent)].flatMap((month) => {
    const view = record.month(month).value;
    return Array.isArray(view) ? view : [];
  });
  if (!hints.now.value || closed.value) return null;
  const answer = (patch: Partial<Hints>): void => {
    closed.value = true;
    void hints.change((kept) => ({ ...kept, ...patch }));
  };
  if (isHeavyTime(list, today, hints.now.value))
    return (
      <HintCard text={words.t('checkin.heavy')}>
        <button
          type="button"
          class="btn"
          onClick={() => {
            answer({ heavyFrom: daysAfter(today, pause) });
            place.go({ screen: 'help' });
          }}
        >
          {words.t('checkin.heavy.yes')}
        </button>
        <button type="button" class="btn btn--line" onClick={() => answer({ heavyFrom: daysAfter(today, pause) })}>
          {words.t('checkin.hint.not-now')}
        </button>
        <button type="button" class="btn btn--quiet" onClick={() => answer({ heavyFrom: never })}>
          {words.t('checkin.hint.never')}
        </button>
      </HintCard>
    );
  if (isOftenTime(list, today, hints.now.value))
    return (
      <HintCard text={words.t('checkin.often')}>
        <button
          type="button"
          class="btn"
          onClick={() => {
            answer({ oftenFrom: never });
            place.go({ screen: 'calm' });
          }}
        >
          {words.t('checkin.often.yes')}
        </button>
        <button type="button" class="btn btn--line" onClick={() => answer({ oftenFrom: never })}>
          {words.t('checkin.hint.never')}
        </button>
      </HintCard>
    );
  return null;
}
