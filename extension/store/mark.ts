/** A third, tiny place: how many writes there were, at least. It outlives database and mirror when both were emptied. */
export interface Mark {
  read(): number;
  write(seq: number): void;
}

/** The key in localStorage, whose files are neither the database's nor the storage area's. */
const key = 'seq';

export const markIn = (kept: Pick<Storage, 'getItem' | 'setItem'>): Mark => ({
  read: () => Number(kept.getItem(key)) || 0,
  write: (seq) => {
    if (seq > 0 && kept.getItem(key) !== String(seq)) kept.setItem(key, String(seq));
  },
});
