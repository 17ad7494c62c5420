import type { Page } from 'playwright-core';

/** Windows in which everything must fit: a narrow one, and one of 1,280 by 860 at 400 %. */
export const narrowWindows = {
  '320 px wide': { width: 320, height: 640, deviceScaleFactor: 1 },
  'at 400 %': { width: 320, height: 215, deviceScaleFactor: 4 },
} as const;

/** Makes the window of this page so large, as the browser's own zoom would. */
export async function narrowTo(page: Page, window: keyof typeof narrowWindows): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { ...narrowWindows[window], mobile: false });
}

/**
 * Runs in the page: what is wider than the window, what can be pressed and has no name, and what does not come into sight whole in its
 * middle when the focus comes to it, because it is cut or lies under a bar.
 */
export function misfits(): readonly string[] {
  const deep = (root: ShadowRoot | Document): readonly Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? deep(each.shadowRoot) : [])]);
  const shown = deep(document).filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.matches('.hide, svg *'));
  const wide = shown.filter((each) => {
    const { left, right, width } = each.getBoundingClientRect();
    return width > 1 && (left < -1 || right > innerWidth + 1);
  });
  const pressed = shown.filter((each) => each.matches('button:not([disabled]), a[href], select, summary, textarea, [role=radio]'));
  const nameless = pressed.filter((each) => {
    const labels = (each as HTMLSelectElement).labels?.length ?? 0;
    return labels === 0 && !(each.getAttribute('aria-label') ?? each.textContent ?? '').trim();
  });
  const topmost = (x: number, y: number): Element | null => {
    let top = document.elementFromPoint(x, y);
    for (let inner = top?.shadowRoot?.elementFromPoint(x, y); inner && inner !== top; inner = top?.shadowRoot?.elementFromPoint(x, y))
      top = inner;
    return top;
  };
  const active = document.activeElement;
  const covered = pressed.filter((each) => {
    (each as HTMLElement).focus();
    const { left, right, top, bottom } = each.getBoundingClientRect();
    const found = topmost((left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
    return !found || !each.contains(found);
  });
  (active as HTMLElement | null)?.focus();
  const say = (each: Element): string => `${each.tagName.toLowerCase()}.${each.className}: ${each.textContent?.trim().slice(0, 40)}`;
  return [
    ...wide.map((each) => `wide ${say(each)}`),
    ...nameless.map((each) => `no name ${say(each)}`),
    ...covered.map((each) => `covered ${say(each)}`),
  ];
}
