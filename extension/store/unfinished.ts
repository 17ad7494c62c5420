/** The parts of a storage area that unfinished things use. */
export interface UnfinishedArea {
  get(key?: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** What is being written and not kept yet lives in memory only (storage.session): closing the browser leaves nothing. */
export interface UnfinishedStore {
  /** The names that begin so; none where they can't be read. */
  names(beginning: string): Promise<readonly string[]>;
  /** Undefined where there is nothing, or where it can't be read. */
  read(name: string): Promise<unknown>;
  /** False when it could not be written: the words are still on the screen. */
  write(name: string, value: unknown): Promise<boolean>;
  clear(name: string): Promise<boolean>;
}

const prefix = 'unfinished:';

export function openUnfinished(area: UnfinishedArea): UnfinishedStore {
  // one after another, so that a slow write never lands on top of a later clear
  let turn: Promise<boolean> = Promise.resolve(true);
  const after = (work: () => Promise<void>): Promise<boolean> => {
    turn = turn.then(work).then(
      () => true,
      () => false,
    );
    return turn;
  };
  const get = async (key?: string): Promise<Record<string, unknown>> => {
    try {
      return await (key === undefined ? area.get() : area.get(key));
    } catch {
      return {};
    }
  };
  return {
    names: async (beginning) =>
      Object.keys(await get())
        .filter((key) => key.startsWith(prefix + beginning))
        .map((key) => key.slice(prefix.length)),
    read: async (name) => (await get(prefix + name))[prefix + name],
    write: (name, value) => after(() => area.set({ [prefix + name]: value })),
    clear: (name) => after(() => area.remove(prefix + name)),
  };
}
