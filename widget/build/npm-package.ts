import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built as builtFolders, root } from '../examples/built.ts';
import { chapters } from './read-me.ts';

/** The folder inside the package that a site puts among its own files. */
const folder = 'wellbeing';

const manifest = {
  name: '@even-keel/widget',
  description: 'Emergency number, lines of help and quiet exercises for any page: <wellbeing-widget>. Stores nothing, sends nothing.',
  license: 'MIT',
  type: 'module',
  keywords: ['web-component', 'custom-element', 'wellbeing', 'crisis', 'helpline', 'privacy', 'accessibility'],
  exports: {
    '.': { types: `./${folder}/wellbeing-widget.d.ts`, default: `./${folder}/wellbeing-widget.js` },
    './first-view': { types: './first-view.d.ts', default: './first-view.js' },
    './custom-elements.json': './custom-elements.json',
    './package.json': './package.json',
    [`./${folder}/*`]: `./${folder}/*`,
  },
  types: `./${folder}/wellbeing-widget.d.ts`,
  files: [folder, 'first-view.js', 'first-view.d.ts', 'custom-elements.json'],
  customElements: 'custom-elements.json',
  // the first defines the element; the others stand in pages of the folder
  sideEffects: [`./${folder}/*.js`, `./${folder}/builder/*.js`, `./${folder}/group/*.js`],
};

interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations?: readonly { readonly members?: readonly Member[] }[] }[];
}

interface Member {
  readonly privacy?: string;
}

/** The manifest of the element, with the script's place in the package, and without what nobody outside can use. */
function elements(written: string): string {
  const { modules, ...rest } = JSON.parse(written) as Manifest;
  const path = `${folder}/wellbeing-widget.js`;
  const text = JSON.stringify({
    ...rest,
    modules: modules.map((module) => ({
      ...module,
      path,
      declarations: module.declarations?.map((each) => ({
        ...each,
        members: each.members?.filter(({ privacy }) => privacy !== 'private'),
      })),
    })),
  });
  return `${text.replaceAll('"widget/wellbeing-widget.ts"', JSON.stringify(path))}\n`;
}

/**
 * Writes the npm package of the widget, ready for `npm pack`.
 * @param built the folder of the built widget
 * @param to the folder of the package; what was there before is taken away
 */
export function writeNpmPackage(built: string, to: string): void {
  const { version, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string; engines: unknown };
  const { name, ...others } = manifest;
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  cpSync(built, join(to, folder), { recursive: true, filter: (path) => !path.endsWith('custom-elements.json') });
  cpSync(join(builtFolders.firstView, 'first-view.js'), join(to, 'first-view.js'));
  cpSync(join(root, 'widget/npm/first-view.d.ts'), join(to, 'first-view.d.ts'));
  cpSync(join(root, 'LICENSE'), join(to, 'LICENSE'));
  writeFileSync(join(to, 'custom-elements.json'), elements(readFileSync(join(built, 'custom-elements.json'), 'utf8')));
  writeFileSync(join(to, 'package.json'), `${JSON.stringify({ name, version, ...others, engines }, null, 2)}\n`);
  const guide = readFileSync(join(root, 'widget/README.md'), 'utf8');
  const own = readFileSync(join(root, 'widget/npm/README.md'), 'utf8').trimEnd();
  const rest = chapters(guide, ['Two lines', 'Attributes', 'Your own people first', 'What your page must allow', 'What it does not do']);
  writeFileSync(join(to, 'README.md'), `${own}\n\n${rest}\n`);
}
