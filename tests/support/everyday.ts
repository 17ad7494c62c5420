/** True in the long run, which takes all cases. */
export const takesAll = Boolean(process.env['ALL_CASES']);

/**
 * The first of many cases, and in the long run (`npm run test:long`) all of them: a matrix of looks, hosts or cards takes minutes on two
 * cores, and its first few cases notice most of what can break. Put the hardest cases first.
 */
export const everyday = <T>(all: readonly T[], count: number): readonly T[] => (takesAll ? all : all.slice(0, count));

/** How many cases that chance makes: so many every day, and in the long run many more. */
export const rounds = (each: number, long: number): number => (takesAll ? long : each);
