import { expect, test } from 'vitest';
import { dist } from './dist.ts';
import { filesIn, readJson } from './files.ts';

/** The whole manifest stands as a golden file: a permission, a policy or a key that changes must be seen by a person (K8). */
const browsers = ['chrome', 'firefox'] as const;

interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly incognito: string;
  readonly [key: string]: unknown;
}

const manifestOf = (browser: string): Manifest => readJson(`dist/extension/${browser}-mv3/manifest.json`);

/** Assurance S2, word for word. */
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none'; frame-src 'none'; form-action 'none'; base-uri 'none'";

/** All that assurance S1 lets a manifest ask for. */
const allowed = new Set(['storage', 'alarms', 'unlimitedStorage', 'sidePanel']);
const allowedOptional = new Set(['notifications', 'idle']);

/** Keys through which a web page or another extension could come in. */
const doors = ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable', 'optional_host_permissions'];

for (const browser of browsers) {
  test(`the ${browser} manifest is the reviewed one; a change needs a new golden file and a line in CHANGELOG (S1, K8)`, () => {
    expect(manifestOf(browser)).toEqual(readJson(`tests/fixtures/manifest-${browser}.json`));
  });

  test(`the ${browser} manifest asks for nothing beyond the four permissions and opens no door (S1)`, () => {
    const manifest = manifestOf(browser);
    expect(manifest.permissions.filter((each) => !allowed.has(each))).toEqual([]);
    expect(manifest.optional_permissions.filter((each) => !allowedOptional.has(each))).toEqual([]);
    expect(doors.filter((key) => key in manifest)).toEqual([]);
  });

  test(`the ${browser} manifest carries the policy that makes a request impossible, and keeps out of private windows (S2, S12)`, () => {
    const manifest = manifestOf(browser);
    expect(manifest.content_security_policy).toEqual({ extension_pages: policy });
    expect(manifest.incognito).toBe('not_allowed');
  });

  test(`every file that the ${browser} manifest names is in the package`, () => {
    const named = JSON.stringify(manifestOf(browser)).match(/"[\w/.-]+\.(html|js|png)"/g) ?? [];
    const files = new Set(filesIn(dist(browser)).map(({ path }) => path));
    expect(named.length).toBeGreaterThan(5);
    expect(named.map((each) => each.slice(1, -1).replace(/^\//, '')).filter((path) => !files.has(path))).toEqual([]);
  });
}

test('Firefox is told that no data is collected, and which versions understand that', () => {
  const { gecko, gecko_android } = manifestOf('firefox')['browser_specific_settings'] as Record<string, Record<string, unknown>>;
  expect(gecko?.['data_collection_permissions']).toEqual({ required: ['none'] });
  expect(gecko?.['strict_min_version']).toBe('140.0');
  expect(gecko_android?.['strict_min_version']).toBe('142.0');
});
