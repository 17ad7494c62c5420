import { noLines } from '#shared/circle/starters.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { PeopleTired } from './people-tired.tsx';

/** Sentences for saying no, to copy or to say. Where a no may bring danger, the way to people who know about it stands first (content 4.3). */
export function PeopleNo() {
  const { place, words } = useApp();
  return (
    <div class="tie-form">
      <h1>{words.t('circle.no')}</h1>
      <section class="card card--warm stack stack--s">
        <p>{words.t('reach-out.no.danger')}</p>
        <button type="button" class="btn btn--line" onClick={() => place.go({ screen: 'help', view: 'support' })}>
          {words.t('circle.risk.help')}
        </button>
      </section>
      <PeopleTired form="no" />
      <ul class="starters">
        {Array.from({ length: noLines }, (_, index) => words.t(`reach-out.no.${index}` as WordKey)).map((line) => (
          <li key={line} class="say">
            <span>{line}</span>
            <CopyButton text={line} label={words.t('common.copy')} name={`${words.t('common.copy')}: ${line}`} small />
          </li>
        ))}
      </ul>
    </div>
  );
}
