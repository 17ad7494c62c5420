import { useSignal } from '@preact/signals';
import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { type Board, narrow, nearest, type Placed, placed, wide } from '#shared/circle/half-rings.ts';
import { type Ring, rings, type Tie } from '#shared/circle/tie.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { sayName, sayOf, sayWhole } from './people-say.ts';

const drawings = { person: icons.person, animal: icons.paw, place: icons.place, group: icons.people, service: icons.help } as const;

/** Characters of a name that fit beside its neighbours. */
const longestLabel = 16;

const shortened = (name: string): string => (name.length > longestLabel ? `${name.slice(0, longestLabel - 1)}…` : name);

interface Props {
  readonly ties: readonly Tie[];
  readonly blurred: boolean;
  readonly young: boolean;
  readonly shown: readonly Ring[];
  /** Below this width of the page the narrow drawing stands. */
  readonly isNarrow: boolean;
  readonly onOpen: (tie: Tie) => void;
  readonly onMove: (tie: Tie, to: { readonly ring: Ring; readonly at: number | null }) => void;
}

/** Where the name of each ring stands under the line of the wide drawing: left and right in turn, so that none meets another. */
const labelX: Readonly<Record<Ring, number>> = { near: 308, around: 662, community: 130, services: 880 };

/** Half rings, the line, and where they begin. */
export function Rings({ board, shown }: { board: Board; shown: readonly Ring[] }) {
  const { words } = useApp();
  const { x, y } = board.middle;
  return (
    <>
      {shown.map((ring) => {
        const r = board.radii[ring] + (ring === 'near' ? 22 : 0);
        return <path key={ring} class={ring === 'near' ? 'a1' : 'arc'} d={`M${x - r} ${y}a${r} ${r} 0 0 1 ${2 * r} 0`} />;
      })}
      <path class="lv" d={`M0 ${y}h${board.width}`} />
      <path class="hull" d={`M${x - 26} ${y + 1}h52c0 13-11 22-26 22s-26-9-26-22z`} />
      <path class="sun" d={`M${x - 14} ${y - 1}a14 14 0 0 1 28 0z`} />
      <text class="me" x={x} y={y + 46}>
        {words.t('circle.map.me')}
      </text>
      {board === wide &&
        shown.map((ring) => (
          <text key={ring} class={ring === 'services' ? 'ring ring--end' : 'ring'} x={labelX[ring]} y={y + 26}>
            {sayOf(words, 'ring', ring)}
          </text>
        ))}
    </>
  );
}

/** Two letters for a name: of two words the first of each, so that "Amira" and "Amira 2" are told apart. */
function lettersOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = (text: string, count: number): string => [...text].slice(0, count).join('');
  return words.length > 1 ? first(words[0] ?? '', 1) + first(words.at(-1) ?? '', 1) : first(name, 2);
}

/** One dot with its drawing, or two letters where the ring is full. */
export function Dot({ place: { tie, dot, tight }, name }: { place: Placed; name: string }) {
  return (
    <>
      <circle class="p" r={dot} />
      {tight ? (
        <text class={dot < 16 ? 'letters letters--s' : 'letters'} y={dot < 16 ? 4.5 : 6}>
          {lettersOf(name)}
        </text>
      ) : (
        <path class="in" transform="translate(-11 -11) scale(.917)" d={drawings[tie.kind]} />
      )}
      <text class={tight ? 'label label--hidden' : 'label'} y={dot + 20}>
        {shortened(name)}
      </text>
    </>
  );
}

/** Steps of an arrow with Shift: along the ring, or to the next one. */
function moved(key: string, { tie }: Placed, at: number, shown: readonly Ring[]): { ring: Ring; at: number | null } | null {
  const index = shown.indexOf(tie.ring);
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return { ring: tie.ring, at: Math.min(1, Math.max(0, at + (key === 'ArrowLeft' ? -0.05 : 0.05))) };
  const ring = shown[key === 'ArrowUp' ? index + 1 : key === 'ArrowDown' ? index - 1 : -1];
  return ring ? { ring, at: null } : null;
}

/** The circle as a picture that can be changed: dragged with a pointer, or by arrows. Everything it says stands in the list too. */
export function PeopleMap({ ties, blurred, young, shown, isNarrow, onOpen, onMove }: Props) {
  const { words } = useApp();
  const board = isNarrow ? narrow : wide;
  const places = placed(board, ties);
  const svg = useRef<SVGSVGElement>(null);
  const held = useRef<{ tie: Tie; group: SVGGElement; moves: boolean } | null>(null);
  const current = useSignal(0);

  const pointOf = (event: PointerEvent): { x: number; y: number } => {
    const matrix = svg.current?.getScreenCTM()?.inverse();
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    return { x, y };
  };
  const take = (tie: Tie) => (event: TargetedPointerEvent<SVGGElement>) => {
    held.current = { tie, group: event.currentTarget, moves: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  // only the dragged group changes while it moves, however many there are
  const drag = (event: TargetedPointerEvent<SVGGElement>): void => {
    if (!held.current) return;
    if (!held.current.moves && Math.hypot(event.movementX, event.movementY) < 1) return;
    held.current.moves = true;
    const { x, y } = pointOf(event);
    held.current.group.setAttribute('transform', `translate(${x} ${y})`);
  };
  const drop = (event: TargetedPointerEvent<SVGGElement>): void => {
    const { tie, moves } = held.current ?? {};
    held.current = null;
    if (!tie) return;
    const { x, y } = pointOf(event);
    if (moves) onMove(tie, nearest(board, x, y));
    else onOpen(tie);
  };
  const choose = (index: number): void => {
    current.value = (index + places.length) % places.length;
    svg.current?.querySelectorAll<SVGGElement>('.tie')[current.value]?.focus();
  };
  const move = (here: Placed, key: string): void => {
    const to = moved(key, here, here.tie.at ?? nearest(board, here.x, here.y).at, shown);
    if (to) onMove(here.tie, to);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<SVGGElement>): void => {
    const here = places[current.value];
    const opens = event.key === 'Enter' || event.key === ' ';
    if (!here || !(opens || event.key.startsWith('Arrow'))) return;
    event.preventDefault();
    if (opens) onOpen(here.tie);
    else if (event.shiftKey) move(here, event.key);
    else choose(current.value + (event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1));
  };

  return (
    <svg ref={svg} class="harbour" viewBox={`0 0 ${board.width} ${board.height}`} role="group" aria-label={words.t('circle.map')}>
      <Rings board={board} shown={shown} />
      {places.map((place, index) => (
        <g
          key={place.tie.id}
          class={`tie tie--${place.tie.ease ?? 'unsaid'}`}
          transform={`translate(${place.x} ${place.y})`}
          role="button"
          tabIndex={index === Math.min(current.value, places.length - 1) ? 0 : -1}
          aria-label={sayWhole(words, place.tie, blurred, young)}
          onPointerDown={take(place.tie)}
          onPointerMove={drag}
          onPointerUp={drop}
          onPointerCancel={() => {
            held.current = null;
          }}
          onFocus={() => {
            current.value = index;
          }}
          onKeyDown={onKeyDown}
        >
          <Dot place={place} name={sayName(place.tie, blurred)} />
        </g>
      ))}
    </svg>
  );
}

/** The rings that are drawn: a child's map has three (content 4.2, `child`). */
export const shownRings = (young: boolean): readonly Ring[] => (young ? rings.slice(0, 3) : rings);
