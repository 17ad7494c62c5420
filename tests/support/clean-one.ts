import type { LocalService } from '#shared/directory/local-service.ts';
import { type CleanedFeed, cleanFeed } from '#shared/importer/clean/clean-feed.ts';
import { type FeedConfig, plainConfig } from '#shared/importer/feed-config.ts';
import { type Finding, makeReport } from '#shared/importer/report.ts';

/** The day on which tests import. */
export const importDay = '2026-11-25';

export interface Cleaned extends CleanedFeed {
  readonly findings: readonly Finding[];
  readonly codes: readonly string[];
}

/** Cleans records as the importer does, as if they were a feed of their own. */
export async function cleanAll(trees: readonly unknown[], config: Partial<FeedConfig> = {}): Promise<Cleaned> {
  const report = makeReport();
  const records = trees.map((tree, index) => ({ where: `record ${index + 1}`, tree: tree as Readonly<Record<string, unknown>> }));
  const cleaned = await cleanFeed(records, { ...plainConfig('feed'), ...config }, importDay, report);
  const findings = report.findings();
  return { ...cleaned, findings, codes: findings.map(({ code }) => code) };
}

/** The one service that a record comes to, and what was found. */
export async function cleanOne(
  tree: unknown,
  config: Partial<FeedConfig> = {},
): Promise<{ readonly service: LocalService; readonly codes: readonly string[]; readonly review: CleanedFeed['review'] }> {
  const { services, codes, review } = await cleanAll([tree], config);
  const [service] = services;
  if (!service || services.length > 1) throw new Error(`${services.length} services came of one record: ${codes.join(', ')}`);
  return { service, codes, review };
}

/** A record of HSDS 3.1 that is whole, to change in one place. */
export const aRecord = (change: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  id: '9299e6d4-b116-5645-9be3-ea73bdc33213',
  name: 'Harbour food bank',
  status: 'active',
  organization: { id: '2f5af96d-41bb-52cd-a3ad-09532cb1877a', name: 'Harbour help', description: 'Help at the harbour.' },
  ...change,
});

/** A place with an address, as a link of a record. */
export const aPlace = (
  address: Readonly<Record<string, unknown>> = {},
  location: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({
  service_at_locations: [
    {
      id: 'link',
      location: {
        id: 'place',
        location_type: 'physical',
        addresses: [
          {
            address_1: '1 Main St',
            city: 'Washington',
            state_province: 'DC',
            postal_code: '20001',
            country: 'US',
            address_type: 'physical',
            ...address,
          },
        ],
        ...location,
      },
    },
  ],
});
