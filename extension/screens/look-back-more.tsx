import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { Later } from './later.tsx';
import { LookBackOver } from './look-back-over.tsx';
import { LookBackScores } from './look-back-scores.tsx';
import { LookBackWeek } from './look-back-week.tsx';
import { LookBackWith } from './look-back-with.tsx';
import './look-back-more.css';

const loadBring = () => import('./look-back-bring.tsx').then((file) => file.LookBackBring);

/** What lies behind the days: the week in ten lines, time as a whole, what went with what, scores from elsewhere, a page to bring along. */
export function LookBackMore() {
  const { place, settings, words } = useApp();
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
      {view === 'over' && <LookBackOver />}
      {view === 'with' && <LookBackWith />}
      {view === 'scores' && <LookBackScores />}
      {view === 'bring' && settings.now.value.audience !== 'c10' && (
        <Later key="bring" load={loadBring} parts={['bring', 'people', 'plan', 'calm', 'check-in']} />
      )}
    </>
  );
}
