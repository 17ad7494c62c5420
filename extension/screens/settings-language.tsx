import { type LanguageTag, languages } from '#shared/i18n/languages.ts';
import { useApp } from '../parts/app-context.ts';
import { AudiencePicker } from '../parts/audience-picker.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { RegionPicker } from '../parts/region-picker.tsx';
import { SafetyText } from '../parts/safety-text.tsx';
import { useChange } from './settings-change.ts';

/** The name of a language in that language, with a capital first letter. */
export function ownName(tag: LanguageTag): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** Each language in its own name, drafts marked. The words change at once. */
export function LanguagePicker({ id }: { id: string }) {
  const { words } = useApp();
  const { change, failure } = useChange();
  const pick = (value: string): void => {
    const found = languages.find((each) => each.tag === value);
    if (found) void change({ language: found.tag });
  };
  return (
    <div class="field">
      <label for={id}>{words.t('settings.language')}</label>
      <select id={id} class="input" value={words.now.value.tag} onChange={(event) => pick(event.currentTarget.value)}>
        {languages.map(({ tag, draft }) => (
          <option key={tag} value={tag} lang={tag}>
            {draft ? words.t('settings.language.draft', { language: ownName(tag) }) : ownName(tag)}
          </option>
        ))}
      </select>
      {words.now.value.draft && (
        <p class="soft">
          <SafetyText k="common.draft" />
        </p>
      )}
      {failure.value && <FailureNote failure={failure.value} />}
    </div>
  );
}

/** The language of the words, the country whose numbers are shown, and for whom lines are chosen. */
export function SettingsLanguage() {
  const { words } = useApp();
  return (
    <section class="settings__section" aria-labelledby="settings-language-region">
      <h2 id="settings-language-region">{words.t('settings.language.and-region')}</h2>
      <LanguagePicker id="settings-language" />
      <RegionPicker />
      <AudiencePicker />
    </section>
  );
}
