import { buildCatalogues } from './catalogues.ts';
import { buildCountries } from './countries.ts';
import { buildEmergency } from './emergency.ts';
import { buildIcons } from './icons.ts';

/** The steps that run before both bundlers. What they write is git-ignored. */
const root = process.cwd();
await buildCatalogues(root);
await buildEmergency(root);
await buildCountries(root);
await buildIcons(root);
