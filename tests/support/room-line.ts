import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../widget/examples/built.ts';

/** The line that keeps the room of the card, as the widget's README gives it to copy. */
export function roomLine(): string {
  const [line] = /^<style>wellbeing-widget .*<\/style>$/m.exec(readFileSync(join(root, 'widget', 'README.md'), 'utf8')) ?? [];
  if (!line) throw new Error('the README of the widget has no line that keeps room');
  return line;
}
