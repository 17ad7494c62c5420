import { manifestName } from '#shared/directory/shards/file-ref.ts';
import type { ShardSource } from '#shared/directory/shards/read-shards.ts';
import { fail, ok } from '#shared/result.ts';

/** Nothing goes along with a request: no cookie, no address of the page, no query. */
const plain: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer' };
/** Shards are 2 MB at the most (assurance S10), manifests too. */
const mostBytes = 2_097_152;

/**
 * The folder that an attribute names, with a slash at its end: beside the script when it is empty, else by its path or address on the
 * script's own host. Null for any other host: nobody else is to learn who looks for help.
 */
export function folderOf(attribute: string, script: string): string | null {
  const named = attribute.trim() || 'local/';
  if (!URL.canParse(named, script)) return null;
  const { origin, pathname } = new URL(named, script);
  return origin === new URL(script).origin ? `${origin}${pathname.replace(/\/?$/, '/')}` : null;
}

async function sha256(bytes: ArrayBuffer): Promise<Uint8Array | null> {
  // there only on pages that came by https or from this machine
  return crypto.subtle ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)) : null;
}

/** Files of a folder on a host. Their names tell their content, so the browser may keep them for ever. */
export const shardFolder = (folder: string): ShardSource => ({
  chance: Math.random,
  read: async (name) => {
    try {
      const answer = await fetch(folder + name, plain);
      if (!answer.ok) return fail('read');
      const bytes = await answer.arrayBuffer();
      if (bytes.byteLength > mostBytes) return fail('read');
      return ok({ text: new TextDecoder().decode(bytes), bytes: bytes.byteLength, sha256: await sha256(bytes) });
    } catch {
      return fail('read');
    }
  },
});

/** The manifest: asked for anew each time, and out of the browser's own cache when there is no network. Null where neither has it. */
export async function readManifestText(folder: string): Promise<string | null> {
  for (const cache of ['no-cache', 'force-cache'] as const) {
    const text = await fetch(folder + manifestName, { ...plain, cache })
      .then((answer) => (answer.ok ? answer.text() : null))
      .catch(() => null);
    if (text !== null && text.length <= mostBytes) return text;
  }
  return null;
}
