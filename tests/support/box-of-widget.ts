import type { Page } from 'playwright-core';
import { fallback } from './widget-site.ts';

const steady =
  'display:block!important;float:none!important;max-width:none!important;margin:0!important;border:0!important;background:white!important;box-sizing:content-box!important;transition:none!important';

/** A widget in a place of one width, whatever the page's sheet says; what is laid out around it may be anything. */
export const placed = (attributes: string): string =>
  `<div id="place" style="${steady};writing-mode:horizontal-tb!important;width:640px!important;padding:40px!important;position:relative!important">
    <wellbeing-widget style="${steady};width:auto!important;padding:0!important" ${attributes}>${fallback}</wellbeing-widget></div>`;

/** The pixels inside the box of the widget as PNG, the box moved to a whole pixel of the page first. */
export async function boxOfWidget(page: Page): Promise<Buffer> {
  const clip = await page.evaluate(() => {
    const place = document.querySelector<HTMLElement>('#place');
    const drawn = document.querySelector('wellbeing-widget')?.shadowRoot?.querySelector('.w');
    const at = (): DOMRect => drawn?.getBoundingClientRect() ?? new DOMRect();
    const move = (x: number, y: number): void => place?.style.setProperty('inset', `${y}px auto auto ${x}px`, 'important');
    move(0, 0);
    const before = at();
    move(Math.ceil(before.x) - before.x, Math.ceil(before.y) - before.y);
    const { x, y, width, height } = at();
    return { x: Math.round(x + scrollX), y: Math.round(y + scrollY), width, height };
  });
  return await page.screenshot({ clip, animations: 'disabled', fullPage: true });
}
