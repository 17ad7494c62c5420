import { watchShifts } from '#shared/elements/three-shifts.ts';
import type { App } from './app.ts';
import { reminderOf } from './reminder.ts';
import { followOutside } from './safety-plan.ts';

/** Closes the lock and takes this view away. What it leaves behind in the browser's history it does not touch, and says so. */
export async function vanish({ checkin, platform, surface, vault, visit }: App): Promise<void> {
  // the screen is empty before anything is waited for; a slow disk must not hold up the leaving
  document.documentElement.hidden = true;
  if (visit.violence.value) checkin.letGo();
  const cleared = visit.violence.value ? platform.clearCopied() : null;
  const late = new Promise((done) => setTimeout(done, patience));
  await Promise.race([Promise.all([vault.lockNow(), cleared]), late]);
  platform.vanish(surface);
}

/** How long leaving waits for lock and clipboard, in milliseconds. */
const patience = 300;

/** Where the person wants it, this page is empty while another window or page is in front of it (assurance section 6). */
function watchAway({ settings }: App): void {
  const { documentElement: root } = document;
  addEventListener('blur', () => root.toggleAttribute('data-away', settings.now.value.hideAway));
  addEventListener('focus', () => root.removeAttribute('data-away'));
}

/**
 * Someone is here: every press puts off the closing of the lock, and Shift pressed three times leaves quickly
 * (content 6.6). Here also begins what follows the record as long as the page stands.
 */
export function watchPresence(app: App): void {
  for (const type of ['pointerdown', 'keydown'] as const) addEventListener(type, () => app.vault.touch(), { capture: true, passive: true });
  app.checkin.outcome.subscribe((outcome) => {
    if (outcome?.kind === 'kept') void reminderOf(app).kept();
  });
  void followOutside(app);
  watchAway(app);
  watchShifts({ onCount: () => undefined, onLeave: () => void vanish(app) }, new AbortController().signal);
}
