import type { LocalService } from '#shared/directory/local-service.ts';
import { isoDay } from '#shared/site-pack/read-site-rows.ts';
import { dayOf } from './clean/details.ts';
import { readSheet } from './read/tables.ts';
import { makeReport } from './report.ts';

/** The days on which somebody asked a service, by id. */
export type Verified = ReadonlyMap<string, { readonly on: string; readonly by: string | null }>;

/** Reads the worklist of `directory stale` as a volunteer filled it in: the columns `id` and `checked_on`, and `by` for an organisation. */
export function readVerified(text: string, today: string): { readonly verified: Verified; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const verified = new Map<string, { on: string; by: string | null }>();
  const sheet = readSheet(text, '', makeReport());
  if (!sheet.ok) return { verified, faults: [`${sheet.detail['why']}.`] };
  for (const { where, cells } of sheet.value.rows) {
    const { id, checked_on: on, by } = cells;
    if (on === undefined) continue;
    const day = dayOf(isoDay(on.trim()), today);
    if (id === undefined) faults.push(`${where.trim()}: there is no id. Copy it from the worklist.`);
    else if (day === null) faults.push(`${where.trim()}: "${on}" is no date, or it lies in the future. Write it as 2026-03-31.`);
    else verified.set(id, { on: day, by: by ?? null });
  }
  return { verified, faults };
}

/** The record with the later of its own check and that of the worklist. */
export function withVerified(service: LocalService, verified: Verified): LocalService {
  const check = verified.get(service.id);
  return check && check.on > (service.verified?.on ?? '') ? { ...service, verified: check } : service;
}
