import type { LocalService } from '#shared/directory/local-service.ts';
import { folded } from '../values.ts';
import { type CleanContext, type CleanedService, finished } from './clean-service.ts';
import { peopleGuard } from './people.ts';
import { joinedSecrets, privateGuard, type Secrets } from './private-texts.ts';
import { streetWords } from './street.ts';
import { written } from './written.ts';

const uuid = /:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?=@|$)/i;

/** An id that is unique in the world; any other is unique only inside its own document. */
export const isWorldwide = (id: string): boolean => uuid.test(id);

/** The id that all records of a service have in common, where it is unique in the world. */
const serviceId = (id: string): string => uuid.exec(id)?.[0] ?? id;

/** What the private records of a feed know, by what others may share with them. */
interface Shared {
  /** By id, and by organisation and name: the same service. */
  readonly twins: ReadonlyMap<string, readonly Secrets[]>;
  /** By organisation and street: the same house. */
  readonly houses: ReadonlyMap<string, readonly Secrets[]>;
  /** By organisation: what its other records must not say. */
  readonly organizations: ReadonlyMap<string, readonly Secrets[]>;
}

const twinKey = (org: string, name: string): string => `${folded(org)}\n${folded(name)}`;
const houseKey = (org: string, words: readonly string[]): string => `${folded(org)}\n${words.join(' ')}`;

function sharedOf(cleaned: readonly CleanedService[]): Shared {
  const twins = new Map<string, Secrets[]>();
  const houses = new Map<string, Secrets[]>();
  const organizations = new Map<string, Secrets[]>();
  const put = (map: Map<string, Secrets[]>, key: string, secrets: Secrets): void => void map.set(key, [...(map.get(key) ?? []), secrets]);
  for (const { service, secret } of cleaned) {
    if (!secret) continue;
    const { kind, secrets, org, name } = secret;
    if (isWorldwide(service.id)) put(twins, serviceId(service.id), secrets);
    put(twins, twinKey(org, name), secrets);
    if (kind === 'word') continue;
    put(organizations, folded(org), secrets);
    for (const part of secrets.houses) put(houses, houseKey(org, part), secrets);
  }
  return { twins, houses, organizations };
}

/** The secrets that a public record would give away with its own address. */
function sharedBy({ id, name, org, places }: LocalService, { twins, houses }: Shared): readonly Secrets[] {
  const own = org ?? name;
  const lines = places.flatMap((each) => each.lines);
  return [
    ...(twins.get(serviceId(id)) ?? []),
    ...(twins.get(twinKey(own, name)) ?? []),
    ...lines.flatMap((line) => [line, ...line.split(/[,;]/)].flatMap((each) => houses.get(houseKey(own, streetWords(each))) ?? [])),
  ];
}

const nobody = peopleGuard({ persons: [], mails: new Set() }, [], []);

/** A finished record written once more, with what others of its feed hide. */
function again(service: LocalService, secrets: readonly Secrets[], isOpen: boolean, context: CleanContext): LocalService {
  const draft = { ...service, description: service.description ?? service.summary };
  const place = privateGuard(joinedSecrets(secrets), isOpen);
  const next = written(draft, [service.org ?? '', '…'], { people: nobody, place, report: context.report, where: service.id, isOpen });
  return finished(next);
}

/**
 * What is private in one record is private in all of its feed: a twin of it, a record of the same organisation in the same house, and the
 * texts of that organisation's other records. A record whose address a person has found public stays as it is.
 */
export function* keepSecrets(cleaned: readonly CleanedService[], context: CleanContext): Generator<LocalService> {
  const shared = sharedOf(cleaned);
  for (const { service, secret, isAllowed } of cleaned) {
    const secrets = secret || isAllowed ? [] : sharedBy(service, shared);
    const ofOthers = isAllowed ? [] : (shared.organizations.get(folded(service.org ?? service.name)) ?? []);
    if (secrets.length > 0) {
      context.report.note('warn', 'private-shared', service.id);
      context.onReview(service.id, 'private');
      yield again(service, secrets, false, context);
    } else if (ofOthers.length > 0) yield again(service, ofOthers, secret === null, context);
    else yield service;
  }
}
