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
  /** Radius of the dot. */
  readonly dot: number;
  /** The ring is too full for names: two letters stand in the dot, and the list says the rest. */
  readonly tight: boolean;
}

/** Radius of a dot beside which a name stands, and of the smallest: a finger still finds it on a narrow page (24 CSS pixels with its gap). */
const largestDot = 19;
const smallestDot = 12;

/** Between two dots. */
const gap = 4;

/** Half of the sun in the middle. */
const sun = 26;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The part of the half ring that lies inside the drawing: on a narrow board the outer rings leave it. In radians from the start. */
function span(board: Board, radius: number, side = 34, foot = 52): Span {
  const room = board.middle.x - side;
  // a name under a dot stays above the line
  const low = Math.asin(Math.min(1, foot / radius));
  const from = Math.max(low, radius > room ? Math.acos(Math.min(1, room / radius)) : 0);
  return { from, to: Math.PI - from };
}

const pointOn = ({ middle }: Board, radius: number, angle: number): { readonly x: number; readonly y: number } => ({
  x: middle.x - Math.cos(angle) * radius,
  y: middle.y - Math.sin(angle) * radius,
});

const angleAt = ({ from, to }: Span, at: number): number => from + (to - from) * at;

/** How many fit side by side on a half ring. */
const roomIn = ({ from, to }: Span, radius: number, pitch: number): number => Math.max(1, Math.floor(((to - from) * radius) / pitch) + 1);

interface Lane {
  readonly radius: number;
  readonly span: Span;
  readonly room: number;
}

/** Half rings beside each other that belong to one ring: all of them nearer to it than to the next, so that a small drag changes no ring. */
function lanesOf(board: Board, ring: Ring, dot: number): readonly Lane[] {
  const pitch = 2 * dot + gap;
  const own = board.radii[ring];
  const inner = rings[rings.indexOf(ring) - 1];
  const outer = rings[rings.indexOf(ring) + 1];
  const edge = pitch / 2;
  const least = inner ? (own + board.radii[inner]) / 2 + edge : sun + dot;
  // the nearest ring is a filled half disc, and the last one ends at the upper edge
  const most = !inner ? own : outer ? (own + board.radii[outer]) / 2 - edge : Math.max(own, board.middle.y - dot);
  const steps = Array.from({ length: 9 }, (_, index) => [own - index * pitch, own + index * pitch]).flat();
  return [...new Set(steps)]
    .filter((radius) => radius >= least && radius <= most)
    .map((radius) => {
      const part = span(board, radius, dot + gap, dot + gap);
      return { radius, span: part, room: roomIn(part, radius, pitch) };
    });
}

const roomOf = (lanes: readonly Lane[]): number => lanes.reduce((sum, { room }) => sum + room, 0);

/** The largest dot with which so many find room on a ring, and the lanes for it. */
function lanesFor(board: Board, ring: Ring, count: number): { readonly dot: number; readonly lanes: readonly Lane[] } {
  for (let dot = largestDot; dot > smallestDot; dot -= 1) {
    const lanes = lanesOf(board, ring, dot);
    if (roomOf(lanes) >= count) return { dot, lanes };
  }
  return { dot: smallestDot, lanes: lanesOf(board, ring, smallestDot) };
}

interface Slot {
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

/** So many places on the lanes, each lane with its share; where there is no room left at all they stand closer. */
function slotsFor(board: Board, lanes: readonly Lane[], count: number): readonly Slot[] {
  const room = roomOf(lanes);
  let left = count;
  return lanes.flatMap(({ radius, span: own, room: here }, lane) => {
    const share = lane === lanes.length - 1 ? left : Math.min(left, Math.ceil((count * here) / room));
    left -= share;
    return Array.from({ length: share }, (_, index) => {
      const at = share === 1 ? 0.5 : index / (share - 1);
      return { at, ...pointOn(board, radius, angleAt(own, at)) };
    });
  });
}

/** A full ring: whoever was put somewhere stands at the nearest free place, the others where there is room. Nobody covers anybody. */
function packed(board: Board, ring: Ring, ties: readonly Tie[]): readonly Placed[] {
  const { dot, lanes } = lanesFor(board, ring, ties.length);
  const free = [...slotsFor(board, lanes, ties.length)];
  const take = (at: number): Slot => {
    const best = free.reduce((best, slot, index) => (Math.abs(slot.at - at) < Math.abs((free[best]?.at ?? 9) - at) ? index : best), 0);
    return free.splice(best, 1)[0] ?? { at, ...pointOn(board, board.radii[ring], at) };
  };
  const chosen = new Map(ties.flatMap((tie) => (tie.at === null ? [] : [[tie.id, take(tie.at)]])));
  return ties.map((tie) => {
    const { x, y } = chosen.get(tie.id) ?? free.shift() ?? take(0);
    return { tie, x, y, dot, tight: true };
  });
}

/** Where everyone stands: where the person put them, the others spread evenly; where a ring is too full for names, side by side in lanes. */
export function placed(board: Board, ties: readonly Tie[]): readonly Placed[] {
  return rings.flatMap((ring) => {
    const here = ties.filter((each) => each.ring === ring);
    const radius = board.radii[ring];
    const own = span(board, radius);
    if (here.length > roomIn(own, radius, board.spacing)) return packed(board, ring, here);
    return here.map((tie, index) => {
      const even = here.length === 1 ? 0.5 : index / (here.length - 1);
      return { tie, ...pointOn(board, radius, angleAt(own, tie.at ?? even)), dot: largestDot, tight: false };
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
