import type { Report } from '../report.ts';
import type { SourceService } from '../source-service.ts';
import { asObject, type Untrusted } from '../values.ts';
import type { Row, Tables } from './tables.ts';

/** Over this share of links that lead nowhere a package is two packages (directory.md, section 7, stage 5). */
const warnShare = 0.05;
const stopShare = 0.5;

/** How many links of a relation lead nowhere. */
export interface Dangling {
  readonly relation: string;
  readonly links: number;
  readonly dangling: number;
}

type Grouped = ReadonlyMap<string, readonly Row[]>;

function groupBy(rows: readonly Row[] | undefined, column: string): Grouped {
  const groups = new Map<string, Row[]>();
  for (const row of rows ?? []) {
    const key = row.cells[column];
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

const cellsOf = (rows: readonly Row[] | undefined): readonly Untrusted[] => (rows ?? []).map(({ cells }) => cells);

/** What hangs on services, locations, organisations and links by the column of that name. */
class Children {
  readonly #groups: ReadonlyMap<string, Grouped>;

  constructor(tables: Tables, column: string) {
    const names = [
      'phones',
      'schedules',
      'holiday_schedules',
      'languages',
      'contacts',
      'accessibility',
      'service_areas',
      'cost_options',
      'required_documents',
      'eligibilities',
      'urls',
      'addresses',
      'postal_addresses',
    ];
    this.#groups = new Map(names.map((name) => [name, groupBy(tables.get(name), column)]));
  }

  of(id: string | undefined, ...names: readonly string[]): Untrusted {
    if (id === undefined) return {};
    const found = names.flatMap((name) => {
      const rows = this.#groups.get(name)?.get(id);
      return rows ? [[name, cellsOf(rows)] as const] : [];
    });
    return Object.fromEntries(found);
  }
}

/** A table by its ids, the first of each id. */
const byId = (rows: readonly Row[] | undefined): ReadonlyMap<string, Row> =>
  new Map([...(rows ?? [])].reverse().flatMap((row) => (row.cells['id'] ? [[row.cells['id'], row] as const] : [])));

/** Terms of services: through attributes (3.x, 2.x) or as a list of ids in a cell (Ohana). */
class Terms {
  readonly #attributes: Grouped;
  readonly #terms: ReadonlyMap<string, Untrusted>;

  constructor(tables: Tables) {
    const rows = tables.get('attributes') ?? [];
    const linked = rows.map(({ where, cells }) => ({ where, cells: { ...cells, link: cells['link_id'] ?? cells['service_id'] ?? '' } }));
    this.#attributes = groupBy(linked, 'link');
    const terms = [...(tables.get('taxonomies') ?? []), ...(tables.get('taxonomy_terms') ?? [])];
    this.#terms = new Map(terms.flatMap(({ cells }) => [[cells['id'] ?? cells['taxonomy_id'] ?? '', cells] as const]));
  }

  of(service: Readonly<Record<string, string>>): readonly Untrusted[] {
    const linked = (this.#attributes.get(service['id'] ?? '') ?? []).map(({ cells }) => {
      const term = this.#terms.get(cells['taxonomy_term_id'] ?? cells['taxonomy_id'] ?? '');
      return { ...cells, ...(term && { taxonomy_term: term }) };
    });
    const listed = (service['taxonomy_ids'] ?? '').split(/[,;]/).flatMap((id) => {
      const term = this.#terms.get(id.trim());
      return term ? [{ taxonomy_term: term }] : [];
    });
    return [...linked, ...listed];
  }
}

/** Addresses of both kinds, told apart as 3.x does. */
const addressesOf = (children: Untrusted): Untrusted => {
  const { addresses = [], postal_addresses: postal = [], ...rest } = children as { readonly [name: string]: readonly Untrusted[] };
  const all = [...addresses, ...postal.map((each) => ({ ...each, address_type: 'postal' }))];
  return all.length > 0 ? { ...rest, addresses: all } : rest;
};

/** How the rows of a package hang together. */
class Package {
  readonly #services: Children;
  readonly #locations: Children;
  readonly #organizations: Children;
  readonly #links: Children;
  readonly #terms: Terms;
  readonly #locationRows: ReadonlyMap<string, Row>;
  readonly #organizationRows: ReadonlyMap<string, Row>;
  readonly #programs: ReadonlyMap<string, Row>;
  readonly #linkRows: Grouped;
  readonly #metadata: Grouped;
  readonly dangling = new Map<string, { links: number; dangling: number }>();

  constructor(tables: Tables) {
    this.#services = new Children(tables, 'service_id');
    this.#locations = new Children(tables, 'location_id');
    this.#organizations = new Children(tables, 'organization_id');
    this.#links = new Children(tables, 'service_at_location_id');
    this.#terms = new Terms(tables);
    this.#locationRows = byId(tables.get('locations'));
    this.#organizationRows = byId(tables.get('organizations'));
    this.#programs = byId(tables.get('programs'));
    this.#linkRows = groupBy(tables.get('links'), 'service_id');
    this.#metadata = groupBy(tables.get('metadata'), 'resource_id');
  }

  #follow<T>(relation: string, id: string | undefined, rows: ReadonlyMap<string, T>): T | undefined {
    if (id === undefined) return undefined;
    const tally = this.dangling.get(relation) ?? { links: 0, dangling: 0 };
    this.dangling.set(relation, tally);
    tally.links += 1;
    const found = rows.get(id);
    if (found === undefined) tally.dangling += 1;
    return found;
  }

  #location(id: string | undefined): Untrusted | null {
    const row = this.#follow('links → locations', id, this.#locationRows);
    if (!row) return null;
    const children = this.#locations.of(id, 'addresses', 'postal_addresses', 'phones', 'schedules', 'languages', 'accessibility');
    return { ...row.cells, ...addressesOf(children) };
  }

  /** Links of a service; in Ohana's form a service names its location itself. */
  #linksOf(service: Readonly<Record<string, string>>): readonly Untrusted[] {
    const rows = this.#linkRows.get(service['id'] ?? '') ?? [];
    const linked = rows.map(({ cells }) => ({
      ...cells,
      ...this.#links.of(cells['id'], 'phones', 'schedules', 'service_areas', 'contacts'),
      location: this.#location(cells['location_id']),
    }));
    const own = service['location_id'] === undefined ? [] : [{ location: this.#location(service['location_id']) }];
    return [...linked, ...own].filter(({ location }) => location !== null);
  }

  tree({ cells }: Row, links: readonly Untrusted[]): Untrusted {
    const organizationId = cells['organization_id'] ?? String(((links[0]?.['location'] ?? {}) as Untrusted)['organization_id'] ?? '');
    const organization = this.#follow(
      'services → organizations',
      organizationId === '' ? undefined : organizationId,
      this.#organizationRows,
    );
    const program = cells['program_id'] === undefined ? undefined : this.#programs.get(cells['program_id']);
    const attributes = this.#terms.of(cells);
    const metadata = cellsOf(this.#metadata.get(cells['id'] ?? ''));
    return {
      ...cells,
      ...this.#services.of(
        cells['id'],
        'phones',
        'schedules',
        'holiday_schedules',
        'languages',
        'service_areas',
        'cost_options',
        'required_documents',
        'eligibilities',
        'urls',
        'contacts',
      ),
      ...(organization && {
        organization: {
          ...organization.cells,
          ...addressesOf(this.#organizations.of(organizationId, 'phones', 'addresses', 'postal_addresses')),
        },
      }),
      ...(program && { program: program.cells }),
      ...(attributes.length > 0 && { attributes }),
      ...(metadata.length > 0 && { metadata }),
      ...(links.length > 0 && { service_at_locations: links }),
    };
  }

  linksOf(row: Row): readonly Untrusted[] {
    return this.#linksOf(row.cells);
  }
}

