/** Whether the page around has said that "Leave quickly" may leave it: `exit=page` in the address, and the frame is allowed to. */
const mayLeavePage = (): boolean => new URLSearchParams(location.search).get('exit') === 'page';

/** From a memory stick there may be no neutral page beside this one: the browser's own empty page is always there. */
const emptyPage = 'about:blank';

/**
 * Covers the frame at once and leaves. A frame can't leave the page around it unless that page lets it: then the frame itself becomes a
 * neutral page with nothing on it, which is what the text beside the button says.
 */
export function leave(cover: HTMLElement, address: string): void {
  cover.showPopover();
  document.title = '';
  if (mayLeavePage() && window.top) {
    try {
      window.top.location.replace(address);
      return;
    } catch {
      // the frame is not allowed to: the neutral page stands in the frame
    }
  }
  location.replace(address.startsWith('file:') ? emptyPage : address);
}
