import { linesJsonLd } from '#shared/directory/lines-json-ld.ts';
import type { Service } from '#shared/directory/service.ts';
import { escaped, type FirstView, firstViewHtml } from '../static/first-view.ts';
import { type Room, roomRule } from '../static/room.ts';
import { attributesOf, type Choices, folderOf, isWeb } from './choices.ts';

const written = (attributes: readonly (readonly [string, string])[]): string =>
  attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');

/** What stands inside the tag until, and unless, the widget runs: number, first two lines, the way out. */
function fallback(view: FirstView, address: string, leave: string | null): string {
  const html = firstViewHtml({ ...view, most: 2 })
    .split('\n')
    .map((line) => `  ${line}`);
  const exit = leave === null ? [] : [`  <p><a href="${escaped(address)}" rel="nofollow noreferrer">${escaped(leave)}</a></p>`];
  return [...html, ...exit].join('\n');
}

export interface ElementParts {
  readonly view: FirstView;
  /** The word on the way out. */
  readonly leave: string;
  /** `sha384-…` of the script, only where the files lie on another host at a fixed version: at home it would freeze old numbers. */
  readonly integrity: string | null;
  /** All lines of the country, for what a portal tells search engines; null in other layouts. */
  readonly services: readonly Service[] | null;
  /** How high the card is with what was chosen; null until it was measured. */
  readonly room: Room | null;
}

/** Where the way out goes: where the site says, else to the neutral page in the folder. */
const exitOf = ({ exitUrl }: Choices, folder: string): string =>
  exitUrl.trim() !== '' && isWeb(exitUrl) ? exitUrl.trim() : `${folder}exit.html`;

/** The lines of HTML that put the element on a page. */
export function elementSnippet(choices: Choices, { view, leave, integrity, services, room }: ElementParts): string {
  const folder = folderOf(choices) ?? 'wellbeing/';
  const sealed = integrity ? ` integrity="${integrity}" crossorigin="anonymous"` : '';
  const data = services && services.length > 0 ? [`<script type="application/ld+json">${linesJsonLd(services)}</script>`] : [];
  return [
    `<script type="module" src="${folder}wellbeing-widget.js"${sealed}></script>`,
    ...(choices.country ? [`<link rel="preload" as="fetch" crossorigin href="${folder}directory/${choices.country}.json">`] : []),
    ...(room ? [`<style>${roomRule(room)}</style>`] : []),
    ...data,
    `<wellbeing-widget${written(attributesOf(choices))}>`,
    fallback(view, exitOf(choices, folder), choices.hasExit ? leave : null),
    '</wellbeing-widget>',
  ].join('\n');
}

/** What a frame may do; without the last a telephone link would be blocked (assurance W10). */
export const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-to-custom-protocols';

/** Room for the card where the page around may run no script that gives the frame its height, in CSS pixels. */
export const fixedHeight = 720;

/**
 * A frame, for places that forbid scripts; the last line gives it its height where a script is allowed. It has no edge by the old attribute,
 * since a style in a tag is forbidden on careful pages.
 */
export function frameSnippet(choices: Choices, title: string): string {
  const folder = folderOf(choices) ?? 'wellbeing/';
  const layout = choices.layout === 'list' ? choices.layout : 'card';
  const query = new URLSearchParams(attributesOf({ ...choices, layout }).map(([name, value]) => [name, value])).toString();
  return [
    `<iframe data-wellbeing title="${escaped(title)}" src="${folder}embed.html?${escaped(query)}" sandbox="${sandbox}"`,
    `  referrerpolicy="no-referrer" loading="lazy" width="100%" height="${fixedHeight}" frameborder="0"></iframe>`,
    `<script src="${folder}embed-host.js"></script>`,
  ].join('\n');
}

/** Number and lines as text and links: works where neither script nor frame may be. It grows old: make it anew with every list. */
export const plainSnippet = (view: FirstView): string => firstViewHtml(view);
