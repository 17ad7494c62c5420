/** A number with its word, as a person writes it: "1 record", "2 records". */
export const counted = (count: number, one: string, several = `${one}s`): string => `${count} ${count === 1 ? one : several}`;
