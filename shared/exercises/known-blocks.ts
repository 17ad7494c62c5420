import type { Audience } from './exercise.ts';
import { all, everyone, older } from './for-whom.ts';

/**
 * Blocks of the content document that packs, needs and alternatives name and that are no exercises of this folder:
 * screens, cards, group sheets. A product that has one shows it, another leaves it out.
 */
export const knownBlocks: Readonly<Record<string, readonly Audience[]>> = {
  'checkin-core': everyone,
  'pulse-week': everyone,
  'so-map': all,
  'so-message': older,
  'so-decline': older,
  'so-nudges': all,
  'sf-now': everyone,
  'sf-plan': older,
  'sf-dv': older,
  'sf-directory': everyone,
  'grp-opening': ['helper'],
  'grp-checkin': ['helper'],
  'grp-story': ['helper'],
  'grp-drawing': ['helper'],
  'grp-strengths': ['helper'],
  'grp-closing': ['helper'],
};
