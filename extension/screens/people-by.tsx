import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { EmergencyBlock } from '../parts/emergency-block.tsx';
import { FirstLines } from '../parts/first-lines.tsx';
import { SafetyText } from '../parts/safety-text.tsx';

function Lines({ k, count }: { k: 'do' | 'dont' | 'signs'; count: number }) {
  const { words } = useApp();
  return (
    <section class="stack stack--s">
      <h2>{words.t(`standing-by.${k}`)}</h2>
      <ul class="dots">
        {Array.from({ length: count }, (_, index) => (
          <li key={index}>{words.t(`standing-by.${k}.${index}` as WordKey)}</li>
        ))}
      </ul>
    </section>
  );
}

/** A safety text under its own heading. */
function Safety({ k }: { k: 'danger' | 'child' }) {
  return (
    <section class="card card--warm stack stack--s">
      <h2>
        <SafetyText k={`standing-by.${k}`} />
      </h2>
      <p>
        <SafetyText k={`standing-by.${k}.text`} />
      </p>
    </section>
  );
}

/** As many lines as stand beside the words for danger. */
const lineCount = 2;

/** Look, listen, link: for friends, pupils, teachers and volunteers, and for themselves afterwards (content 4.4). */
export function PeopleBy() {
  const { place, settings, words } = useApp();
  return (
    <div class="tie-form">
      <h1>{words.t('standing-by.title')}</h1>
      <div>
        <button type="button" class="btn" onClick={() => place.go({ screen: 'calm', exercise: 'he-lll' })}>
          {words.t('standing-by.start')}
        </button>
      </div>
      <Lines k="do" count={5} />
      <Lines k="dont" count={7} />
      <Safety k="danger" />
      <EmergencyBlock small />
      <FirstLines count={lineCount} />
      {settings.now.value.audience === 't13' && (
        <p>
          <SafetyText k="standing-by.teen" />
        </p>
      )}
      <Safety k="child" />
      <section class="stack stack--s">
        <h2>{words.t('standing-by.after')}</h2>
        <p>{words.t('standing-by.no-debriefing')}</p>
        <div>
          <button type="button" class="btn btn--line" onClick={() => place.go({ screen: 'calm', exercise: 'he-self' })}>
            {words.t('standing-by.after.start')}
          </button>
        </div>
      </section>
      <Lines k="signs" count={6} />
      <p>{words.t('standing-by.organisation')}</p>
    </div>
  );
}
