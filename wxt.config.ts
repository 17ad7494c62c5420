import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { defineConfig } from 'wxt';
import pack from './package.json' with { type: 'json' };
import { templates } from './shared/build/templates.ts';
import { undateFile } from './shared/build/undated-zip.ts';

/** The public key gives the unpacked Chromium build a stable id. It is not a secret. */
const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEArtxAbhfeObzm9WAUxOmY8xF1uvZIsYYahruJEUrnCUDE9xGen4GK/wa2Nkb3ZPVBxbTR3GMnoHPEUzF69UtQOz4Yi5U+CtI+Ywu5RLUnfbHJmsoZuMsBTkYQfUyFV35BT3iUezFqSWXAdtYc7li65aAbGce9IGN/PdyfF2uUrCx7KArPMYrd/FHXN7E1eNVmAl55jruLJic3aJUWn2kn6pBEGQcp7If2dEWrw38b0UXWr60FCr5Xuyjpdbcao/h1ttB4TCq/OK7YYGT7vDcRHid3gD4wf3Qx8F5+Dl9ldL+porhbwtSiNQkSNB7Rr+2ZOOAVF9Grw//BAkK87W8RhQIDAQAB';

/** Nothing but this package's own files; no request leaves the browser (assurance S2). */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "object-src 'none'",
  "frame-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** Names without a hash: a package is replaced as a whole, and a reviewer compares two versions file by file. */
const plainNames = {
  name: 'plain-names',
  outputOptions: (options: Rolldown.OutputOptions): Rolldown.OutputOptions => {
    const { chunkFileNames, entryFileNames, assetFileNames } = options;
    return {
      ...options,
      ...(chunkFileNames && { chunkFileNames: withoutHash(chunkFileNames) }),
      ...(entryFileNames && { entryFileNames: withoutHash(entryFileNames) }),
      ...(assetFileNames && { assetFileNames: withoutHash(assetFileNames) }),
    };
  },
};

/**
 * Each file costs a trip to the disk and about 2 ms of a page's thread, and what it imports waits for it. So what is always read together is one
 * file, with all that it needs and no earlier one has: what stands before the first question, the records of the countries, keeping, and what
 * follows the first question. Every other screen is read when it is opened.
 */
const together = {
  name: 'together',
  outputOptions: (options: Rolldown.OutputOptions): Rolldown.OutputOptions =>
    options.format === 'es' ? { ...options, codeSplitting: { groups } } : options,
};

const groups = [
  // apart, so that a reviewer sees whose code it is
  { name: 'preact', priority: 5, test: /\/node_modules\/@?preact\// },
  { name: 'first', priority: 4, test: /\/screens\/(?:open\.tsx|shell\.css)$|\/ui\/\w+\.css$|wxt-html-plugins/ },
  { name: 'region', priority: 3, test: /\/directory\/region\.ts$/ },
  {
    name: 'keeping',
    priority: 2,
    test: /\/store\/page-store\.ts$|\/state\/(?:vault-acts|presence)\.ts$|\/checkin\/(?:parse-)?checkin\.ts$/,
  },
  {
    name: 'next',
    priority: 1,
    test: /\/screens\/(?:check-in-steps|check-in-earlier|today-situation)\.tsx$|\/parts\/(?:help-at-hand\.tsx|use-narrow\.ts)$/,
  },
];

/** A pattern for names, or a function that gives one, with the hash left out. */
function withoutHash<T>(names: string | ((chunk: T) => string)): string | ((chunk: T) => string) {
  if (typeof names === 'string') return names.replace('-[hash]', '');
  return (chunk) => names(chunk).replace('-[hash]', '');
}

/**
 * The age library also knows keys, for which it carries the arithmetic of a curve (26 KB). Backups are closed with passphrases
 * only, so that part stays out of the package. Everything else of the library is as it was released.
 */
const onlyPassphrases = {
  name: 'only-passphrases',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === '@noble/curves/ed25519' ? '\0no-curve' : null),
  load: (id: string) => (id === '\0no-curve' ? 'export const x25519 = undefined;' : null),
};

/** Reads a later script and nothing beside it: there is one style sheet, and the bundler's helper would fetch what is not there. */
const plainReading = {
  name: 'plain-reading',
  enforce: 'pre' as const,
  load: (id: string) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (read) => read();' : null),
};

const title = 'Even Keel';

const firefox = {
  sidebar_action: { default_panel: 'sidepanel.html', default_title: title, default_icon: 'icon/32.png', open_at_install: false },
  browser_specific_settings: {
    gecko: {
      id: 'even-keel@even-keel.example',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: '142.0' },
  },
};

const chromium = { key, minimum_chrome_version: '123', side_panel: { default_path: 'sidepanel.html' } };

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: 'dist/extension',
  manifestVersion: 3,
  imports: false,
  modulesDir: 'extension/modules',
  vite: () => ({
    build: {
      target: ['chrome123', 'firefox140'],
      // the sheets of all screens are one small file on the same disk: no code that loads them stands before the first question
      cssCodeSplit: false,
      // a page names the file that its own script imports, so that both are read at once; no script carries such lists
      modulePreload: { polyfill: false, resolveDependencies: (_file, files, { hostType }) => (hostType === 'html' ? files : []) },
      sourcemap: false,
      reportCompressedSize: false,
    },
    plugins: [plainNames, together, onlyPassphrases, plainReading, templates()],
  }),
  hooks: {
    'build:before': ({ config }) => {
      // whatever the shell says: the libraries' development forms are larger and write the path of every file into the package
      if (config.command === 'build') process.env['NODE_ENV'] = 'production';
    },
    'build:publicAssets': (wxt, files) => {
      // the records of every country, read when Help is opened
      const folder = join(wxt.config.root, 'shared/directory/generated/countries');
      for (const name of readdirSync(folder).sort()) files.push({ absoluteSrc: join(folder, name), relativeDest: `directory/${name}` });
    },
    'zip:done': async (_, files) => {
      for (const file of files) await undateFile(file);
    },
    'build:manifestGenerated': (wxt, manifest) => {
      // the development server needs its own permissions; a release asks for exactly what is written here
      if (wxt.config.command === 'build') manifest.permissions = permissions(wxt.config.browser);
    },
  },
  manifest: ({ browser }) => ({
    name: title,
    short_name: title,
    description: pack.description,
    version: pack.version,
    incognito: 'not_allowed',
    permissions: permissions(browser),
    optional_permissions: ['notifications', ...(browser === 'firefox' ? [] : ['idle'])],
    content_security_policy: { extension_pages: policy },
    action: { default_title: title, default_popup: 'popup.html' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+K' } } },
    ...(browser === 'firefox' ? firefox : chromium),
  }),
  zip: {
    artifactTemplate: 'even-keel-{{version}}-{{browser}}.zip',
    sourcesTemplate: 'even-keel-{{version}}-sources.zip',
    // what was built, and pictures of tests, are no source
    excludeSources: ['dist/**', 'tests/results/**'],
  },
});

function permissions(browser: string): string[] {
  return ['storage', 'unlimitedStorage', 'alarms', ...(browser === 'firefox' ? [] : ['sidePanel'])];
}
