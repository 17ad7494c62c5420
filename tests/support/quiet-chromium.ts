/**
 * Flags for a Chromium that nobody sits at, which may run as root in a container (assurance section 8). For each window it would draw the list under its address bar and other panels of its own beforehand:
 * two pages more, which take as long as a test of one of ours.
 */
export const quiet: readonly string[] = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-features=OptimizationHints,MediaRouter,Translate,WebUIOmniboxAimPopup,WebUIOmniboxPopup,WebUIOmniboxFullPopup,PreloadTopChromeWebUI',
];
