/** Names that packages give to the tables of HSDS, all versions, Ohana and vendors, and ours for them. */
const names: Readonly<Record<string, readonly string[]>> = {
  services: ['service'],
  organizations: ['organization', 'organisations', 'organisation'],
  locations: ['location'],
  links: ['service_at_locations', 'service_at_location', 'services_at_location', 'services_at_locations', 'service_locations'],
  addresses: ['address', 'physical_addresses', 'physical_address'],
  postal_addresses: ['postal_address', 'mail_addresses', 'mail_address'],
  phones: ['phone'],
  contacts: ['contact'],
  schedules: ['schedule', 'regular_schedules', 'regular_schedule'],
  holiday_schedules: ['holiday_schedule'],
  languages: ['language'],
  service_areas: ['service_area'],
  accessibility: ['accessibilities', 'accessibility_for_disabilities'],
  attributes: [
    'attribute',
    'other_attributes',
    'other_attribute',
    'service_attributes',
    'service_attribute',
    'service_taxonomies',
    'service_taxonomy',
    'services_taxonomy',
  ],
  taxonomy_terms: ['taxonomy_term'],
  taxonomies: ['taxonomy'],
  cost_options: ['cost_option'],
  required_documents: ['required_document'],
  eligibilities: ['eligibility', 'eligibilitys'],
  programs: ['program'],
  metadata: ['meta_data'],
  urls: ['url'],
};

const byAnyName = new Map(Object.entries(names).flatMap(([ours, others]) => [ours, ...others].map((each) => [each, ours] as const)));

/** Our name of a table by its file's name; null where it is none of HSDS. */
export const tableName = (file: string): string | null =>
  byAnyName.get(
    (file.split('/').at(-1) ?? '')
      .replace(/\.(csv|tsv)$/i, '')
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  ) ?? null;

/** Older names of columns, and those of 3.1. */
const columns: Readonly<Record<string, string>> = {
  number_type: 'type',
  physical_address_id: 'id',
  website: 'url',
  region: 'region',
  short_desc: 'summary',
  taxonomy_ids: 'taxonomy_ids',
  weekday: 'weekday',
};

export const columnName = (column: string): string => {
  const plain = column
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  return columns[plain] ?? plain;
};
