import { html, type TemplateResult } from 'lit/html.js';
import { type Manifest, readManifest } from '#shared/directory/shards/manifest.ts';
import { openShards, type Shards } from '#shared/directory/shards/read-shards.ts';
import { defineLocalServices } from '#shared/elements/local-services.ts';
import { fail, type Result } from '#shared/result.ts';
import { beside } from '../beside.ts';
import type { Host, InnerView } from '../scene.ts';
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
export async function openLocal(host: Host): Promise<InnerView> {
  defineLocalServices();
  const { language, audience, topics } = host.settings();
  const { host: element } = host.root;
  const folder = folderOf(element.getAttribute('directory') ?? '', beside(''));
  const [words, shards] = await Promise.all([
    readParts(language, ['core', 'help', 'local', 'widget-more']),
    folder === null ? fail('read') : openFolder(folder),
  ]);
  const { region } = host.place();
  const failed = (code: string): TemplateResult =>
    html`<p role="alert">${words.t(code === 'newer' ? 'local.failed.newer' : 'local.failed')}</p>`;
  return {
    title: () => words.t('widget.more.local'),
    back: () => host.turn(null),
    view: ({ contact }) =>
      shards.ok
        ? html`<local-services .words=${words} .shards=${shards.value} .country=${region ?? ''} .town=${element.getAttribute('near') ?? ''}
            .audience=${audience} .now=${Date.now()} .zone=${new Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''} .tells=${true}
            .careful=${topics.includes('violence')} .locate=${askPosition} @service-contact=${contact} @service-copy=${copy}></local-services>`
        : failed(shards.code),
  };
}
