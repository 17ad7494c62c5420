/**
 * What reading the collected facts has decided, fact by fact. Once a record is in `directory/data/` it is edited there;
 * these lists only matter for facts that come in again.
 */

/** A fact that tells of the same line as another one, and the record into which its sources, languages and ways of contact go. */
export const twins: Readonly<Record<string, string>> = {
  'am-far': 'am-far-child-protection',
  'az-116111': 'az-child-helpline',
  'ge-116006': 'ge-116-006',
  'tr-183': 'tr-alo-183',
};

/** The one source, a public repository, has this entry from the other directory's list. */
export const copiedFromDirectory: ReadonlySet<string> = new Set([
  'nz-vaka-tautua',
  'nz-youthline',
  'us-lgbt-national',
  'us-lgbt-youth-talkline',
  'us-sage-elder',
]);

/** Very likely out of service: kept so that it can be checked, shown to nobody before. */
export const checkFirst: ReadonlySet<string> = new Set(['sd-9696']);

/** Run by the state, a ministry, an authority or the police, as a source says or the name shows. */
export const stateRun: ReadonlySet<string> = new Set(
  `ae-116111 ae-800700 ao-145 bb-lifeline bd-1098 bg-116-111 bh-998 bo-felcv bw-gbv-police cf-1212 ck-mental-health cl-1455 cl-149 cl-4141
  cm-116 cn-12356  co-141 co-192 cr-mep-aqui-estoy cr-pani-1147 cu-103  do-linea-vida do-ministerio-mujer ec-171 ee-ohvriabi-116006
  eg-15115 eg-16000 eg-16023 eg-16328 es-016 es-024 es-028-arcoiris   fi-nollalinja fr-3114
  ge-116-006 ge-child-helpline-111 gh-dovvsu gh-mha gm-199 gr-10306 gt-1572 gy-915 hn-911-psy ht-188 id-healing119 id-sapa129 id-tepsa il-105
  il-118 in-childline-1098 in-ncw in-telemanas in-women-181 ir-123 ir-1480 jm-new-life jp-8103 jp-kodomo-jinken jp-kodomo-sos jp-women-rights
  ke-nacada-1192 kr-109 kr-1388 lb-isf-1745 lk-1926 lk-1929 lk-1938 lr-116  md-telefonul-copilului mt-1579 mv-1421 mx-079
  mx-linea-vida my-heal-15555 my-talian-kasih ng-lagos-dsva ni-133 np-1145 om-80077788 pa-147 pe-100 pe-113 pe-1810 ph-ncmh pk-1282
  pk-mohr-1099 pk-punjab-1121 pl-800-12-12-12 pt-sivvd py-147 py-155 ro-0800-500-333 ro-119 ru-mchs-psychological ru-moscow-051 rw-9059
  rw-police-3512 sa-1919 sa-ncmh   sz-moe-116 th-1323 tn-1899 tr-alo-183 tt-800-cope tt-800-save
  tt-childrens-authority tw-1925 tz-199 ua-1547 ua-moz-contact-centre ug-0800199195 us-samhsa  uy-linea-azul
  uy-linea-vida za-dsd-substance za-gbvcc`.split(/\s+/),
);

