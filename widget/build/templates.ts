import type { Plugin } from 'vite';

/** Takes the line breaks and the indentation out of Lit templates; a single space stays where there was one between words. */
export function templates(): Plugin {
  return {
    name: 'widget-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.ts') || !code.includes('html`')) return null;
      return code.replace(/\n\s+(?=[<$@?.\w])/g, (space, at: number) => (isInTemplate(code, at) ? shortened(code, at, space) : space));
    },
  };
}

/** Whether the place is inside the markup of a template: back-ticks before it, counted with their nesting. */
function isInTemplate(code: string, at: number): boolean {
  const inside: ('text' | 'code')[] = ['code'];
  for (let index = 0; index < at; index += 1) {
    const top = inside.at(-1);
    if (code[index] === '`') inside[top === 'text' ? 'pop' : 'push']('text');
    else if (top === 'text' && code.startsWith('${', index)) inside.push('code');
    else if (top === 'code' && code[index] === '}' && inside.length > 1) inside.pop();
    else if (top === 'code' && code[index] === '{' && inside.length > 1) inside.push('code');
  }
  return inside.at(-1) === 'text';
}

const shortened = (code: string, at: number, space: string): string => (code[at - 1] === '>' && code[at + space.length] === '<' ? '' : ' ');
