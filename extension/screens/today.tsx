import { useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useApp } from '../parts/app-context.ts';
import type { CheckinStep } from '../state/check-in.ts';
import { CheckinPoint } from './check-in-point.tsx';
import { Later } from './later.tsx';
import './today.css';

/** The later questions and the end are read while the person points; the first question never waits for them. */
const steps = () => import('./check-in-steps.tsx');
const loadStep = () => steps().then((file) => file.CheckinStepScreen);
const parts = ['check-in', 'calm'] as const;
const loadFaces = () => import('./check-in-faces.tsx').then((file) => file.CheckinFaces);
const loadAfter = () => steps().then((file) => file.AfterCheckin);

/** Moves the focus to the question when the step changes, so that a screen reader hears it and Tab goes on from there. */
function useFocusOnStep(step: { readonly value: CheckinStep }): { current: HTMLElement | null } {
  const frame = useRef<HTMLElement | null>(null);
  const last = useRef(step.value);
  useSignalEffect(() => {
    if (step.value === last.current) return;
    last.current = step.value;
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('h1')?.focus());
  });
  return frame;
}

/** Today: the check-in, and what it leads to. */
export function Today() {
  const { checkin, settings, words } = useApp();
  const frame = useFocusOnStep(checkin.step);
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
    <main class="today" ref={frame}>
      {checkin.step.value === 'point' ? <CheckinPoint /> : <Later key="steps" load={loadStep} parts={parts} />}
    </main>
  );
}
