import type { Host, InnerView, Turn } from '../scene.ts';
import { dressLayouts } from './layouts.ts';

/** Where the focus was in each widget before something was opened over its first view. */
const openers = new WeakMap<ShadowRoot, HTMLElement>();

/** What is open over the first view of each widget, and in which language and for which place it was read. */
const opened = new WeakMap<ShadowRoot, { readonly to: Turn; readonly as: string }>();

const asIs = (host: Host): string => `${host.settings().language} ${host.place().region}`;

/** Each view is read when it is opened for the first time, not before. */
async function viewOf(host: Host, to: NonNullable<Turn>): Promise<InnerView> {
  if (to === 'now') return (await import('./now.ts')).openNow(host);
  if (to === 'lines') return (await import('./all-lines.ts')).openLines(host);
  if (to === 'understand') return (await import('./understand.ts')).openUnderstand(host, null);
  if (typeof to === 'object' && 'card' in to) return (await import('./understand.ts')).openUnderstand(host, to.card);
  if (to === 'by') return (await import('./by.ts')).openBy(host);
  if (to === 'violence') return (await import('./now.ts')).openSupport(host);
  if (to === 'about') return (await import('./about.ts')).openAbout(host);
  if (to === 'local') return (await import('./local.ts')).openLocal(host);
  return (await import('./calm.ts')).openCalm(host, to);
}

const isExercise = (to: NonNullable<Turn>): boolean =>
  to === 'breathing' || to === 'grounding' || (typeof to === 'object' && 'exercise' in to);

/** Opens a view over the first one, or takes it away. The focus goes along and comes back to what was pressed. */
export async function turn(host: Host, to: Turn): Promise<void> {
  const { root } = host;
  const from = root.activeElement;
  if (to && from instanceof HTMLElement && !from.closest('.inner')) openers.set(root, from);
  dressLayouts(root);
  const as = asIs(host);
  host.cover(to && (await viewOf(host, to)));
  opened.set(root, { to, as });
  if (to && isExercise(to)) host.countExercise();
  // what was asked to be drawn is there after the tasks that are waiting now
  await Promise.resolve();
  const wanted = to ? root.querySelector<HTMLElement>('.back') : openers.get(root);
  if (!root.querySelector('.inner')?.contains(root.activeElement)) wanted?.focus();
}

/** Reads what is open once more, where the page has another language or another place meanwhile: lines of one country never stand under the number of another. */
export async function readAgain(host: Host): Promise<void> {
  const { to, as } = opened.get(host.root) ?? {};
  const now = asIs(host);
  if (!to || as === now) return;
  opened.set(host.root, { to, as: now });
  host.cover(await viewOf(host, to));
}
