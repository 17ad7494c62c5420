import type { WordKey } from '#shared/i18n/translate.ts';
import type { Params } from '#shared/result.ts';
import { useApp } from './app-context.ts';

/** A text that safety rests on: a draft language never stands alone, the English stands beside it. */
export function SafetyText({ k, params }: { k: WordKey; params?: Params }) {
  const words = useApp().words.now.value;
  const english = words.english(k, params);
  return (
    <>
      {words.t(k, params)}
      {english && (
        <span class="beside" lang="en" dir="ltr">
          {english}
        </span>
      )}
    </>
  );
}

/** Several of them, a paragraph each. */
export const SafetyTexts = ({ keys }: { keys: readonly WordKey[] }) => (
  <>
    {keys.map((each) => (
      <p key={each}>
        <SafetyText k={each} />
      </p>
    ))}
  </>
);
