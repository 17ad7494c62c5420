import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Service } from '#shared/directory/service.ts';
import { isSubdivision } from '#shared/directory/subdivisions.ts';
import type { Failure } from '#shared/result.ts';
import { subdivisionIn } from '../state/region.ts';
import { useApp } from './app-context.ts';
import { FailureNote } from './failure-note.tsx';

/**
 * Chooses a part of the country, where some lines serve only a part. Nobody has to, and nothing guesses it: without a choice those lines
 * stand behind the others.
 */
export function SubdivisionPicker({ region, services }: { region: string; services: readonly Service[] }) {
  const app = useApp();
  const { settings, words } = app;
  const id = useId();
  const failure = useSignal<Failure | null>(null);
  const { tag } = words.now.value;
  const chosen = subdivisionIn(app, region);
  const codes = new Set(services.flatMap(({ subdivision }) => (subdivision !== null && isSubdivision(subdivision) ? subdivision : [])));
  if (codes.size === 0) return null;
  const named = [...codes].map((code) => [code, words.t(`subdivisions.${code}`)] as const).sort((a, b) => a[1].localeCompare(b[1], tag));
  const pick = async (value: string): Promise<void> => {
    const result = await settings.change({ subdivision: value || null });
    failure.value = result.ok ? null : result;
  };
  return (
    <div class="field">
      <label for={id}>{words.t('directory.subdivision')}</label>
      <select
        id={id}
        class="input"
        value={chosen ?? ''}
        aria-describedby={chosen === null ? `${id}-hint` : undefined}
        onChange={(event) => void pick(event.currentTarget.value)}
      >
        <option value="">{words.t('directory.subdivision.none')}</option>
        {named.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      {chosen === null && (
        <p class="soft" id={`${id}-hint`}>
          {words.t('directory.subdivision.hint')}
        </p>
      )}
      {failure.value && <FailureNote failure={failure.value} />}
    </div>
  );
}
