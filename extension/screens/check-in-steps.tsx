import type { JSX } from 'preact';
import { useApp } from '../parts/app-context.ts';
import type { CheckinStep } from '../state/check-in.ts';
import { AfterCheckinScreen } from './check-in-after.tsx';
import { CheckinContext } from './check-in-context.tsx';
import { CheckinNeed } from './check-in-need.tsx';
import { CheckinNote } from './check-in-note.tsx';
import { CheckinWords } from './check-in-words.tsx';

const screens: Readonly<Record<Exclude<CheckinStep, 'point'>, () => JSX.Element | null>> = {
  words: CheckinWords,
  context: CheckinContext,
  need: CheckinNeed,
  note: CheckinNote,
};

/** The question after the first, whichever it is. */
export function CheckinStepScreen() {
  const step = useApp().checkin.step.value;
  if (step === 'point') return null;
  const Screen = screens[step];
  return <Screen />;
}

/** What a check-in leads to. */
export function AfterCheckin() {
  const { outcome } = useApp().checkin;
  return outcome.value && <AfterCheckinScreen outcome={outcome.value} />;
}
