import { useSignal } from '@preact/signals';
import { useId, useMemo } from 'preact/hooks';
import { allRegions } from '#shared/directory/region.ts';
import type { Failure } from '#shared/result.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { regionOf } from '../state/region.ts';
import { useApp } from './app-context.ts';
import { sayRegion } from './emergency-numbers.ts';
import { FailureNote } from './failure-note.tsx';
import { Icon } from './icon.tsx';
import './emergency-block.css';

interface Named {
  readonly region: string;
  readonly name: string;
}

function named(tag: string, regions: readonly string[]): readonly Named[] {
  const { compare } = new Intl.Collator(tag);
  return regions.map((region) => ({ region, name: sayRegion(tag, region) })).sort((a, b) => compare(a.name, b.name));
}

const Options = ({ list }: { list: readonly Named[] }) => (
  <>
    {list.map(({ region, name }) => (
      <option key={region} value={region}>
        {name}
      </option>
    ))}
  </>
);

/** Chooses the country or region, sorted by the language's own order. A choice of the person always wins over the guess. */
export function RegionPicker() {
  const app = useApp();
  const { words, settings } = app;
  const id = useId();
  const failure = useSignal<Failure | null>(null);
  const { tag } = words.now.value;
  const { region, guessed, candidates } = regionOf(app);
  const all = useMemo(() => named(tag, allRegions()), [tag]);
  const near = named(tag, candidates);
  const pick = async (value: string): Promise<void> => {
    const result = await settings.change({ region: value || null, subdivision: null });
    failure.value = result.ok ? null : result;
  };
  return (
    <div class="field region">
      <label for={id}>{words.t('help.region')}</label>
      <span class="region__box">
        <Icon of={icons.globe} />
        <select
          id={id}
          value={settings.now.value.region ?? ''}
          aria-describedby={guessed ? `${id}-guess` : undefined}
          onChange={(event) => void pick(event.currentTarget.value)}
        >
          <option value="">
            {guessed && region ? words.t('help.region.guess', { region: sayRegion(tag, region) }) : words.t('help.region.choose')}
          </option>
          {near.length > 0 && (
            <optgroup label={words.t('help.region.same-zone')}>
              <Options list={near} />
            </optgroup>
          )}
          <optgroup label={words.t('help.region.all')}>
            <Options list={all} />
          </optgroup>
        </select>
        <Icon of={icons.down} />
      </span>
      {guessed && (
        <p class="soft" id={`${id}-guess`}>
          {words.t('help.region.guessed')}
        </p>
      )}
      {failure.value && <FailureNote failure={failure.value} />}
    </div>
  );
}
