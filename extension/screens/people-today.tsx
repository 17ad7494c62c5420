import { useSignal } from '@preact/signals';
import { whoFor } from '#shared/circle/suggestible.ts';
import { type HelpKind, helpKinds, type Tie } from '#shared/circle/tie.ts';
import { useApp } from '../parts/app-context.ts';
import { Chip } from '../parts/chip.tsx';
import { LookFor } from './people-gap.tsx';
import { Who } from './people-list.tsx';
import { sayOf } from './people-say.ts';

interface Props {
  readonly ties: readonly Tie[];
  readonly blurred: boolean;
  readonly young: boolean;
  readonly onOpen: (tie: Tie) => void;
}

/** So many names: a short list is easier to choose from when one is tired. */
const most = 3;

const youngKinds: readonly HelpKind[] = ['comfort', 'tasks', 'fun', 'company'];

/** "Who for what today": one kind of help, and the easiest names for it; the directory where there is none. */
export function WhoToday({ ties, young, ...rest }: Props) {
  const { words } = useApp();
  const kind = useSignal<HelpKind | null>(null);
  const names = kind.value ? whoFor(ties, kind.value).slice(0, most) : [];
  return (
    <div class="stack">
      <fieldset class="stack stack--s">
        <legend>{words.t('circle.view.today.ask')}</legend>
        <div class="chips">
          {(young ? youngKinds : helpKinds).map((each) => (
            <Chip
              key={each}
              label={sayOf(words, young ? 'young.gives' : 'gives', each)}
              on={kind.value === each}
              onChange={(on) => (kind.value = on ? each : null)}
            />
          ))}
        </div>
      </fieldset>
      {kind.value && (
        <div class="stack" aria-live="polite">
          {names.length === 0 && <p>{words.t('circle.today.none')}</p>}
          <ul class="list">
            {names.map((tie) => (
              <Who key={tie.id} tie={tie} young={young} {...rest} />
            ))}
          </ul>
          <div>
            <LookFor kind={kind.value} />
          </div>
        </div>
      )}
    </div>
  );
}
