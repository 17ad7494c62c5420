import type { Audience, Breathing, OwnPace } from './exercise.ts';

const all: readonly Audience[] = ['c10', 't13', 'adult', 'helper'];
const older: readonly Audience[] = ['t13', 'adult', 'helper'];

/** Breathing patterns (content 2.3). Seconds and cycles are those of the document. */
export const breathingExercises: readonly (Breathing | OwnPace)[] = [
  {
    id: 'br-long-out',
    kind: 'breathing',
    for: all,
    phases: [
      { kind: 'in', seconds: 4 },
      { kind: 'out', seconds: 6 },
    ],
    cycles: { usual: 12, min: 6, max: 30 },
    alternatives: ['br-own', 'gr-feet'],
    cautions: ['dizzy', 'panic', 'lungs', 'drive'],
    grade: 'B',
    refs: ['S22', 'S23', 'S26'],
  },
  {
    id: 'br-sigh',
    kind: 'breathing',
    for: older,
    phases: [
      { kind: 'in', seconds: 3 },
      { kind: 'in2', seconds: 1 },
      { kind: 'out', seconds: 8 },
    ],
    cycles: { usual: 10, min: 3, max: 25 },
    alternatives: ['br-long-out', 'gr-feet'],
    cautions: ['dizzy', 'panic', 'lungs', 'drive'],
    grade: 'B',
    refs: ['S24'],
  },
  {
    id: 'br-box',
    kind: 'breathing',
    for: older,
    phases: [
      { kind: 'in', seconds: 4 },
      { kind: 'hold', seconds: 4 },
      { kind: 'out', seconds: 4 },
      { kind: 'hold', seconds: 4 },
    ],
    cycles: { usual: 8, min: 3, max: 19 },
    noHold: 'br-four-four',
    alternatives: ['br-four-four', 'gr-categories'],
    cautions: ['hold', 'dizzy', 'panic', 'lungs', 'drive'],
    grade: 'C',
    refs: ['S24'],
  },
  {
    id: 'br-four-four',
    kind: 'breathing',
    for: all,
    phases: [
      { kind: 'in', seconds: 4 },
      { kind: 'out', seconds: 4 },
    ],
    cycles: { usual: 15, min: 6, max: 40 },
    alternatives: ['br-own', 'gr-feet'],
    cautions: ['dizzy', 'panic', 'lungs', 'drive'],
    grade: 'B',
    refs: ['S22', 'S26'],
  },
  {
    id: 'br-own',
    kind: 'own-pace',
    for: ['c6', ...all],
    cycles: { usual: 10, min: 3, max: 30 },
    alternatives: ['gr-feet', 'gr-54321'],
    cautions: ['panic', 'trauma'],
    grade: 'D',
    refs: ['S29'],
  },
];
