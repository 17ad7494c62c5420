import { randomInt } from 'node:crypto';
import { expect } from 'vitest';
import { startChromium } from './chromium.ts';
import { inStore } from './in-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** So many values change their form in one round; each is a text of some kilobytes, so that half of one would show. */
const values = 24;

const forms = `
  const names = Array.from({ length: ${values} }, (_, index) => 'form-' + String.fromCharCode(97 + index));
  const texts = (name) => Array.from({ length: 60 }, (_, index) => name + ' ' + index + ' in the words of a person');
  const older = (name) => ({ lines: texts(name) });
  const newer = (name) => ({ rows: texts(name).map((text, id) => ({ id, text })) });
  const keep = (name, v, value) => store.items.change([name], () => ({ ok: true, value: [{ kind: 'keep', name, v, value }] }));
`;

/** All of them in the older form again, as the version before left them. Runs in `inStore`. */
const setBack = `${forms}
  for (const name of names) value(await keep(name, 1, older(name)));
  await store.guard.followed();
`;

/** Each in the newer form, one after the other, as they are changed for the first time by a newer version. Runs in `inStore`. */
const goForward = `${forms} for (const name of names) value(await keep(name, 2, newer(name)));`;

/** How many are in the one form and in the other; one that is in neither counts nowhere. Runs in `inStore`. */
const count = `${forms}
  let health = await store.guard.health();
  // a browser that was killed may find its own database damaged and begin an empty one: then what a person does, who is asked, is done
  const isDamaged = health.kind === 'damaged';
  if (isDamaged) {
    const { missing } = value(await store.guard.restore());
    if (missing > 0) throw new Error(missing + ' values are gone');
    health = await store.guard.health();
  }
  const found = value(await store.items.read(names));
  const is = (name, v, form) => found.get(name)?.v === v && JSON.stringify(found.get(name).value) === JSON.stringify(form(name));
  return { isDamaged, health: health.kind, older: names.filter((name) => is(name, 1, older)).length, newer: names.filter((name) => is(name, 2, newer)).length };
`;

interface Count {
  readonly isDamaged: boolean;
  readonly health: string;
  readonly older: number;
  readonly newer: number;
}

export interface FormKills {
  /** So many values in each round. */
  readonly values: number;
  /** Rounds after which the database was empty and came back from its copy. */
  readonly damaged: number;
  /** Values found in the older and in the newer form, over all rounds. */
  readonly older: number;
  readonly newer: number;
}

/** Kills the browser at a random moment while values go from one form to the next, so often; afterwards each must be whole in one of the two. */
export async function formKills(kills: number): Promise<FormKills> {
  const profile = await temporaryFolder('forms');
  const tally = { values, damaged: 0, older: 0, newer: 0 };
  try {
    for (let round = 0; round <= kills; round += 1) {
      const browser = await startChromium({ profile: profile.path });
      const page = await browser.open('app.html');
      if (round > 0) {
        const found = await inStore<Count>(page, count);
        expect([found.health, found.older + found.newer]).toEqual(['sound', values]);
        tally.damaged += Number(found.isDamaged);
        tally.older += found.older;
        tally.newer += found.newer;
      }
      if (round === kills) {
        await browser.close();
        break;
      }
      await inStore(page, setBack);
      const going = inStore(page, goForward).catch(() => 'the browser is gone, as it should be');
      await new Promise((done) => setTimeout(done, randomInt(160)));
      await browser.kill();
      await going;
    }
  } finally {
    await profile.remove();
  }
  return tally;
}
