import type { Audience, Steps } from './exercise.ts';

const all: readonly Audience[] = ['c10', 't13', 'adult', 'helper'];

/** Grounding exercises (content 3.2). Seconds are those of the document. */
export const groundingExercises: readonly Steps[] = [
  {
    id: 'gr-54321',
    kind: 'steps',
    for: all,
    seconds: [10, 35, 30, 25, 20, 15, 15],
    variants: ['no-hearing', 'no-sight', 'sirens', 'fasting'],
    alternatives: ['gr-feet', 'gr-categories'],
    cautions: ['sound', 'place', 'drive'],
    grade: 'D',
    refs: ['S17', 'S35'],
  },
  {
    id: 'gr-feet',
    kind: 'steps',
    for: ['c6', ...all],
    seconds: [10, 15, 15, 20],
    variants: ['wheelchair', 'lying'],
    alternatives: ['gr-object', 'gr-categories'],
    cautions: ['injury', 'place'],
    grade: 'D',
    refs: ['S17'],
  },
  {
    id: 'gr-categories',
    kind: 'steps',
    for: all,
    seconds: [10, 50, 20, 10],
    variants: [],
    alternatives: ['gr-54321', 'gr-object'],
    cautions: ['drive'],
    grade: 'D',
    refs: ['S35'],
  },
  {
    id: 'gr-object',
    kind: 'steps',
    for: ['c6', ...all],
    seconds: [10, 20, 20, 10],
    variants: ['faith'],
    alternatives: ['gr-feet', 'gr-categories'],
    cautions: ['place'],
    grade: 'D',
    refs: ['S35'],
  },
];
