/** The host of an address as the browser will use it, so that a name in another script can't pass for another; what is no address stands as it is. */
export const hostOf = (url: string): string => (URL.canParse(url) && new URL(url).host) || url;
