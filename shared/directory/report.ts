import type { Words } from '../i18n/translate.ts';
import type { Service } from './service.ts';

/** Where a wrong entry is reported to; a site that shows its own listings gives its own address. The only place with this address. */
export const reportAddress = 'report@even-keel.example';

/** What can be wrong with an entry (directory 8). */
export const problems = ['number', 'closed', 'hours', 'address', 'else'] as const;

export type Problem = (typeof problems)[number];

/** What is written to the address: the name and id of the entry and what is wrong with it, and nothing about the person. */
export const reportText = ({ t }: Pick<Words, 't'>, { name, id }: Pick<Service, 'name' | 'id'>, problem: Problem): string =>
  t('services.report.text', { name, id, problem: t(`services.report.${problem}`) });

/** The address that opens a mail to `address` with that text in it. Nothing is sent by opening it. */
export function reportHref(words: Pick<Words, 't'>, service: Pick<Service, 'name' | 'id'>, problem: Problem, address: string): string {
  const subject = words.t('services.report.subject', { id: service.id });
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(reportText(words, service, problem))}`;
}
