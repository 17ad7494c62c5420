/**
 * The parts of countries that a record serves alone, by ISO 3166-2. Browsers know no names for them, so the catalogue has one for each; a unit
 * test holds this list and the records together.
 */
export const subdivisions = [
  'AE-AZ',
  'AE-DU',
  'AE-SH',
  'AR-C',
  'AR-E',
  'AR-T',
  'AT-3',
  'AT-7',
  'AT-9',
  'BA-BIH',
  'BE-VLG',
  'BY-MI',
  'CA-MB',
  'CA-ON',
  'CA-QC',
  'CD-NK',
  'CH-BS',
  'CO-DC',
  'CZ-10',
  'ET-OR',
  'FI-18',
  'GB-ENG',
  'GB-NIR',
  'GB-SCT',
  'GB-WLS',
  'ID-JI',
  'IN-KA',
  'IN-MH',
  'IN-TN',
  'IN-TS',
  'IN-WB',
  'IQ-KR',
  'MX-CMX',
  'MY-07',
  'NG-LA',
  'PK-KP',
  'PK-PB',
  'PK-SD',
  'RU-MOW',
  'US-CA',
  'US-WA',
] as const;

export type Subdivision = (typeof subdivisions)[number];

/** True for a part that has a name in the catalogue. */
export const isSubdivision = (code: string): code is Subdivision => subdivisions.some((each) => each === code);
