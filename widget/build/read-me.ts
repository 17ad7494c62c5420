/**
 * Chapters of a Markdown text, in the order asked for, each with its heading of the second rank.
 * @throws when one of them is not there: the guide was rewritten, and what is made of it must be looked at
 */
export function chapters(markdown: string, headings: readonly string[]): string {
  const parts = markdown.split(/^(?=## )/m);
  return headings
    .map((heading) => {
      const part = parts.find((each) => each.startsWith(`## ${heading}\n`));
      if (!part) throw new Error(`the guide has no chapter "${heading}"`);
      return part.trimEnd();
    })
    .join('\n\n');
}
