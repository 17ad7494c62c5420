/** What each finding of reading means, and what to do about it. */
export const readSentences = {
  'not-utf8': {
    says: 'The file is not in UTF-8 and was read as Windows-1252.',
    todo: 'Save it as UTF-8, or check that letters with accents came out right.',
  },
  'uneven-row': {
    says: 'The row has more or fewer cells than the first one.',
    todo: 'Look for a comma or a quotation mark that is missing in this row.',
  },
  'table-unknown': {
    says: 'The file is no table of HSDS and was left out.',
    todo: 'Nothing, if it is a vendor’s own; else give it the name of a table of HSDS, or use a mapping file.',
  },
  'no-location': { says: 'The service is linked to no place.', todo: 'Nothing, if it is a service by phone or online; else add the link.' },
  dangling: { says: 'Many links of this relation lead to nothing.', todo: 'Export all tables at the same time, from the same database.' },
  'line-no-json': { says: 'The line is no JSON and was left out.', todo: 'Export the file again; a line may be cut off.' },
  'no-service': {
    says: 'The document holds no service in a shape that is known.',
    todo: 'Nothing, if it is a taxonomy or an organisation alone; else see which standard it follows.',
  },
  'api-totals': {
    says: 'The counts that the interface gives are not those of what it sent.',
    todo: 'Tell the keeper of the interface; what it sent was used.',
  },
} as const satisfies Readonly<Record<string, { readonly says: string; readonly todo: string }>>;
