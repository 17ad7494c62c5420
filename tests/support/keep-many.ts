import { pointName } from './person.ts';
import { word } from './words.ts';

export interface Plan {
  /** Each note is this text and a number, so that every check-in can be told apart. */
  readonly prefix: string;
  readonly count: number;
  readonly labels: Readonly<Record<'point' | 'next' | 'skip' | 'open' | 'keep' | 'kept' | 'again', string>>;
}

/** A plan with the words that stand on the buttons. */
export const plan = (prefix: string, count: number): Plan => ({
  prefix,
  count,
  labels: {
    point: pointName({ pleasantness: 1, energy: 0 }),
    next: word('common.next'),
    skip: word('common.skip'),
    open: word('checkin.note.open'),
    keep: word('checkin.keep'),
    kept: word('checkin.kept').split('{')[0] ?? '',
    again: word('checkin.again'),
  },
});

/**
 * Runs in a page that stands at Today: presses the product's own buttons as fast as they appear, one whole check-in after
 * another. A note counts as acknowledged when the page says "kept"; then it is told to `window.acknowledge`, with the
 * instant (ms UTC), and put in the list that comes back. One function without imports: its source is sent to the browser.
 */
export async function keepMany({ prefix, count, labels }: Plan): Promise<readonly string[]> {
  const wait = async <T>(find: () => T | undefined | null | false): Promise<T> => {
    const end = Date.now() + 20_000;
    for (;;) {
      const found = find();
      if (found) return found;
      if (Date.now() > end) throw new Error(`waited in vain for ${find}\n${document.body.innerText}`);
      await new Promise((done) => setTimeout(done, 4));
    }
  };
  const press = async (label: string): Promise<void> => {
    const labelled = (each: HTMLElement): boolean => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim() === label;
    const found = await wait(() => [...document.querySelectorAll<HTMLElement>('main button')].find(labelled));
    found.click();
  };
  const done: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const note = `${prefix}-${index}`;
    await press(labels.point);
    await press(labels.next);
    for (const _ of ['words', 'context', 'need']) await press(labels.skip).then(() => new Promise((next) => setTimeout(next, 8)));
    await press(labels.open);
    const field = await wait(() => document.querySelector('textarea'));
    field.value = note;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const began = Date.now();
    await press(labels.keep);
    await wait(() => document.querySelector('main')?.textContent?.includes(labels.kept));
    done.push(note);
    const { acknowledge } = window as unknown as { acknowledge?: (note: string, began: number, at: number) => void };
    acknowledge?.(note, began, Date.now());
    await press(labels.again);
  }
  return done;
}
