import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Checkin } from '#shared/checkin/checkin.ts';
import type { Failure } from '#shared/result.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { Icon } from '../parts/icon.tsx';
import { HelpInFull } from './help-in-full.tsx';
import { LookBackOver } from './look-back-over.tsx';
import { LookBackScores } from './look-back-scores.tsx';
import { LookBackWeek } from './look-back-week.tsx';
import { LookBackWith } from './look-back-with.tsx';
import './look-back-more.css';

/** Everything that was kept, read once when a screen needs it, and again when some of it changes. */
function WithAll({ Shown }: { Shown: ComponentType<{ all: readonly Checkin[] }> }) {
  const { record } = useApp();
  const all = useSignal<readonly Checkin[] | null>(null);
  const failure = useSignal<Failure | null>(null);
  useLayoutEffect(() => {
    const read = async (): Promise<void> => {
      const result = await (await record.store()).all();
      all.value = result.ok ? result.value.checkins : null;
      failure.value = result.ok ? null : result;
    };
    void read();
  }, [record.months.value]);
  if (failure.value)
    return (
      <>
        <FailureNote failure={failure.value} />
        <HelpInFull />
      </>
    );
  return all.value ? <Shown all={all.value} /> : <div aria-busy="true" />;
}

/** What lies behind the days: the week in ten lines, time as a whole, what went with what, and scores from elsewhere. */
export function LookBackMore() {
  const { place, words } = useApp();
  const here = place.here.value;
  const view = here.screen === 'lookback' ? here.view : undefined;
  return (
    <>
      <div>
        <button type="button" class="btn btn--quiet" onClick={() => place.go({ screen: 'lookback' })}>
          <Icon of={icons.back} flip />
          {words.t('common.lookback')}
        </button>
      </div>
      {view === 'week' && <LookBackWeek />}
      {view === 'over' && <WithAll key="over" Shown={LookBackOver} />}
      {view === 'with' && <WithAll key="with" Shown={LookBackWith} />}
      {view === 'scores' && <LookBackScores />}
    </>
  );
}
