import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { templates } from '../../shared/build/templates.ts';
import { tokens } from './tokens.ts';

/**
 * Builds the pages that carry everything inside themselves: `embed.html` for a frame, since a sandboxed frame has no origin and can load no
 * module, and `offline.html` for a memory stick. And `embed-host.js`, with which the page around a frame gives it its height.
 */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const out = here('../../dist/widget');
const targets = ['chrome123', 'firefox140', 'safari17.5'];

/** In one file there is no "beside the script", and a frame leaves in its own way. */
const inOneFile: Plugin = {
  name: 'in-one-file',
  enforce: 'pre',
  resolveId: (source, importer = '') =>
    /(^|\/)(beside|leave)\.ts$/.test(source) && !importer.startsWith(here('../embed/'))
      ? here(`../embed/${source.split('/').at(-1)}`)
      : null,
};

/** One classic script with all it needs. */
async function bundled(entry: string, plugins: readonly Plugin[]): Promise<string> {
  const made = await build({
    root: here('..'),
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [...plugins],
    build: {
      write: false,
      target: targets,
      lib: { entry: here(entry), formats: ['iife'], name: 'wellbeing' },
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  const code = output && 'output' in output ? output.output[0].code : null;
  if (code === null || output === undefined) throw new Error(`${entry} was not bundled`);
  return code;
}

/** Script that ends no script element before its time. */
const inline = (code: string): string => code.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Files of the directory by their names beside the widget. */
function files(wanted: RegExp): Readonly<Record<string, unknown>> {
  const folder = join(out, 'directory');
  const names = readdirSync(folder).filter((name) => wanted.test(name));
  return Object.fromEntries(
    names.sort().map((name) => [`directory/${name}`, JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown]),
  );
}

/** A page around the widget. The data is no script: no policy forbids it. */
function page(carried: Readonly<Record<string, unknown>>, policy: string, script: string): string {
  const data = JSON.stringify(carried).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Support and calm</title>
</head>
<body>
<main><wellbeing-widget><p>If you or someone is in danger now, call your local emergency number.</p></wellbeing-widget></main>
<script type="application/json">${data}</script>
${script}
</body>
</html>
`;
}

const closed = "base-uri 'none'; form-action 'none'";
const script = inline(await bundled('../embed/main.ts', [inOneFile, templates(), tokens(here('../../shared/ui/tokens.css'), here('..'))]));
const first = files(/^[A-Z]{2}\.json$/);
const all = files(/^[A-Z]{2}(\.more|\.all)?\.json$/);
// a classic script of its own file: a frame without an origin can load it, also where the host allows no script inside a page
writeFileSync(join(out, 'embed.js'), script);
writeFileSync(join(out, 'embed.html'), page(first, closed, '<script src="embed.js"></script>'));
// from a memory stick nothing is ever asked of anybody, and everything is in one file
const offline = `default-src 'none'; script-src ${hash(script)}; ${closed}`;
writeFileSync(join(out, 'offline.html'), page(all, offline, `<script>${script}</script>`));
writeFileSync(join(out, 'embed-host.js'), await bundled('../embed/host.ts', []));
