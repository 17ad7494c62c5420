import type { App } from '../state/app.ts';
import { directoryOf } from '../state/directory.ts';
import { regionOf } from '../state/region.ts';
import { EmergencyBlock } from './emergency-block.tsx';
import { FirstLines } from './first-lines.tsx';

/** As many lines as the soft card names (content 6.4). */
const lineCount = 3;

/**
 * Where a link that no program takes would put an error page in the place of this one, it opens in a tab of its own:
 * the number, and what was typed, stay on the screen.
 */
function keepPage(event: MouseEvent): void {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
  if (link && /^(tel|sms|mailto):/.test(link.href)) link.target = '_blank';
}

/** Reads the lines of the region and their words into memory, so that they are there before anything can break. */
export async function readLines(app: App): Promise<void> {
  const { region } = regionOf(app);
  if (app.platform.linksReplacePage) document.addEventListener('click', keepPage, true);
  if (region) directoryOf(app).of(region);
  await app.words.need('help');
}

/** The emergency number and the first lines of the region, on screens that are about something else. */
export const HelpAtHand = () => (
  <>
    <EmergencyBlock small />
    <FirstLines count={lineCount} />
  </>
);
