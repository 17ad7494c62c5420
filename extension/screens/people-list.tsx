import type { ComponentChildren } from 'preact';
import { whoFor } from '#shared/circle/suggestible.ts';
import { helpKinds, type Ring, type Tie } from '#shared/circle/tie.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { sayName, sayOf, sayTie } from './people-say.ts';

interface Props {
  readonly ties: readonly Tie[];
  readonly blurred: boolean;
  readonly young: boolean;
  readonly onOpen: (tie: Tie) => void;
}

/** One name, how easy it is to ask as a shape and in words, and what comes from there. */
export function Who({ tie, blurred, young, onOpen }: Omit<Props, 'ties'> & { tie: Tie }) {
  const { words } = useApp();
  const line = sayTie(words, tie, young);
  return (
    <li>
      <button type="button" class="who" onClick={() => onOpen(tie)}>
        <i class={`ease ease--${tie.ease ?? 'unsaid'}`} aria-hidden="true" />
        <span>
          <b dir="auto">{sayName(tie, blurred)}</b>
          <br />
          <span class="soft">{line}</span>
          {tie.ease && <span class="hide">{sayOf(words, 'ease', tie.ease)}</span>}
        </span>
        <Icon of={icons.next} flip />
      </button>
    </li>
  );
}

function Column({ title, ties, ...rest }: Props & { title: string; children?: ComponentChildren }) {
  const { words } = useApp();
  return (
    <div>
      <h3>{title}</h3>
      {ties.length === 0 ? (
        <p class="soft">{words.t('circle.list.nobody')}</p>
      ) : (
        <ul class="list">
          {ties.map((tie) => (
            <Who key={tie.id} tie={tie} {...rest} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** The list by nearness: what the map shows, in words. */
export function ByRing({ shown, ties, ...rest }: Props & { shown: readonly Ring[] }) {
  const { words } = useApp();
  return (
    <div class="people__cols">
      {shown.map((ring) => (
        <Column key={ring} title={sayOf(words, 'ring', ring)} ties={ties.filter((each) => each.ring === ring)} {...rest} />
      ))}
    </div>
  );
}

/** The list by kind of help: who would be there for it. Someone who is a risk stands under no kind (content 4.2). */
export function ByKind({ ties, ...rest }: Props) {
  const { words } = useApp();
  const gives = rest.young ? 'young.gives' : 'gives';
  const kinds = rest.young ? (['comfort', 'tasks', 'fun', 'company'] as const) : helpKinds;
  return (
    <div class="people__cols">
      {kinds.map((kind) => (
        <Column key={kind} title={sayOf(words, gives, kind)} ties={whoFor(ties, kind)} {...rest} />
      ))}
    </div>
  );
}
