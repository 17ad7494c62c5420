import { html, type TemplateResult } from 'lit/html.js';
import { type Manifest, readManifest } from '#shared/directory/shards/manifest.ts';
import { openShards, type Shards } from '#shared/directory/shards/read-shards.ts';
import { defineLocalServices } from '#shared/elements/local-services.ts';
import type { Words } from '#shared/i18n/translate.ts';
import { fail, type Result } from '#shared/result.ts';
import { beside } from '../beside.ts';
import type { Host, InnerView, Scene } from '../scene.ts';
import { copy } from './all-lines.ts';
import { readParts } from './part-words.ts';
import { askPosition } from './position.ts';
import { folderOf, readManifestText, shardFolder } from './shard-folder.ts';

/** What was read of each folder; opening the view again asks only for a newer manifest. */
const opened = new Map<string, Shards>();

/** The directory of a folder. A manifest that says what is known already keeps the shards that were read. */
async function openFolder(folder: string): Promise<Result<Shards>> {
  const text = await readManifestText(folder);
  const manifest: Result<Manifest> = text === null ? fail('read') : readManifest(text);
  const known = opened.get(folder);
  // a list that was whole a moment ago beats one that can't be read now
  if (!manifest.ok) return known ? { ok: true, value: known } : manifest;
  const told = ({ shards, hide }: Manifest): string => JSON.stringify([[...shards], hide]);
  const shards = known && told(known.manifest) === told(manifest.value) ? known : openShards(manifest.value, shardFolder(folder));
  opened.set(folder, shards);
  return { ok: true, value: shards };
}

/** Services around a place, out of the folder that the page names. Nothing typed, chosen or opened leaves the page. */
class Local implements InnerView {
  readonly #words: Words;
  readonly #host: Host;
  /** What the page named when the directory was read. */
  #named: string | null = null;
  #shards: Result<Shards> | null = null;

  constructor(words: Words, host: Host) {
    this.#words = words;
    this.#host = host;
  }

  #attribute(name: 'directory' | 'near'): string {
    return this.#host.root.host.getAttribute(name) ?? '';
  }

  /** Reads the directory that the page names; it can name another one while this is open. */
  async read(): Promise<void> {
    const named = this.#attribute('directory');
    this.#named = named;
    const folder = folderOf(named, beside(''));
    const shards = folder === null ? fail('read') : await openFolder(folder);
    if (this.#named !== named) return;
    this.#shards = shards;
    this.#host.redraw();
  }

  title(): string {
    return this.#words.t('widget.more.local');
  }

  back(): void {
    this.#host.turn(null);
  }

  view({ contact, region, settings }: Scene): TemplateResult {
    const shards = this.#shards;
    if (this.#named !== this.#attribute('directory')) void this.read();
    if (!shards) return html`<p role="status">${this.#words.t('common.loading')}</p>`;
    if (!shards.ok) return html`<p role="alert">${this.#words.t(shards.code === 'newer' ? 'local.failed.newer' : 'local.failed')}</p>`;
    return html`<local-services .words=${this.#words} .shards=${shards.value} .country=${region ?? ''} .town=${this.#attribute('near')}
      .audience=${settings.audience} .now=${Date.now()} .zone=${new Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''} .tells=${true}
      .careful=${settings.topics.includes('violence')} .locate=${askPosition} @service-contact=${contact} @service-copy=${copy}></local-services>`;
  }
}

/** Reads the words and the directory, and opens the list. */
export async function openLocal(host: Host): Promise<InnerView> {
  defineLocalServices();
  const words = readParts(host.settings().language, ['core', 'help', 'local', 'widget-quiet']);
  const local = new Local(await words, host);
  await local.read();
  return local;
}
