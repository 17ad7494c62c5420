import { defineConfig } from 'vitest/config';
import { LayerByLayer } from './tests/support/layer-by-layer.ts';

/**
 * Browser layers share two cores and one built folder: a minute for each test, 20 seconds for what is waited for. Their files share the
 * processes of the tests, and in each process one browser serves those that need none of their own.
 */
const browserLayer = {
  isolate: false,
  expect: { poll: { timeout: 20_000 } },
  testTimeout: 60_000,
  hookTimeout: 90_000,
} as const;

export default defineConfig({
  // a missing picture of the project's own words is a bug of the test, so no snapshot is ever written silently
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LayerByLayer },
    projects: [
      {
        extends: true,
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 60_000, isolate: false },
      },
      { extends: true, test: { name: 'house', include: ['tests/house/**/*.test.ts'], testTimeout: 60_000, isolate: false } },
      { extends: true, test: { name: 'extension', include: ['tests/extension/**/*.test.ts'], ...browserLayer } },
      { extends: true, test: { name: 'widget', include: ['tests/widget/**/*.test.ts'], ...browserLayer } },
      { extends: true, test: { name: 'firefox', include: ['tests/firefox/**/*.test.ts'], ...browserLayer } },
      { extends: true, test: { name: 'webkit', include: ['tests/webkit/**/*.test.ts'], ...browserLayer } },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          ...browserLayer,
          testTimeout: 20 * 60_000,
          // loops of kills and searches of the disk: one at a time, and after everything else
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
