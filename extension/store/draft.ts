import type { CheckinInput } from '#shared/checkin/checkin.ts';

/** A check-in that was not ended, and the question it stood at. */
export interface Draft {
  readonly step: string;
  readonly input: CheckinInput;
}

/** The parts of a storage area that drafts use. */
export interface DraftArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Drafts live in memory only (storage.session): "Let it go" and closing the browser leave nothing. */
export interface DraftStore {
  read(): Promise<Draft | null>;
  /** False when it could not be written: the words are still on the screen. */
  write(draft: Draft): Promise<boolean>;
  clear(): Promise<boolean>;
}

const key = 'draft';

/** The reader comes only when there is something to read: the first question does not wait for it. */
const parseDraft = async (value: unknown): Promise<Draft | null> => {
  if (typeof value !== 'object' || value === null) return null;
  const { parseCheckin } = await import('#shared/checkin/parse-checkin.ts');
  const { step, input } = value as { step?: unknown; input?: unknown };
  const checked = parseCheckin({ ...(input as object), id: 'draft', at: 0, offset: 0, day: '1970-01-01' });
  if (typeof step !== 'string' || !checked.ok) return null;
  const { feeling, words, context, need, note } = checked.value;
  return { step, input: { feeling, words, context, need, note } };
};

export function openDraft(area: DraftArea): DraftStore {
  // one after another, so that a slow write never lands on top of a later clear
  let turn: Promise<boolean> = Promise.resolve(true);
  const after = (work: () => Promise<void>): Promise<boolean> => {
    turn = turn.then(work).then(
      () => true,
      () => false,
    );
    return turn;
  };
  return {
    read: async () => {
      try {
        return await parseDraft((await area.get(key))[key]);
      } catch {
        return null;
      }
    },
    write: (draft) => after(() => area.set({ [key]: draft })),
    clear: () => after(() => area.remove(key)),
  };
}