/** Hours seen in one further copy: shown as reported. */
export const hoursSeen: Readonly<Record<string, string>> = {
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

/** Sources disagree about the hours, or the copy that tells them is old: shown as reported. */
export const hoursDoubtful: ReadonlySet<string> = new Set(
  `dk-livslinien ec-171 in-sneha ir-1480 lb-embrace-1564 lk-sumithrayo do-811 ca-qc-tel-jeunes ca-nedic de-elterntelefon
  be-zelfmoordlijn-1813 be-awel-102 se-stodtelefon-aldre-stockholm se-jourhavande-prast ky-mental-health-helpline nz-shine in-parivarthan
  jp-tell np-everyone-16600102005 bo-familia-segura nz-are-you-ok me-116-111 gr-15900`.split(/\s+/),
);

/** In the files where languages were often inferred: the lines whose own listing or purpose names them. */
export const languagesTold: ReadonlySet<string> = new Set(
  `ae-estijaba cn-lifeline hk-sbhk hk-sps il-arcci-ar in-1life in-telemanas jp-lam jp-tell kr-danuri ls-116 pe-100 th-samaritans
  tr-alo-183 bi-116`.split(/\s+/),
);

/** In the other files: lines of which a language comes from general knowledge. */
export const languagesGuessed: ReadonlySet<string> = new Set(
  `nz-asian-family ca-mmiwg py-155 us-parent-youth-helpline de-muslimisches-seelsorgetelefon md-refugee-line tr-alo-183`.split(/\s+/),
);

/** What to press after the call was answered, where the number of the fact does not say it. */
export const menus: Readonly<Record<string, string>> = {
  'gb-nhs-111-mental-health': '2',
  'gb-nhs111-wales-press2': '2',
  'id-healing119': '8',
  'pt-sns24-psychological': '4',
  'qa-16000-mh': '4',
};

/** By what the fact dials: a number with a first digit that the country does not use, written with its country code as other lists have it. */
export const numbersCorrected: Readonly<Record<string, { readonly value: string; readonly dial: string }>> = {
  '012229389': { value: '+993 12 22 93 89', dial: '+99312229389' },
};

/** Numbers that libraries of numbering plans do not know, and why they stand. */
export const outsidePlan: Readonly<Record<string, string>> = {
  '08001814': 'The ministry prints it so.',
  '80000800': 'The one source prints it so.',
};

/** Sources that disagree or have grown old, in our own words. */
export const questions: Readonly<Record<string, string>> = {
  'ag-crisis': 'Two lists print this number. Who answers is not confirmed.',
  'ar-144': 'The ministry behind the line was closed in 2024. Whether it still answers is not confirmed.',
  'bs-crisis-centre': 'Some lists call it a suicide line. The centre has said that it is not one.',
  'ch-opferhilfe-142': 'New in 2026. No official page that prints the number was seen.',
  'co-192': 'Sources are from 2021. A national line 106 was announced later.',
  'cz-modra-linka': 'One table prints another number, with two digits turned round.',
  'dk-livslinien': 'Two sources give different hours: from 9:00 or from 11:00. The longer form is used.',
  'dm-crisis': 'Another list names another line with other numbers.',
  'do-811': 'The line is moving from 809-200-1400 to 811. Hours differ between reports.',
  'ec-171': 'One source says 7:00 to 20:00, another day and night. Only the hours that both give are used.',
  'fi-mieli-crisis-helpline-ar': 'The newest page no longer names Arabic. Older pages do.',
  'fi-mieli-crisis-helpline-en': 'Older pages print 09 2525 0113 for English. The newest page prints this number and has fewer hours.',
  'gr-11528': 'Sources are from 2015 to 2021. Whether it runs today is not confirmed.',
  'hk-aca': 'The text of the page and its contact box print different numbers.',
  'in-aasra': 'An older copy prints another number.',
  'in-nimhans': 'It may have become part of Tele-MANAS (14416).',
  'in-sneha': 'One source says day and night, another 10:00 to 22:00.',
  'ir-1480': 'Older sources give other hours.',
  'lb-embrace-1564': 'An older source gives shorter hours.',
  'lk-sumithrayo': 'Older pages print other numbers. The newest page shows shifts beside "day and night".',
  'ly-1417': 'Two sources name different holders.',
  'mt-richmond-1770': 'State money ended in 2022. The telephone hours are not confirmed.',
  'my-befrienders-kl': 'Older pages print other numbers.',
  'my-buddybear': 'An older list prints another number.',
  'my-lifeline-15995': 'The printed hours contradict each other, so none are shown.',
  'pk-kp-bolo': 'An older list prints another number.',
  'pt-linha-crianca-116-111': 'Sources name different holders.',
  'pt-telefone-da-amizade': 'Two newspapers print the number of another line for it.',
  'sd-9696': 'The page is from before the war. It is not shown until somebody has checked it.',
  'se-kvinnofridslinjen': 'New sources print 116 016. Whether 020-50 50 50 still answers is not confirmed.',
  'se-stodtelefon-aldre-stockholm': 'The newest source is of 2020. Whether it still answers is not confirmed.',
  'th-samaritans': 'An older copy prints a number that was replaced.',
  'tm-keikokara': 'Lists print it with 0 before it. It is given here with the country code.',
  'to-crisis': 'Another list prints other numbers. None was confirmed in the country.',
  'tw-men': 'One directory says day and night. No second source tells the hours.',
  'us-parent-youth-helpline': 'In 2025 the press reported that its money was cut. One article prints another first part of the number.',
  've-fpv': 'Another list prints another number for the country.',
  've-lapsi': 'The same federation has two numbers in two reports.',
  'xk-linja-e-jetes': 'One table prints another number, which belongs to another office.',
  'xk-vaao': 'One table prints this number for another line too.',
};
