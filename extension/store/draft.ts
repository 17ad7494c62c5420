import type { CheckinInput } from '#shared/checkin/checkin.ts';
import type { UnfinishedStore } from './unfinished.ts';

/** A check-in that was not ended, and the question it stood at. */
export interface Draft {
  readonly step: string;
  readonly input: CheckinInput;
}

/** "Let it go" leaves nothing of it. */
export interface DraftStore {
  read(): Promise<Draft | null>;
  /** False when it could not be written: the words are still on the screen. */
  write(draft: Draft): Promise<boolean>;
  clear(): Promise<boolean>;
}

const name = 'check-in';

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

export const openDraft = (unfinished: UnfinishedStore): DraftStore => ({
  read: async () => await parseDraft(await unfinished.read(name)),
  write: (draft) => unfinished.write(name, draft),
  clear: () => unfinished.clear(name),
});
