import type { Clock } from '#shared/time.ts';

/** Where the app is shown. */
export type Surface = 'popup' | 'sidepanel' | 'page';

/** What the full page can be asked to open with: what the small window has no room for. */
const openAts = ['plan', 'hope', 'bring', 'people'] as const;
export type OpenAt = (typeof openAts)[number];

const openAtKey = 'open-at';

/** The one door to the browser and the machine: everything here can be replaced in a test. */
export interface Platform {
  readonly clock: Clock;
  readonly languages: readonly string[];
  readonly version: string;
  /** Settings, kept on this device. */
  readonly local: chrome.storage.StorageArea;
  /** The unfinished check-in: in memory only, gone when the browser closes. */
  readonly session: chrome.storage.StorageArea;
  readonly databases: IDBFactory;
  /** A copy of the few settings that the first paint needs, readable without waiting. */
  readonly firstPaint: Storage;
  newId(): string;
  copy(text: string): Promise<boolean>;
  /** Empties the clipboard where this page put something there. */
  clearCopied(): Promise<void>;
  /**
   * What the package holds of the services of a country (ISO 3166-1 alpha-2), not yet checked. Null where it holds no file of
   * that country; rejects where the package itself can't be read, as after an update under an open page.
   */
  readDirectory(country: string): Promise<unknown>;
  /** Opens the full page in a tab of its own; where it is to open, it reads with `takeOpenAt`. */
  openPage(at?: OpenAt): Promise<void>;
  /** Where this page was asked to open, once. */
  takeOpenAt(): Promise<OpenAt | null>;
  /** Opens the app beside the page, in the side panel or sidebar; null where the browser has none. Needs a press. */
  readonly openBeside: (() => Promise<void>) | null;
  /** Asks for what a reminder needs, in a press; false where the person or the browser refuses. */
  askToNotify(): Promise<boolean>;
  /** Gives that permission back. */
  forgetToNotify(): Promise<void>;
  /** Takes this view away at once: popup and panel close, the full page shows an empty one in its place. */
  vanish(surface: Surface): void;
  /** True where the browser says that whoever manages it has installed this. */
  isInstalledByOrganisation(): Promise<boolean>;
  /** Asks the browser to keep this origin's data; it may say no, and nothing depends on the answer. */
  askToPersist(): Promise<boolean>;
  /** True where a tel: or sms: link that no program takes puts an error page in the place of ours: Firefox. Chromium leaves the page alone. */
  readonly linksReplacePage: boolean;
  save(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void;
  /** Does some work while no other page or worker of the extension does work of this kind. */
  alone<T>(kind: string, work: () => Promise<T>): Promise<T>;
  /** Everything that is left after the databases and storage areas: alarms, optional permissions, badge. */
  forget(): Promise<void>;
}

const clock: Clock = {
  now: () => Date.now(),
  offsetAt: (at) => -new Date(at).getTimezoneOffset(),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone ?? '',
};

let hasCopied = false;

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    hasCopied = true;
    return true;
  } catch {
    return false;
  }
}

const readOwn = async (path: string): Promise<string> => (await fetch(path)).text();

/** A missing file and a package that is gone fail in the same way (in Firefox only once the text is read), so the manifest is asked for too. */
const readDirectory = (country: string): Promise<unknown> =>
  readOwn(`/directory/${country}.json`).then(JSON.parse, () => readOwn('/manifest.json').then(() => null));

/** Hands the person a file through an ordinary link; the browser asks where to put it. */
function save(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Chromium's side panel wants the window named, Firefox's sidebar does not. */
function besideOpener(): Platform['openBeside'] {
  const { sidebarAction } = chrome as typeof chrome & { sidebarAction?: { open(): Promise<void> } };
  if (sidebarAction) return () => sidebarAction.open();
  const { sidePanel } = chrome;
  if (!sidePanel) return null;
  let windowId: number = chrome.windows.WINDOW_ID_CURRENT;
  void chrome.windows.getCurrent().then((here) => {
    windowId = here.id ?? windowId;
  });
  return () => sidePanel.open({ windowId });
}

async function forget(): Promise<void> {
  await chrome.alarms.clearAll();
  // the browsers differ in which of them exist, and refuse to remove one that the manifest does not name
  const { optional_permissions: permissions = [] } = chrome.runtime.getManifest();
  if (permissions.length > 0) await chrome.permissions.remove({ permissions });
}

async function clearCopied(): Promise<void> {
  if (!hasCopied) return;
  hasCopied = false;
  await navigator.clipboard.writeText('').catch(() => undefined);
}

/** What the manifest names as optional; `idle` is there only where the browser has it as an option. */
const forReminder = (): Parameters<typeof chrome.permissions.remove>[0] => ({
  permissions: [...(chrome.runtime.getManifest().optional_permissions ?? [])],
});

/** Through the browser's own locks, which pages and worker share; one that dies lets go. */
export const alone = async <T>(kind: string, work: () => Promise<T>): Promise<T> => await navigator.locks.request(kind, work);

/** The real browser. */
export const browserPlatform = (): Platform => ({
  clock,
  languages: navigator.languages,
  version: chrome.runtime.getManifest().version,
  local: chrome.storage.local,
  session: chrome.storage.session,
  databases: indexedDB,
  firstPaint: localStorage,
  newId: () => crypto.randomUUID(),
  copy,
  clearCopied,
  readDirectory,
  openPage: async (at) => {
    // not in the address: every address is a row in the browser's History
    if (at) await chrome.storage.session.set({ [openAtKey]: at });
    await chrome.tabs.create({ url: chrome.runtime.getURL('app.html') });
  },
  takeOpenAt: async () => {
    const { [openAtKey]: at } = await chrome.storage.session.get(openAtKey);
    if (at === undefined) return null;
    await chrome.storage.session.remove(openAtKey);
    return openAts.find((each) => each === at) ?? null;
  },
  openBeside: besideOpener(),
  linksReplacePage: 'sidebarAction' in chrome,
  askToNotify: () => chrome.permissions.request(forReminder()).catch(() => false),
  forgetToNotify: async () => void (await chrome.permissions.remove(forReminder())),
  vanish: (surface) => {
    if (surface !== 'page') window.close();
    // the full page; and Firefox's sidebar, which no page in it can close
    if (surface !== 'popup') location.replace('about:blank');
  },
  // the one call of `management` that asks for no permission
  isInstalledByOrganisation: async () => (await chrome.management?.getSelf().catch(() => null))?.installType === 'admin',
  askToPersist: async () => (await navigator.storage?.persist?.()) ?? false,
  save,
  alone,
  forget,
});
