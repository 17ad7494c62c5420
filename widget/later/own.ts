import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isChild } from '#shared/directory/audiences.ts';
import { firstNumbers } from '#shared/directory/first-numbers.ts';
import { defineSitePeople } from '#shared/elements/site-people.ts';
import type { Words } from '#shared/i18n/translate.ts';
import { readSitePackText } from '#shared/site-pack/read-site-pack.ts';
import { type SitePack, siteLimits } from '#shared/site-pack/site-pack.ts';
import { beside } from '../beside.ts';
import type { Host, Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { copy } from './all-lines.ts';
import { dressLayouts } from './layouts.ts';
import { readParts } from './part-words.ts';
import { listed, safety, safetyWith } from './safety.ts';

/** Where a page's own pack is: in the tag, or at an address; null where it names none. */
export type PackSource = { readonly text: string } | { readonly address: string } | null;

/** How long the pack is waited for, in milliseconds: then the lines below stand alone, as they did before. */
const patience = 9000;

/** The text at an address of the page's own; null where it can't be read or is too long. Nothing is sent along. */
async function readAt(address: string): Promise<string | null> {
  try {
    const answer = await fetch(new URL(address, document.baseURI), {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
    const text = answer.ok ? await answer.text() : null;
    return text !== null && text.length <= siteLimits.bytes ? text : null;
  } catch {
    // offline, no such file, or the page's policy
    return null;
  }
}

/** What a pack says where the page's own attributes say nothing. */
function settingsIn({ topics, audience, exit }: SitePack, element: Element): Partial<Settings> {
  return {
    ...(topics.length > 0 && !element.hasAttribute('topic') && { topics }),
    ...(audience && !element.hasAttribute('audience') && { audience }),
    ...(exit && !element.hasAttribute('exit-url') && element.getAttribute('exit') !== 'off' && { exit }),
  };
}

/** A page's own people and listings, read once. */
export interface Own {
  /** What its pack says where the page's own attributes say nothing, at this moment. */
  settings(): Partial<Settings>;
  view(scene: Scene): TemplateResult;
  /** What this is not, in words for children; null for everyone else. */
  disclaimer(scene: Scene): TemplateResult | null;
}

/** Reads the pack of a page, and the words for what its topic puts first. What can't be read is said in one quiet sentence, and the lines of the country stand there as before. */
export async function readOwn(source: PackSource, host: Host): Promise<Own> {
  dressLayouts(host.root);
  defineSitePeople();
  const pack = await packOf(source);
  const words = await readParts(host.settings().language, ['core', 'help', 'site', 'widget-quiet', 'widget-views']);
  const said = (scene: Scene): unknown => {
    if (pack) return people(pack, words, scene);
    return source && html`<p class="soft">${words.t('site.failed')}</p>`;
  };
  return {
    settings: () => (pack ? settingsIn(pack, host.root.host) : {}),
    view: (scene) => html`${said(scene)}${rows(words, scene)}`,
    disclaimer: (scene) => childLine(words, scene),
  };
}

/** The disclaimer for children (content 24.2), with the numbers that stand above it; a draft language has the English beside it. */
function childLine(words: Words, { settings: { audience }, region }: Scene): TemplateResult | null {
  if (!isChild(audience)) return null;
  const numbers = region ? firstNumbers(region) : [];
  if (numbers.length === 0) return safety(words, 'widget.view.child.local');
  return safetyWith(words, 'widget.view.child', ({ tag }) =>
    listed(
      tag,
      'disjunction',
      numbers.map(({ number }) => html`<bdi dir="ltr">${number}</bdi>`),
    ),
  );
}

async function packOf(source: PackSource): Promise<SitePack | null> {
  if (!source) return null;
  const text = 'text' in source ? source.text : await readAt(source.address);
  return text === null ? null : readSitePackText(text).pack;
}

/** What the page's topic or audience puts first: more support under its neutral title, words for who stands by someone, and for leaders their cards. */
function rows(words: Words, { settings: { topics, audience }, turn }: Scene): unknown {
  const row = (to: 'violence' | 'by', key: 'widget.view.support' | 'widget.more.by'): TemplateResult =>
    html`<button class="pick" @click=${() => turn(to)}><b>${words.t(key)}</b></button>`;
  const isLeader = audience === 'helper' && (topics.includes('school') || topics.includes('club'));
  return [
    topics.includes('violence') ? row('violence', 'widget.view.support') : nothing,
    audience === 'helper' || topics.includes('standing-by') ? row('by', 'widget.more.by') : nothing,
    isLeader ? groupPage(words) : nothing,
  ];
}

/** The way to the session cards, a page beside the script. A file that was copied alone has nothing beside it. */
const groupPage = (words: Words): TemplateResult | typeof nothing =>
  location.protocol === 'file:'
    ? nothing
    : html`<p><a class="link" href=${beside(`group/index.html?lang=${words.tag}`)} target="_blank" rel="noopener noreferrer">${words.t('widget.view.group')}</a></p>`;

const people = (pack: SitePack, words: Words, { contact, settings }: Scene): TemplateResult => html`<site-people
  .pack=${pack}
  .words=${words}
  .now=${Date.now()}
  .zone=${new Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''}
  .careful=${settings.topics.includes('violence')}
  @service-contact=${contact}
  @service-copy=${copy}
></site-people>`;
