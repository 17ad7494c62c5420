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

/** For which codes a line is shown before others, and for which after them (content 27.4). */
interface Reach {
  readonly first?: readonly AudienceCode[];
  readonly show?: readonly AudienceCode[];
}

const audienceMap: Readonly<Record<Audience, Reach>> = {
  // the document lets an adult see lines for adults first; a line for everyone is theirs just as well, and often the better known
  everyone: { first: ['adult'], show: ['c10', 't13', 'helper'] },
  children: { first: ['c6', 'c10'], show: ['t13', 'helper'] },
  youth: { first: ['t13'], show: ['c10', 'adult', 'helper'] },
  adults: { first: ['adult'], show: ['helper'] },
  parents: { show: ['adult', 'helper'] },
  teachers: { first: ['helper'], show: ['adult'] },
  carers: { show: ['t13', 'adult', 'helper'] },
  students: { show: ['t13', 'adult'] },
  women: { show: ['t13', 'adult', 'helper'] },
  men: { show: ['t13', 'adult', 'helper'] },
  lgbtq: { show: ['t13', 'adult', 'helper'] },
  'refugees-migrants': { show: ['t13', 'adult', 'helper'] },
  'older-people': { show: ['adult', 'helper'] },
  veterans: { show: ['adult', 'helper'] },
  indigenous: { show: ['c10', 't13', 'adult', 'helper'] },
};

/** Who comes between "first" and "show" (content 27.4, fallbacks): children's lines for teenagers, those of parents and carers for helpers. */
const next: Readonly<Partial<Record<AudienceCode, readonly Audience[]>>> = { t13: ['children'], helper: ['parents', 'carers'] };

/** How well a line fits: first, after those, shown, or only when the person opens all lines. */
export type Fit = 0 | 1 | 2 | 3;

/** How well a line for these audiences fits a code; a line that names none is for everyone. */
export function fitOf(named: readonly Audience[], code: AudienceCode): Fit {
  const own: readonly Audience[] = named.length > 0 ? named : ['everyone'];
  if (own.some((each) => audienceMap[each].first?.includes(code))) return 0;
  if (own.some((each) => next[code]?.includes(each))) return 1;
  return own.some((each) => audienceMap[each].show?.includes(code)) ? 2 : 3;
}

const ages: readonly Audience[] = ['everyone', 'children', 'youth', 'adults'];

/**
 * Whether a service for these is left in a list where `who` was chosen: what names nobody, or an age only, is for women, newcomers and
 * carers of that age too.
 */
export const isAlsoFor = (named: readonly Audience[], who: Audience): boolean =>
  named.length === 0 ||
  named.includes(who) ||
  named.includes('everyone') ||
  (!ages.includes(who) && named.some((each) => ages.includes(each)));

/** Under 13. */
export const isChild = (code: AudienceCode): boolean => code === 'c6' || code === 'c10';

/** Under 18. */
export const isYoung = (code: AudienceCode): boolean => isChild(code) || code === 't13';

const withYoung: readonly Audience[] = ['everyone', 'children', 'youth'];

/** Someone under 18 is never told that a line for adults is for them; its card says that it is not. */
export const isForAdults = (named: readonly Audience[]): boolean =>
  named.includes('adults') && !named.some((each) => withYoung.includes(each));
