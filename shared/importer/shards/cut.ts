import type { Point } from '#shared/directory/distance.ts';
import type { LocalService } from '#shared/directory/local-service.ts';
import { type Cell, cellAt, cellsOver, coarse, fine } from '#shared/directory/shards/cells.ts';
import type { ShardKey } from '#shared/directory/shards/manifest.ts';

/** Fewer records than this do not stand alone: a cell of two services would tell too much, and cost a request. */
const least = 25;
/** A cell of four signs with more records than this is cut into cells of five. */
const most = 1000;
/** A record is written into at most so many cells; with more places its cells get larger instead. */
const mostCells = 12;

const pointsOf = ({ places }: LocalService): readonly Point[] => places.flatMap(({ point }) => (point ? [point] : []));

/** Larger and larger cells, until they are few enough. */
function fewCells(points: readonly Point[], precision: number): readonly Cell[] {
  for (let signs = precision; signs > 0; signs -= 1) {
    const cells = [...new Set(points.map((point) => cellAt(point, signs)))];
    if (cells.length <= mostCells) return cells;
  }
  return [''];
}

function areaCells({ area }: LocalService): readonly Cell[] {
  if (!area?.box) return [];
  const [south, west, north, east] = area.box;
  for (let signs = coarse; signs > 0; signs -= 1) {
    const cells = cellsOver({ south, west, north, east }, signs, mostCells);
    if (cells) return cells;
  }
  return [''];
}

/** What is used from anywhere in a country, or lies nowhere that is known, is found by the country. */
function nationalKey({ country, subdivision, reach }: LocalService): ShardKey {
  if (country === null) return '@';
  return !reach.includes('national') && subdivision?.startsWith(`${country}-`) ? `@${subdivision}` : `@${country}`;
}

const parentOf = (key: ShardKey): ShardKey | null => {
  if (key === '' || key === '@') return null;
  if (!key.startsWith('@')) return key.slice(0, -1);
  return key.includes('-') ? (key.split('-')[0] ?? '@') : '@';
};

/** Where a record is written: the cells of its places and of its area, and the shard of its country where it serves all of it. */
function keysOf(service: LocalService): readonly ShardKey[] {
  const cells = [...fewCells(pointsOf(service), coarse), ...areaCells(service)];
  const isNational = service.reach.includes('national') || service.reach.includes('online') || cells.length === 0;
  return [...new Set([...cells, ...(isNational ? [nationalKey(service)] : [])])];
}

type Groups = Map<ShardKey, Set<LocalService>>;

function put(groups: Groups, key: ShardKey, service: LocalService): void {
  const group = groups.get(key) ?? new Set();
  group.add(service);
  groups.set(key, group);
}

/** Cuts a full cell by the next sign. What is there for its area only stays in the larger cell. */
function cutFine(groups: Groups): void {
  for (const [key, group] of [...groups]) {
    if (key.length !== coarse || key.startsWith('@') || group.size <= most) continue;
    groups.delete(key);
    for (const service of group) {
      const inside = [...new Set(pointsOf(service).map((point) => cellAt(point, fine)))].filter((cell) => cell.startsWith(key));
      for (const cell of inside.length > 0 ? inside : [key]) put(groups, cell, service);
    }
  }
}

/** Joins what is too small to its parent, from the finest cells up. */
function joinSmall(groups: Groups): void {
  const depth = (key: ShardKey): number => (key.startsWith('@') ? (key.includes('-') ? 2 : key.length > 1 ? 1 : 0) : key.length);
  for (let level = fine; level > 0; level -= 1) {
    for (const [key, group] of [...groups]) {
      const parent = parentOf(key);
      if (depth(key) !== level || group.size >= least || parent === null) continue;
      groups.delete(key);
      for (const service of group) put(groups, parent, service);
    }
  }
}

/**
 * Deals records out to cells (directory 6.2): four signs, five where a cell is full, joined to the larger cell where there are few.
 * Nothing but the place and the reach of a record decides; never its topic.
 */
export function cut(services: readonly LocalService[]): ReadonlyMap<ShardKey, readonly LocalService[]> {
  const groups: Groups = new Map();
  for (const service of services) for (const key of keysOf(service)) put(groups, key, service);
  cutFine(groups);
  joinSmall(groups);
  return new Map([...groups].map(([key, group]) => [key, [...group]]));
}
