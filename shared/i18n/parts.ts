/**
 * Which files of a language are read together: `core` is what the first screen and every error screen say,
 * the others are read with the screen that needs them. A file stands in exactly one part; the build stops otherwise.
 */
export const parts = {
  core: ['common', 'check-in', 'help-core'],
  'check-in': ['check-in-steps', 'welcome', 'help'],
  packs: ['packs'],
  help: ['services', 'topics', 'directory', 'subdivisions'],
  reach: ['reach'],
  local: ['local'],
  calm: ['exercises', 'calm-more'],
  'calm-screens': ['calm-screens'],
  understand: ['understand'],
  'look-back': ['look-back', 'pulse', 'insights'],
  people: ['circle', 'reach-out'],
  'standing-by': ['standing-by'],
  violence: ['violence'],
  plan: ['plan'],
  bring: ['bring'],
  site: ['site'],
  'site-faults': ['site-faults'],
  settings: ['settings', 'lock', 'keeping', 'reminder', 'bring-in'],
  widget: ['widget'],
  'widget-more': ['widget-more'],
  'widget-views': ['widget-views'],
  group: ['group', 'programme'],
  builder: ['builder'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Part = keyof typeof parts;

/** Sentences that are also written alone, for someone who needs these of several parts: what the widget says once a page is quiet, and how a line is at this moment. */
export const excerpts = {
  'widget-quiet': /^widget\.more\.|^hours\.(open|opens|always|closed|reported|unknown|unclear|old|holiday)(-|$)/,
} as const satisfies Readonly<Record<string, RegExp>>;
