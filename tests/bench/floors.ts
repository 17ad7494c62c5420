import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

/** An extension to compare with: the least that a popup can be. */
export interface Floor {
  readonly name: string;
  readonly folder: string;
}

const page = (script: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>floor</title></head><body><div id="app">${script ? '' : '<button>Hello</button>'}</div>${script}</body></html>`;

const manifest = (name: string): string =>
  JSON.stringify({ manifest_version: 3, name, version: '1.0', action: { default_popup: 'popup.html' } });

const hello = `import { h, render } from 'preact';
render(h('main', null, h('h1', null, 'Hello'), h('button', { onClick: () => {} }, 'Press')), document.getElementById('app'));
`;

async function folderFor(parent: string, name: string): Promise<string> {
  const folder = join(parent, name.replaceAll(' ', '-'));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), manifest(name));
  return folder;
}

/** Makes the two floors of performance.md D: an empty popup, and Preact saying hello, bundled as the product is. */
export async function makeFloors(parent: string, root: string): Promise<readonly [empty: Floor, preact: Floor]> {
  const empty = await folderFor(parent, 'empty popup');
  await writeFile(join(empty, 'popup.html'), page(''));
  const preact = await folderFor(parent, 'Preact hello');
  const source = join(preact, 'hello.js');
  await writeFile(source, hello);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { preact: join(root, 'node_modules', 'preact') } },
    build: { outDir: preact, emptyOutDir: false, target: 'chrome123', lib: { entry: source, formats: ['es'], fileName: () => 'popup.js' } },
  });
  await writeFile(join(preact, 'popup.html'), page('<script type="module" src="/popup.js"></script>'));
  return [
    { name: 'empty popup', folder: empty },
    { name: 'Preact hello', folder: preact },
  ];
}

/** The id Chromium gives an unpacked extension without a key: from the path of its folder. */
export function idOfFolder(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
