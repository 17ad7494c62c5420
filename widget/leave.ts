/**
 * Covers the whole window and leaves for another page, in one go. The top layer lies above everything a page can draw, and the
 * entry in the history is replaced, so Back does not return here. No script is needed: the same control is an ordinary link.
 */
export function leave(cover: HTMLElement, address: string): void {
  cover.showPopover();
  const quiet = document.createElement('meta');
  quiet.name = 'referrer';
  quiet.content = 'no-referrer';
  document.head.append(quiet);
  document.title = '';
  location.replace(address);
}
