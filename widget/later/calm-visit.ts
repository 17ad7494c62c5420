/** What holds until the page is left, and is written down nowhere: what was said to be "not for me", and that the breath is fine today (content 2.2, 2.4). */
export const visit = { putAway: new Set<string>(), breathIsFine: false };
