import { useLayoutEffect } from 'preact/hooks';
import { useApp } from '../parts/app-context.ts';
import { CheckinPoint } from './check-in-point.tsx';
import { Later } from './later.tsx';
import './today.css';

/** The later questions and the end are read while the person points; the first question never waits for them. */
const steps = () => import('./check-in-steps.tsx');
const loadStep = () => steps().then((file) => file.CheckinStepScreen);
const parts = ['check-in', 'calm'] as const;
const loadSituation = () => import('./today-situation.tsx').then((file) => file.TodaySituation);
const loadFaces = () => import('./check-in-faces.tsx').then((file) => file.CheckinFaces);
const loadAfter = () => steps().then((file) => file.AfterCheckin);

/** Today: the check-in, and what it leads to. */
export function Today() {
  const { checkin, settings, visit, words } = useApp();
  useLayoutEffect(() => {
    requestIdleCallback(() => Promise.all([steps(), words.need(...parts)]));
  }, []);
  if (checkin.outcome.value) return <Later key="after" load={loadAfter} parts={parts} />;
  if (settings.now.value.audience === 'c10')
    return (
      <main class="today">
        <Later key="faces" load={loadFaces} parts={parts} />
      </main>
    );
  return (
    <main class="today">
      {(settings.now.value.situations.length > 0 || visit.violence.value) && (
        <Later key="situation" load={loadSituation} parts={['packs', 'violence']} />
      )}
      {checkin.step.value === 'point' ? <CheckinPoint /> : <Later key="steps" load={loadStep} parts={parts} />}
    </main>
  );
}
