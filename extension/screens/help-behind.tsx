import type { ComponentChildren } from 'preact';
import type { WordKey } from '#shared/i18n/translate.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { EmergencyBlock } from '../parts/emergency-block.tsx';
import { Icon } from '../parts/icon.tsx';
import './help.css';

/** What lies behind Help: the way back, its name, and the emergency number above everything else. */
export function HelpBehind({ heading, children }: { heading: WordKey; children: ComponentChildren }) {
  const { words, place } = useApp();
  return (
    <main class="page help">
      <div class="row">
        <button type="button" class="btn btn--line" onClick={() => place.go({ screen: 'help' })}>
          <Icon of={icons.back} flip />
          {words.t('common.help')}
        </button>
        <h1>{words.t(heading)}</h1>
      </div>
      <EmergencyBlock />
      {children}
    </main>
  );
}
