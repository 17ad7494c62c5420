import type { Page } from 'puppeteer-core';

/** Waits for what matches inside the widget of a page in Firefox. */
export const inside = (page: Page, selector: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.querySelector('wellbeing-widget')?.shadowRoot?.querySelector(wanted) instanceof Element,
    {},
    selector,
  );

/** Presses what carries this text inside the widget, once it is there. */
export async function press(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted, words) =>
      [...(document.querySelector('wellbeing-widget')?.shadowRoot?.querySelectorAll(wanted) ?? [])].some((each) =>
        each.textContent?.includes(words),
      ),
    {},
    selector,
    text,
  );
  await page.evaluate(
    (wanted, words) =>
      [...(document.querySelector('wellbeing-widget')?.shadowRoot?.querySelectorAll<HTMLElement>(wanted) ?? [])]
        .find((each) => each.textContent?.includes(words))
        ?.click(),
    selector,
    text,
  );
}
