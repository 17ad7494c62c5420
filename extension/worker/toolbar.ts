type Area = Pick<chrome.storage.StorageArea, 'get'>;

/** What a toolbar says in neutral dress: the one word in the worker, which has no catalogue; the same in every language that ships. */
const neutralTitle = 'Notes';

const sizes = [16, 32, 48] as const;

const icons = (name: string): Record<string, string> => Object.fromEntries(sizes.map((size) => [size, `icon/${name}${size}.png`]));

/** Dresses the button in the toolbar as the settings say: with the name and the mark, or as notes. There is never a badge on it. */
export async function dressToolbar(area: Area): Promise<void> {
  const { discreet } = await area.get('discreet');
  const { action, runtime } = chrome;
  const name = runtime.getManifest().name;
  await action.setIcon({ path: icons(discreet === true ? 'notes-' : '') });
  await action.setTitle({ title: discreet === true ? neutralTitle : name });
  const { sidebarAction } = chrome as typeof chrome & { sidebarAction?: { setTitle(to: { title: string }): Promise<void> } };
  await sidebarAction?.setTitle({ title: discreet === true ? neutralTitle : name });
}
