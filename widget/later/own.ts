import { html, type nothing, type TemplateResult } from 'lit/html.js';
import { defineSitePeople } from '#shared/elements/site-people.ts';
import type { Words } from '#shared/i18n/translate.ts';
import { readSitePackText } from '#shared/site-pack/read-site-pack.ts';
import { type SitePack, siteLimits } from '#shared/site-pack/site-pack.ts';
import type { Host, Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { copy } from './all-lines.ts';
import { readParts } from './part-words.ts';

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
export function settingsIn({ topics, audience, exit }: SitePack, element: Element): Partial<Settings> {
  return {
    ...(topics.length > 0 && !element.hasAttribute('topic') && { topics }),
    ...(audience && !element.hasAttribute('audience') && { audience }),
    ...(exit && !element.hasAttribute('exit-url') && element.getAttribute('exit') !== 'off' && { exit }),
  };
}

/** A page's own people and listings, read once. */
export interface Own {
  /** Null where the pack could not be read. */
  readonly pack: SitePack | null;
  view(scene: Scene): TemplateResult | typeof nothing;
}

/** Reads the pack of a page. What can't be read is said in one quiet sentence, and the lines of the country stand there as before. */
export async function readOwn(source: NonNullable<PackSource>, host: Host): Promise<Own> {
  defineSitePeople();
  const text = 'text' in source ? source.text : await readAt(source.address);
  const pack = text === null ? null : readSitePackText(text).pack;
  const words = await readParts(host.settings().language, ['core', 'help', 'site']);
  return { pack, view: (scene) => (pack ? people(pack, words, scene) : html`<p class="soft own-failed">${words.t('site.failed')}</p>`) };
}

const people = (pack: SitePack, words: Words, { contact, settings }: Scene): TemplateResult => html`<site-people
  .pack=${pack}
  .words=${words}
  .now=${Date.now()}
  .zone=${new Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''}
  .careful=${settings.topics.includes('violence')}
  @service-contact=${contact}
  @service-copy=${copy}
></site-people>`;
