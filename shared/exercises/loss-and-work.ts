import type { Steps } from './exercise.ts';
import { all } from './for-whom.ts';

/** After a loss, and for those who work with young people (content 7, extra blocks). */
export const lossAndWorkExercises: readonly Steps[] = [
  {
    id: 'lo-two-sides',
    kind: 'steps',
    for: all,
    seconds: [0, 0, 0],
    asks: { 2: { kind: 'choose', names: ['missing', 'living'], max: 1 } },
    alternatives: ['gr-object', 'so-message'],
    cautions: ['alone'],
    grade: 'C',
    refs: ['S55'],
  },
  {
    id: 'lo-remember',
    kind: 'steps',
    for: all,
    seconds: [0, 0],
    asks: { 0: { kind: 'choose', names: ['saying', 'recipe', 'song', 'habit'], max: 1 } },
    alternatives: ['lo-two-sides', 'ba-culture'],
    cautions: ['alone'],
    grade: 'D',
    refs: ['S55'],
  },
  {
    id: 'wk-everyday',
    kind: 'steps',
    for: ['helper'],
    seconds: [0, 0, 0, 0, 0, 0],
    alternatives: ['wk-space', 'he-self'],
    cautions: ['alone'],
    grade: 'D',
    refs: ['S7'],
  },
  {
    id: 'wk-space',
    kind: 'steps',
    for: ['helper'],
    seconds: [0, 0, 0, 0],
    alternatives: ['wk-everyday', 'he-lll'],
    cautions: ['alone'],
    grade: 'D',
    refs: ['S7'],
  },
];
