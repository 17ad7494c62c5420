import { defineConfig } from 'vitest/config';

/**
 * Browser layers share two cores and one built folder: one file at a time, a minute for each test, 20 seconds for what is waited for.
 * Each file finds its browser as on the first day, so all of them can share one process of the tests.
 */
const browserLayer = {
  fileParallelism: false,
  isolate: false,
  expect: { poll: { timeout: 20_000 } },
  testTimeout: 60_000,
  hookTimeout: 90_000,
} as const;

export default defineConfig({
  // a missing picture of the project's own words is a bug of the test, so no snapshot is ever written silently
  test: {
    projects: [
      {
        extends: true,
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 60_000, isolate: false },
      },
      { extends: true, test: { name: 'house', include: ['tests/house/**/*.test.ts'], testTimeout: 60_000 } },
      { extends: true, test: { name: 'extension', include: ['tests/extension/**/*.test.ts'], ...browserLayer } },
      { extends: true, test: { name: 'widget', include: ['tests/widget/**/*.test.ts'], ...browserLayer } },
      { extends: true, test: { name: 'firefox', include: ['tests/firefox/**/*.test.ts'], ...browserLayer } },
      { extends: true, test: { name: 'webkit', include: ['tests/webkit/**/*.test.ts'], ...browserLayer } },
      {
        extends: true,
        test: { name: 'long', include: ['tests/long/**/*.test.ts'], ...browserLayer, testTimeout: 20 * 60_000 },
      },
    ],
  },
});
