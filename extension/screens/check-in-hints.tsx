import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Checkin } from '#shared/checkin/checkin.ts';
import { daysAfter, type Hints, isHeavyTime, isOftenTime, never } from '#shared/checkin/hints.ts';
import { type Day, dayOf, monthOf } from '#shared/time.ts';
import { useApp } from '../parts/app-context.ts';
import { HintCard } from '../parts/hint-card.tsx';
import type { App } from '../state/app.ts';
import { hintsOf } from '../state/hints.ts';
import type { Place } from '../state/place.ts';

/** So many days the card after heavy days stays away once it was shown (content 0.6). */
const pause = 7;

/** What was kept this week, as far as it was read. */
function recentOf({ record }: App, today: Day): readonly Checkin[] {
  const months = [today, daysAfter(today, -pause)].map(monthOf);
  return [...new Set(months)].flatMap((month) => {
    const view = record.month(month).value;
    return Array.isArray(view) ? view : [];
  });
}

type Kind = 'heavy' | 'often';

/** That it was shown is what is noted, not how it was answered: one that nobody answers does not come again the next day. */
const shownPatch = (kind: Kind, today: Day): Partial<Hints> =>
  kind === 'heavy' ? { heavyFrom: daysAfter(today, pause) } : { oftenFrom: never };

/** The card that is due now, once it was noted that it is shown. */
function useDue(today: Day): { readonly kind: Kind | null; readonly close: () => void } {
  const app = useApp();
  const kind = useSignal<Kind | null>(null);
  const hints = hintsOf(app);
  const list = recentOf(app, today);
  const now = hints.now.value;
  const due: Kind | null = now && isHeavyTime(list, today, now) ? 'heavy' : now && isOftenTime(list, today, now) ? 'often' : null;
  useLayoutEffect(() => {
    if (!due || kind.value) return;
    kind.value = due;
    void hints.change((kept) => ({ ...kept, ...shownPatch(due, today) }));
  }, [due]);
  return { kind: kind.value, close: () => (kind.value = null) };
}

/** The cards of content 0.6 after a check-in: after some heavy days, or after very many check-ins. Never both. */
export function CheckinHints() {
  const app = useApp();
  const { place, platform, words } = app;
  const now = platform.clock.now();
  const { kind, close } = useDue(dayOf(now, platform.clock.offsetAt(now)));
  if (!kind) return null;
  const yes = (to: Place): void => {
    close();
    place.go(to);
  };
  const forGood = (): void => {
    close();
    void hintsOf(app).change((kept) => ({ ...kept, ...(kind === 'heavy' ? { heavyFrom: never } : { oftenFrom: never }) }));
  };
  const answer = (style: string, label: ComponentChildren, act: () => void) => (
    <button type="button" class={style} onClick={act}>
      {label}
    </button>
  );
  return kind === 'heavy' ? (
    <HintCard text={words.t('checkin.heavy')}>
      {answer('btn', words.t('checkin.heavy.yes'), () => yes({ screen: 'help' }))}
      {answer('btn btn--line', words.t('checkin.hint.not-now'), close)}
      {answer('btn btn--quiet', words.t('checkin.hint.never'), forGood)}
    </HintCard>
  ) : (
    <HintCard text={words.t('checkin.often')}>
      {answer('btn', words.t('checkin.often.yes'), () => yes({ screen: 'calm' }))}
      {answer('btn btn--line', words.t('checkin.hint.never'), forGood)}
    </HintCard>
  );
}
