/** A page of either test driver. */
interface AnyPage {
  evaluate(expression: string): Promise<unknown>;
}

/**
 * Runs the body of an asynchronous function in a page of the built extension, with the product's own store of that page as
 * `store`. For what has no button of its own, or needs thousands of values.
 */
export async function inStore<T>(page: AnyPage, body: string): Promise<T> {
  const expression = `(async () => {
    const places = {
      databases: indexedDB, local: chrome.storage.local, session: chrome.storage.session, firstPaint: localStorage,
      alone: (kind, work) => navigator.locks.request(kind, work), clock: { now: () => Date.now() },
    };
    const { pageStore } = await import('/chunks/page-store.js');
    const store = (globalThis.storeOfTest ??= pageStore(places, () => 5));
    const value = (result) => {
      if (!result.ok) throw new Error(result.code);
      return result.value;
    };
    ${body}
  })()`;
  return (await page.evaluate(expression)) as T;
}

/** A check-in for every text, each on its own day, with the text in every field that takes any. Runs in `inStore`. */
export const keepTexts = (texts: readonly string[]): string => `
  const checkins = ${JSON.stringify(texts)}.map((text, index) => ({
    id: text + '-id', at: Date.UTC(2024, 0, 1 + index), offset: 0, day: new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
    feeling: { pleasantness: 1, energy: 0 }, words: [{ kind: 'own', text: text + 'w' }], context: [text + 'c'], need: null,
    note: text + ' and some words behind it',
  }));
  value(await store.record.merge({ checkins, items: [{ name: 'plan', v: 1, value: { line: ${JSON.stringify(texts[0] ?? '')} + 'p' } }] }));
  await store.guard.followed();
`;

/** The ids of all check-ins. Runs in `inStore`. */
export const allIds = `return value(await store.record.all()).checkins.map(({ id }) => id).sort();`;
