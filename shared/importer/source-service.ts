/**
 * A service of a feed as an adapter read it: the full tree of HSDS 3.1 (service with `organization`, `phones`, `schedules`, `languages`,
 * `attributes[].taxonomy_term`, `service_areas`, `cost_options`, `service_at_locations[].location.addresses` and so on), whatever
 * version or table it came from. Adapters rename, nest and say where it stood; every value is still untrusted and judged later.
 * Fields that no version of HSDS has and that an adapter knows all the same: `schedules[].opening_hours` (OpenStreetMap's grammar),
 * `schedules[].prose` (hours as text), `eligibilities[]` and `holiday_schedules[]` of older versions.
 */
export interface SourceService {
  /** Where it stood, for messages: `services.csv row 14`, `page 3 item 7`, `feed.ndjson line 12`. */
  readonly where: string;
  readonly tree: Readonly<Record<string, unknown>>;
}
