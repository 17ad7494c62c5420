import { useSignal } from '@preact/signals';
import { isRisk } from '#shared/circle/suggestible.ts';
import type { Tie } from '#shared/circle/tie.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { RiskPick } from '../parts/risk-pick.tsx';
import { sayName } from './people-say.ts';
import { PeopleSheet } from './people-sheet.tsx';

interface Props {
  readonly ties: readonly Tie[];
  readonly blurred: boolean;
  readonly young: boolean;
}

/** The circle on paper. Whoever is a risk is left out unless the person puts them there, which lasts as long as this screen. */
export function PeoplePrint({ ties, blurred, young }: Props) {
  const { platform, settings, surface, words } = useApp();
  const inSpite = useSignal<readonly string[]>([]);
  const risks = ties.filter(isRisk);
  const isPage = surface === 'page';
  // where nothing is kept, the full page would hold another circle
  if (!isPage && (young || !settings.now.value.keep)) return null;
  return (
    <section class="stack stack--s">
      <p class="soft">{words.t('circle.print.hint')}</p>
      <div>
        <button type="button" class="btn btn--line" onClick={() => (isPage ? print() : void platform.openPage('people'))}>
          <Icon of={icons.print} />
          {words.t(isPage ? 'circle.print' : 'circle.print.page')}
        </button>
      </div>
      {isPage && risks.length > 0 && (
        <details class="more">
          <summary>{words.t('circle.left-out')}</summary>
          <p>{words.t('circle.risk.print')}</p>
          {risks.map((tie) => (
            <RiskPick
              key={tie.id}
              label={<bdi>{sayName(tie, blurred)}</bdi>}
              name={sayName(tie, blurred)}
              on={inSpite.value.includes(tie.id)}
              onChange={(on) => {
                inSpite.value = on ? [...inSpite.value, tie.id] : inSpite.value.filter((id) => id !== tie.id);
              }}
            />
          ))}
        </details>
      )}
      {isPage && (
        <PeopleSheet ties={ties.filter((tie) => !isRisk(tie) || inSpite.value.includes(tie.id))} blurred={blurred} young={young} />
      )}
    </section>
  );
}
