import { useApp } from '../parts/app-context.ts';
import { SafetyText } from '../parts/safety-text.tsx';

/** The long boundaries in their order (content part two, 24.2). */
const long = ['is', 'is-not', 'who', 'stored', 'numbers', 'professional', 'worse', 'complaints'] as const;

/** Which version this is, what it is not, and who is behind it. */
export function SettingsAbout() {
  const { platform, words } = useApp();
  const params = {
    makers: words.t('settings.about.makers'),
    reviewers: words.t('settings.about.reviewers'),
    date: words.t('settings.about.date'),
    contact: words.t('settings.about.contact'),
  };
  return (
    <section class="settings__section" aria-labelledby="settings-about">
      <h2 id="settings-about">{words.t('settings.about')}</h2>
      <p>
        <SafetyText k="common.disclaimer" />
      </p>
      <details class="more">
        <summary>{words.t('settings.about.long')}</summary>
        {long.map((each) => (
          <p key={each}>
            <SafetyText k={`settings.about.${each}`} params={params} />
          </p>
        ))}
      </details>
      <p class="soft">{words.t('settings.version', { version: platform.version })}</p>
    </section>
  );
}
