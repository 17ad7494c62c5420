import type { ComponentChildren } from 'preact';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from './app-context.ts';

/** One sentence with its `{number}` or `{numbers}` replaced by elements. */
function Filled({ text, children }: { text: string; children: ComponentChildren }) {
  const [before = '', after = ''] = text.split(/\{numbers?\}/);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}

/** A safety text with a number in it; a draft language has the English with the same number beside it. */
export function NumberText({ k, children, english = children }: { k: WordKey; children: ComponentChildren; english?: ComponentChildren }) {
  const words = useApp().words.now.value;
  const beside = words.english(k);
  return (
    <>
      <Filled text={words.t(k)}>{children}</Filled>
      {beside && (
        <span class="beside" lang="en" dir="ltr">
          <Filled text={beside}>{english}</Filled>
        </span>
      )}
    </>
  );
}

/** Elements in one row of words, joined the way the language joins a list. */
export function Listed({ tag, items }: { tag: string; items: readonly ComponentChildren[] }) {
  const parts = new Intl.ListFormat(tag, { type: 'unit' }).formatToParts(items.map((_, index) => String(index)));
  return <>{parts.map(({ type, value }) => (type === 'element' ? items[Number(value)] : value))}</>;
}
