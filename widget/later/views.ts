import type { Words } from '#shared/i18n/translate.ts';
import type { Host, InnerView, Turn } from '../scene.ts';
import { type LaterPart, nowParts, readParts } from './part-words.ts';

/** Where the focus was in each widget before something was opened over its first view. */
const openers = new WeakMap<ShadowRoot, HTMLElement>();

/** What is open over the first view of each widget, and in which language and for which place it was read. */
const opened = new WeakMap<ShadowRoot, { readonly to: Turn; readonly as: string }>();

const asIs = (host: Host): string => `${host.settings().language} ${host.place().region}`;

/**
 * Each view is read when it is opened for the first time, not before: its code and its words at the same moment, since on a slow line
 * one waits for every trip that begins after another.
 */
async function viewOf(host: Host, to: NonNullable<Turn>): Promise<InnerView> {
  const read = <Code>(code: Promise<Code>, ...parts: readonly LaterPart[]): Promise<readonly [Code, Words]> =>
    Promise.all([code, readParts(host.settings().language, parts)]);
  if (to === 'now' || to === 'violence') {
    const code = Promise.all([import('./now.ts'), import('./all-lines.ts'), import('./place-choice.ts')]);
    const [[{ openNow, openSupport }], words] = await read(code, ...nowParts);
    return await (to === 'now' ? openNow : openSupport)(words, host);
  }
  if (to === 'lines') {
    const [{ openLines }, words] = await read(import('./all-lines.ts'), 'core', 'help', 'widget-quiet', 'widget-views');
    return openLines(words, host);
  }
  if (to === 'local') {
    const [{ openLocal }, words] = await read(import('./local.ts'), 'core', 'help', 'local', 'widget-quiet');
    return openLocal(words, host);
  }
  if (to === 'by') {
    const [{ openBy }, words] = await read(import('./by.ts'), 'standing-by', 'widget-views');
    return openBy(words, host);
  }
  if (to === 'about') {
    const [{ openAbout }, words] = await read(import('./about.ts'), 'widget-views');
    return openAbout(words, host);
  }
  if (to === 'understand' || (typeof to === 'object' && 'card' in to)) {
    const [{ openUnderstand }, words] = await read(import('./understand.ts'), 'understand', 'calm', 'check-in', 'widget-views');
    return openUnderstand(words, host, typeof to === 'object' ? to.card : null);
  }
  const [{ openCalm }, words] = await read(import('./calm.ts'), 'calm', 'check-in', 'widget-views');
  return openCalm(words, host, to);
}

const isExercise = (to: NonNullable<Turn>): boolean =>
  to === 'breathing' || to === 'grounding' || (typeof to === 'object' && 'exercise' in to);

/** What was pressed far down in the card has its beginning at the top of it, below the emergency number. */
function showBeginning(root: ShadowRoot): void {
  const card = root.querySelector('[part="card"]');
  card?.scrollTo(0, 0);
  if (card && card.getBoundingClientRect().top < 0) card.scrollIntoView();
}

/** Opens a view over the first one, or takes it away. The focus goes along and comes back to what was pressed. */
export async function turn(host: Host, to: Turn): Promise<void> {
  const { root } = host;
  const from = root.activeElement;
  if (to && from instanceof HTMLElement && !from.closest('.inner')) openers.set(root, from);
  const as = asIs(host);
  const [view, { dressLayouts }] = await Promise.all([to && viewOf(host, to), import('./layouts.ts')]);
  dressLayouts(root);
  host.cover(view);
  opened.set(root, { to, as });
  if (to && isExercise(to)) host.countExercise();
  // what was asked to be drawn is there after the tasks that are waiting now
  await Promise.resolve();
  const wanted = to ? root.querySelector<HTMLElement>('.back') : openers.get(root);
  if (!root.querySelector('.inner')?.contains(root.activeElement)) wanted?.focus();
  if (to) showBeginning(root);
}

/** Reads what is open once more, where the page has another language or another place meanwhile: lines of one country never stand under the number of another. */
export async function readAgain(host: Host): Promise<void> {
  const { to, as } = opened.get(host.root) ?? {};
  const now = asIs(host);
  if (!to || as === now) return;
  opened.set(host.root, { to, as: now });
  host.cover(await viewOf(host, to));
}
