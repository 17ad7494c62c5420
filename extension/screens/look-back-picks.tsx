import { type Signal, useSignal } from '@preact/signals';
import type { CheckinInput, Word } from '#shared/checkin/checkin.ts';
import { bodyWords, contextGroups, emotionFamilies, needs, teenTags } from '#shared/checkin/vocabulary.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { Chip } from '../parts/chip.tsx';
import { withLimit } from './check-in-limit.ts';
import { sayWord } from './check-in-say.ts';

interface Option {
  readonly id: string;
  readonly label: string;
}

interface Group {
  readonly label: string;
  readonly options: readonly Option[];
}

interface PicksProps {
  readonly legend: string;
  readonly all: string;
  readonly groups: readonly Group[];
  /** What is chosen, also what no group has. */
  readonly chosen: readonly Option[];
  readonly limit: number;
  readonly onChange: (ids: readonly string[]) => void;
}

/** What is chosen stands on top; all there is opens below. One more than the limit takes the place of the oldest. */
function Picks({ legend, all, groups, chosen, limit, onChange }: PicksProps) {
  const { words } = useApp();
  const said = useSignal('');
  const ids = chosen.map((each) => each.id);
  const change = (option: Option, on: boolean): void => {
    const next = on ? withLimit(ids, option.id, limit) : ids.filter((id) => id !== option.id);
    const gone = on && limit > 1 ? chosen.find((each) => !next.includes(each.id)) : undefined;
    said.value = gone ? words.t('lookback.replaced', { word: gone.label }) : '';
    onChange(next);
  };
  const chip = (option: Option) => (
    <Chip key={option.id} label={option.label} on={ids.includes(option.id)} onChange={(on) => change(option, on)} />
  );
  return (
    <fieldset class="edit__part">
      <legend>{legend}</legend>
      {chosen.length > 0 ? <div class="chips">{chosen.map(chip)}</div> : <p class="soft">{words.t('lookback.none')}</p>}
      <p class="soft" role="status">
        {said.value}
      </p>
      <details class="more">
        <summary>{all}</summary>
        {groups.map((group) => (
          <div key={group.label} class="edit__group" role="group" aria-label={group.label}>
            <p class="soft">{group.label}</p>
            <div class="chips">{group.options.map(chip)}</div>
          </div>
        ))}
      </details>
    </fieldset>
  );
}

interface PartProps {
  readonly input: Signal<CheckinInput>;
}

/** A word of the person's own is told apart from a listed one by its first character, which no id has. */
const ownMark = '"';
const idOf = (word: Word): string => (word.kind === 'own' ? ownMark + word.text : word.id);
const wordOf = (id: string): Word => (id.startsWith(ownMark) ? { kind: 'own', text: id.slice(1) } : { kind: 'listed', id });

/** Three words are the most (content 1.2). */
export function EditWords({ input }: PartProps) {
  const { words } = useApp();
  const option = (id: string): Option => ({ id, label: sayWord(words, wordOf(id)) });
  const groups = [
    ...emotionFamilies.map((family) => ({ label: words.t(`checkin.family.${family.id}` as WordKey), options: family.words.map(option) })),
    { label: words.t('checkin.words.in-body'), options: bodyWords.map(option) },
  ];
  return (
    <Picks
      legend={words.t('lookback.words')}
      all={words.t('lookback.words.all')}
      groups={groups}
      chosen={input.value.words.map((word) => option(idOf(word)))}
      limit={3}
      onChange={(ids) => (input.value = { ...input.value, words: ids.map(wordOf) })}
    />
  );
}

/** Four contexts are the most (content 1.2). */
export function EditContext({ input }: PartProps) {
  const { settings, words } = useApp();
  const teen = settings.now.value.audience === 't13' ? [{ id: 'teen', tags: teenTags }] : [];
  const option = (id: string): Option => ({ id, label: words.t(`checkin.context.${id}` as WordKey) });
  return (
    <Picks
      legend={words.t('lookback.around')}
      all={words.t('lookback.context.all')}
      groups={[...teen, ...contextGroups].map((group) => ({
        label: words.t(`checkin.group.${group.id}` as WordKey),
        options: group.tags.map(option),
      }))}
      chosen={input.value.context.map(option)}
      limit={4}
      onChange={(context) => (input.value = { ...input.value, context })}
    />
  );
}

/** One need, or none. */
export function EditNeed({ input }: PartProps) {
  const { words } = useApp();
  const option = (id: string): Option => ({ id, label: words.t(`checkin.need.${id}` as WordKey) });
  return (
    <Picks
      legend={words.t('lookback.need')}
      all={words.t('lookback.context.all')}
      groups={[{ label: words.t('lookback.need'), options: needs.map(({ id }) => option(id)) }]}
      chosen={input.value.need ? [option(input.value.need)] : []}
      limit={1}
      onChange={([id]) => (input.value = { ...input.value, need: needs.find((each) => each.id === id)?.id ?? null })}
    />
  );
}
