import type { Report } from '../report.ts';

/** The text of a file: UTF-8 with or without its mark, else Windows-1252, which is reported. */
export function decode(bytes: Uint8Array, where: string, report: Report): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // not UTF-8: older office programs write in the Western European table of Windows
    report.note('warn', 'not-utf8', where);
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
