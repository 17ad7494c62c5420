/** What each finding of reading means, and what to do about it. */
export const readSentences = {
  'not-utf8': {
    says: 'The file is not in UTF-8 and was read as Windows-1252.',
    todo: 'Save it as UTF-8, or check that letters with accents came out right.',
  },
  'not-decodable': {
    says: 'The bytes are text in no encoding that fits; some letters are wrong.',
    todo: 'Save it as UTF-8.',
  },
  'letters-lost': {
    says: 'Letters were lost before the text came here: a sign stands in their place.',
    todo: 'Export it again from where the letters are still right.',
  },
  'charset-unknown': {
    says: 'The answer declares an encoding that nobody knows; it was read as UTF-8, or as Windows-1252.',
    todo: 'Tell the keeper of the interface to declare UTF-8.',
  },
  'charset-wrong': {
    says: 'The answer declares one encoding and is in another; it was read as what it is.',
    todo: 'Tell the keeper of the interface to declare UTF-8.',
  },
  'read-twice': {
    says: 'A service stands in several documents, as in a list and in a file of its own; the fullest was read.',
    todo: 'Nothing, if they are the same; else give each an id of its own.',
  },
  'organization-alone': {
    says: 'An organisation has no service; it is not listed.',
    todo: 'Add what it offers as a service, or read the interface’s services.',
  },
  'organization-listed': {
    says: 'An organisation has no service but a telephone or a place of its own; it is listed as one.',
    todo: 'Add what it offers as services.',
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
  'api-version': {
    says: 'The interface names its version of the standard and its profile; they are a hint, and what it sends was read as it is.',
    todo: 'Nothing.',
  },
  'api-totals': {
    says: 'The counts that the interface gives are not those of what it sent.',
    todo: 'Tell the keeper of the interface; what it sent was used.',
  },
} as const satisfies Readonly<Record<string, { readonly says: string; readonly todo: string }>>;
