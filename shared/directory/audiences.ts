/** For whom something is shown: 6–9, 10–12, 13–17, adults, and helpers (friends, teachers, workers). Never asked, only chosen. */
export const audienceCodes = ['c6', 'c10', 't13', 'adult', 'helper'] as const;

export type AudienceCode = (typeof audienceCodes)[number];

export const isAudienceCode = (text: string): text is AudienceCode => audienceCodes.some((code) => code === text);

/** For whom a service says it is; the closed list of the records. A service that names no age is for everyone. */
export const audiences = [
  'everyone',
  'children',
  'youth',
  'adults',
  'parents',
  'teachers',
  'carers',
  'students',
  'women',
  'men',
  'lgbtq',
  'refugees-migrants',
  'older-people',
  'veterans',
  'indigenous',
] as const;

export type Audience = (typeof audiences)[number];

export const isAudience = (text: string): text is Audience => audiences.some((each) => each === text);
