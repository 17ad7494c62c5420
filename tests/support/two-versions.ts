import { built } from '../../widget/examples/built.ts';
import { type Pages, widgetFiles } from '../../widget/examples/site.ts';
import { type HostPage, widget } from './widget-site.ts';

/** What the widget is called in the version that is made here. */
export const otherTitle = 'The other version';

/** The same widget at another version, under `/other/`, as a second part of a site may bring it. */
export function otherVersion(): Pages {
  const files = widgetFiles(built.widget, '/other/');
  return Object.fromEntries(
    Object.entries(files).map(([path, each]) => [path, { ...each, read: () => each.read().replaceAll('Support and calm', otherTitle) }]),
  );
}

const two = (first: string, second: string): HostPage => ({
  body: widget() + widget('country="SE" layout="button"'),
  head: [first, second].map((folder) => `<script type="module" src="/${folder}/wellbeing-widget.js"></script>`).join(''),
});

/** Pages with a card and a button and both versions, in both orders. */
export const twoVersions: Readonly<Record<string, HostPage>> = {
  '/first-then-other': two('wellbeing', 'other'),
  '/other-then-first': two('other', 'wellbeing'),
};

/** Which title is drawn on each: that of the script which came first. */
export const drawnTitles = [
  ['/first-then-other', 'Support and calm'],
  ['/other-then-first', otherTitle],
] as const;
