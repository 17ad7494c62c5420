import type { Plugin } from 'vite';

/**
 * Takes line breaks and indentation out of Lit templates. Once a script is minified, an indented line stands nowhere else;
 * between two tags nothing is left of it, elsewhere one space.
 */
export function templates(): Plugin {
  return {
    name: 'templates',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = withoutIndentation(file.code);
      },
    },
  };
}

const withoutIndentation = (code: string): string =>
  code.replace(/(.)\n\s+(.)/g, (_, before: string, after: string) => before + (before === '>' && after === '<' ? '' : ' ') + after);
