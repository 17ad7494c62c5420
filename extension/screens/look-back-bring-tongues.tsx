import { type Signal, useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { readWords } from '#shared/i18n/catalogues.ts';
import { type LanguageTag, languages } from '#shared/i18n/languages.ts';
import type { Part } from '#shared/i18n/parts.ts';
import type { Words } from '#shared/i18n/translate.ts';
import { fail } from '#shared/result.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { ownName } from './settings-language.tsx';

/** What the phrases of a page are made of. */
const parts: readonly Part[] = ['core', 'bring', 'check-in', 'look-back', 'calm', 'people', 'plan'];

/** The words of a language beside the one on screen: null until they were read, `failed` where the package can't be read. */
export function useWordsOf(tag: LanguageTag | null): Words | 'failed' | null {
  const { words } = useApp();
  const now = words.now.value;
  const read = useSignal<Words | { readonly failed: LanguageTag } | null>(null);
  useLayoutEffect(() => {
    if (tag === null || tag === now.tag || read.peek() === null) read.value = null;
    if (tag !== null && tag !== now.tag)
      readWords(tag, parts).then(
        (found) => {
          read.value = found;
        },
        () => {
          read.value = { failed: tag };
        },
      );
  }, [tag, now.tag]);
  if (tag === now.tag) return now;
  const found = read.value;
  if (tag === null || found === null) return null;
  if ('failed' in found) return found.failed === tag ? 'failed' : null;
  // readings may end in any order
  return found.tag === tag ? found : null;
}

interface PickProps {
  readonly id: string;
  readonly label: string;
  readonly value: LanguageTag | null;
  /** Said for no language; null where there has to be one. */
  readonly none: string | null;
  readonly without: LanguageTag | null;
  readonly onPick: (tag: LanguageTag | null) => void;
}

function Pick({ id, label, value, none, without, onPick }: PickProps) {
  const { words } = useApp();
  return (
    <div class="field grow">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input"
        value={value ?? ''}
        onChange={(event) => onPick(languages.find(({ tag }) => tag === event.currentTarget.value)?.tag ?? null)}
      >
        {none !== null && <option value="">{none}</option>}
        {languages
          .filter(({ tag }) => tag !== without)
          .map(({ tag, draft }) => (
            <option key={tag} value={tag} lang={tag}>
              {draft ? words.t('settings.language.draft', { language: ownName(tag) }) : ownName(tag)}
            </option>
          ))}
      </select>
    </div>
  );
}

/** In which language the page stands, and which stands beside it. */
export function BringTongues({ first, second }: { first: Signal<LanguageTag>; second: Signal<LanguageTag | null> }) {
  const { words } = useApp();
  const isFailed = [useWordsOf(first.value), useWordsOf(second.value)].includes('failed');
  return (
    <section class="stack stack--s" aria-labelledby="bring-languages">
      <h2 id="bring-languages">{words.t('bring.languages')}</h2>
      <p class="soft">{words.t('bring.languages.hint')}</p>
      <div class="row bring__tongues">
        <Pick
          id="bring-first"
          label={words.t('bring.language')}
          value={first.value}
          none={null}
          without={null}
          onPick={(tag) => {
            first.value = tag ?? first.value;
            if (second.value === first.value) second.value = null;
          }}
        />
        <Pick
          id="bring-second"
          label={words.t('bring.second')}
          value={second.value}
          none={words.t('bring.second.none')}
          without={first.value}
          onPick={(tag) => (second.value = tag)}
        />
      </div>
      {isFailed && <FailureNote failure={fail('unknown')} />}
    </section>
  );
}
