import { type Ring, rings, type Tie } from './tie.ts';

/** The drawing: half rings over the line, measured as in the reference drawings. All in units of the drawing. */
export interface Board {
  readonly width: number;
  readonly height: number;
  /** The middle of the line, where the person is. */
  readonly middle: { readonly x: number; readonly y: number };
  readonly radii: Readonly<Record<Ring, number>>;
  /** The room a name takes on a ring. */
  readonly spacing: number;
}

export const wide: Board = {
  width: 880,
  height: 448,
  middle: { x: 440, y: 392 },
  radii: { near: 110, around: 222, community: 310, services: 388 },
  spacing: 92,
};

export const narrow: Board = {
  width: 340,
  height: 500,
  middle: { x: 170, y: 440 },
  radii: { near: 100, around: 196, community: 298, services: 398 },
  spacing: 78,
};

export interface Placed {
  readonly tie: Tie;
  readonly x: number;
  readonly y: number;
  /** The ring is too full for names: two letters stand in the dot, and the list says the rest. */
  readonly tight: boolean;
}

/** The part of the half ring that lies inside the drawing: on a narrow board the outer rings leave it. In radians from the start. */
function span(board: Board, radius: number): { readonly from: number; readonly to: number } {
  const room = board.middle.x - 34;
  // a name under a dot stays above the line
  const low = Math.asin(Math.min(1, 52 / radius));
  const from = Math.max(low, radius > room ? Math.acos(Math.min(1, room / radius)) : 0);
  return { from, to: Math.PI - from };
}

/** Where a place from 0 to 1 on a ring is. `lane` pushes the ones that find no room on their ring inwards. */
function pointAt(board: Board, ring: Ring, at: number, lane: number): { readonly x: number; readonly y: number } {
  const radius = board.radii[ring] - lane * 44;
  const { from, to } = span(board, board.radii[ring]);
  const angle = from + (to - from) * at;
  return { x: board.middle.x - Math.cos(angle) * radius, y: board.middle.y - Math.sin(angle) * radius };
}

/** How many fit side by side on a ring. */
function roomOn(board: Board, ring: Ring): number {
  const { from, to } = span(board, board.radii[ring]);
  return Math.max(1, Math.floor(((to - from) * board.radii[ring]) / board.spacing) + 1);
}

/** Where everyone stands: where the person put them, and the others spread evenly, in two lanes where a ring is full. */
export function placed(board: Board, ties: readonly Tie[]): readonly Placed[] {
  return rings.flatMap((ring) => {
    const here = ties.filter((each) => each.ring === ring);
    const room = roomOn(board, ring);
    return here.map((tie, index) => {
      const lane = here.length > room ? index % 2 : 0;
      const even = here.length === 1 ? 0.5 : index / (here.length - 1);
      return { tie, ...pointAt(board, ring, tie.at ?? even, lane), tight: here.length > room };
    });
  });
}

/** The ring and the place on it that are nearest to a point of the drawing: where someone was dragged to. */
export function nearest(board: Board, x: number, y: number): { readonly ring: Ring; readonly at: number } {
  const dx = board.middle.x - x;
  const dy = Math.max(0, board.middle.y - y);
  const distance = Math.hypot(dx, dy);
  const ring = rings.reduce((best, each) =>
    Math.abs(board.radii[each] - distance) < Math.abs(board.radii[best] - distance) ? each : best,
  );
  const { from, to } = span(board, board.radii[ring]);
  const angle = Math.atan2(dy, dx);
  return { ring, at: Math.min(1, Math.max(0, (angle - from) / (to - from))) };
}
