import { useSignal } from '@preact/signals';
import type { Failure } from '#shared/result.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { lockingOf } from '../state/locking.ts';
import { HelpInFull } from './help-in-full.tsx';

/** Something that was kept is missing from the database: said plainly, with one press that brings back what the second copy holds, and help in full. */
export function RecordHealth() {
  const app = useApp();
  const { words, vault } = app;
  const failure = useSignal<Failure | null>(null);
  const isBack = useSignal(false);
  const health = vault.health.value;
  if (isBack.value) return <p role="status">{words.t('lookback.restored')}</p>;
  if (!health || health.kind === 'sound') return null;
  const restore = async (): Promise<void> => {
    const result = await lockingOf(app).restore();
    failure.value = result.ok ? null : result;
    isBack.value = result.ok;
  };
  return (
    <>
      <div class="failure" role="alert">
        <p>
          <strong>{words.t(`lookback.${health.kind}`)}</strong>
        </p>
        <p>{words.t(`lookback.${health.kind}.next`)}</p>
        <button type="button" class="btn" onClick={() => void restore()}>
          {words.t(`lookback.${health.kind}.restore`)}
        </button>
      </div>
      {failure.value && <FailureNote failure={failure.value} />}
      <HelpInFull />
    </>
  );
}
