import type { WordKey } from '#shared/i18n/translate.ts';
import type { Failure } from '#shared/result.ts';
import { useApp } from './app-context.ts';
import { CopyButton } from './copy-button.tsx';

/** What happened, what is still safe, what can be done; the person's own words can be copied out. */
export function FailureNote({ failure, onRetry, ownText }: { failure: Failure; onRetry?: () => void; ownText?: string }) {
  const { words } = useApp();
  return (
    <div class="failure" role="alert">
      <p>
        <strong>{words.t(`failure.${failure.code}` as WordKey, failure.detail)}</strong>
      </p>
      <p>{words.t(`failure.${failure.code}.next` as WordKey, failure.detail)}</p>
      {(onRetry || ownText) && (
        <div class="row row--tight">
          {onRetry && (
            <button type="button" class="btn btn--line" onClick={onRetry}>
              {words.t('common.try-again')}
            </button>
          )}
          {ownText && <CopyButton text={ownText} label={words.t('common.copy')} />}
        </div>
      )}
    </div>
  );
}
