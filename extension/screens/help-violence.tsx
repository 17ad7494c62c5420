import { useApp } from '../parts/app-context.ts';
import { SafetyText } from '../parts/safety-text.tsx';

/**
 * For who lives with violence or control (content 6.4, `sf-dv`): under a neutral title, without words to write to the person who hurts and
 * without an exercise as an answer. The lines that know about it stand below, and nothing of it is kept.
 */
export function HelpViolence() {
  const { words } = useApp();
  return (
    <section class="card card--warm stack stack--s" aria-labelledby="help-violence">
      <h2 id="help-violence">{words.t('violence.neutral')}</h2>
      <h3>{words.t('violence.title')}</h3>
      {([0, 1, 2, 3] as const).map((index) => (
        <p key={index}>
          <SafetyText k={`violence.${index}`} />
        </p>
      ))}
      <p class="soft">
        {words.t('violence.evidence')} {words.t('violence.nothing')}
      </p>
    </section>
  );
}
