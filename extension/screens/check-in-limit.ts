/** Adds one more; beyond `limit` the oldest makes room, so that a further press is never refused. */
export const withLimit = <T>(list: readonly T[], item: T, limit: number): readonly T[] => [...list, item].slice(-limit);
