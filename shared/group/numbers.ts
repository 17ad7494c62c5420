/** The largest group that can be typed; more is a slip of the keys. */
export const mostPeople = 999;

/** A whole number of people. */
export const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= mostPeople;

/** The fields of something that was read; none where it is no object. */
export const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
