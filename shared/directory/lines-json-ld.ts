import { telHref } from './channels.ts';
import { trustOf } from './contact-link.ts';
import type { Service } from './service.ts';

/** What a search engine may know of a line: its name, its country, its numbers, its own page. */
function lineOf({ id, name, country, channels, website, languages, languagesInferred }: Service): unknown {
  const numbers = channels.filter(({ kind, value }) => kind === 'phone' && telHref(value, trustOf({ id })) !== null);
  return {
    '@type': 'Organization',
    name,
    areaServed: country,
    ...(website && { url: website }),
    ...(numbers.length > 0 && {
      contactPoint: numbers.map(({ value }) => ({
        '@type': 'ContactPoint',
        telephone: value,
        ...(!languagesInferred && languages.length > 0 && { availableLanguage: languages }),
      })),
    }),
  };
}

/** Lines as JSON-LD of schema.org. No hours: they would be read as a promise. It may stand inside a script element: no `<` is in it. */
export const linesJsonLd = (services: readonly Service[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': services.map(lineOf) }).replaceAll('<', '\\u003c');