/** Joins the tables of a package. A service without a place or an organisation is a service all the same. */
export function joinTables(
  tables: Tables,
  report: Report,
): { readonly services: readonly SourceService[]; readonly dangling: readonly Dangling[] } {
  const joined = new Package(tables);
  const services = (tables.get('services') ?? []).map((row) => {
    const links = joined.linksOf(row);
    if (links.length === 0) report.note('note', 'no-location', row.where);
    return { where: row.where, tree: joined.tree(row, links) };
  });
  const named = new Set(services.map(({ tree }) => String(asObject(tree['organization'])['id'] ?? '')));
  for (const { where, cells } of tables.get('organizations') ?? [])
    if (!named.has(cells['id'] ?? '')) report.note('note', 'organization-alone', where, cells['name'] ?? '');
  const dangling = [...joined.dangling].map(([relation, tally]) => ({ relation, ...tally })).filter((each) => each.dangling > 0);
  for (const { relation, links, dangling: count } of dangling)
    if (count / links > warnShare) report.note('warn', 'dangling', relation, `${count} of ${links}`);
  return { services, dangling };
}

/** The relations that are so broken that the package can't be what it should be. */
export const brokenRelations = (dangling: readonly Dangling[]): readonly Dangling[] =>
  dangling.filter((each) => each.dangling / each.links > stopShare);
