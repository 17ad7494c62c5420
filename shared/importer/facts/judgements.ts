/**
 * What reading the collected facts has decided, fact by fact. Once a record is in `directory/data/` it is edited there;
 * this list only matters for facts that come in again.
 */

/** Facts that tell of the same line as another record; that one is kept. */
export const twins: ReadonlySet<string> = new Set(['am-far', 'az-116111', 'ge-116006', 'tr-183', 'gl-tusaannga']);

/** No source names who answers. */
export const holdersUnknown: ReadonlySet<string> = new Set([
  'ge-116006',
  'bf-3005',
  'ly-1417',
  'mn-18001903',
  'mo-28855218',
  'mw-6600',
  'sc-116',
  'sl-599',
  'ss-778',
  'sz-22079797',
  'tg-22614925',
  'mv-1484',
]);

/** Run by the state, as a source says. */
export const stateRun: ReadonlySet<string> = new Set(['ir-123', 'ir-1480', 'in-childline-1098', 'in-women-181', 'lb-isf-1745', 'cl-149']);

/** Hours seen in one further copy: shown as reported. */
export const hoursReported: Readonly<Record<string, string>> = {
  'cz-prazska-linka-duvery': '24/7',
  'rs-centar-srce': 'Mo-Su 14:00-23:00',
  'hr-hrabri-telefon': 'Mo-Fr 09:00-20:00',
  'si-klic-v-dusevni-stiski': 'Mo-Su 19:00-07:00',
  'es-anar': '24/7',
  'in-childline-1098': '24/7',
  'za-gbvcc': '24/7',
  'ga-1404': '24/7',
  'fr-unafam': 'Mo-Th 09:00-13:00,14:00-18:00; Fr 09:00-13:00,14:00-17:00',
  'cl-1455': 'Mo-Fr 08:00-24:00',
};

/** Sources that disagree, in our own words. */
export const questions: Readonly<Record<string, string>> = {
  'dk-livslinien': 'Two sources give different hours: from 9:00 or from 11:00. The longer form is used.',
  'fi-mieli-crisis-helpline-ar': 'The newest page no longer names Arabic. Older ones do.',
  'pt-telefone-da-amizade': 'Two newspapers print the number of another line for it.',
  'cz-modra-linka': 'One table prints another number.',
  'ar-cas': 'In some provinces 135 is another line with other hours.',
  'ec-171': 'One source says 7:00 to 20:00, another day and night. Only the hours that both give are used.',
  'xk-linja-e-jetes': 'One table prints another number, which belongs to another office.',
  'dm-crisis': 'Who answers is not confirmed.',
  'to-crisis': 'Two sources print different numbers.',
  've-fpv': 'Another list prints another number for the country.',
  've-lapsi': 'The same federation has two numbers in two reports.',
  'hk-aca': 'The text of the page and its contact box print different numbers.',
  'in-sneha': 'One source says day and night, another 10:00 to 22:00.',
  'ir-1480': 'Older sources give shorter hours.',
  'lb-embrace-1564': 'An older source gives shorter hours.',
  'lk-sumithrayo': 'Older pages print other numbers of its centres.',
  'ly-1417': 'Sources name two different holders.',
  'my-lifeline-15995': 'The printed hours contradict each other, so none are shown.',
  'pk-kp-bolo': 'An older list prints another number.',
  'th-samaritans': 'An older copy prints a number that was replaced.',
  'tw-men': 'One directory says day and night.',
  'pt-linha-crianca-116-111': 'Sources name different holders.',
  'se-stodtelefon-aldre-stockholm': 'National line; the hours are to be checked again.',
};
