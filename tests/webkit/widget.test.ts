import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { placed } from '../support/box-of-widget.ts';
import { differences } from '../support/computed-looks.ts';
import { everyday } from '../support/everyday.ts';
import { hostileSheets } from '../support/hostile-sheets.ts';
import { type PolicySites, policyNames, servePolicyHosts } from '../support/policy-hosts.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { drawnTitles, otherVersion, twoVersions } from '../support/two-versions.ts';
import { startWebKit, type WebKit } from '../support/webkit.ts';
import { boxes, strictest, widget, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let policies: PolicySites;
let site: Site;
let home: { readonly path: string; remove(): Promise<void> };
let webkit: WebKit;

beforeAll(async () => {
  policies = await servePolicyHosts();
  const pages = {
    ...twoVersions,
    '/before': { body: '<a href="/strict">On</a>', head: '' },
    '/long': {
      body: `<style>.banner{position:fixed;inset:0;z-index:9;background:red}</style><p style="block-size:1200px">Before</p>${widget()}<p style="block-size:3000px">After</p><div class="banner" hidden>Cookies</div>`,
    },
    '/placed': { body: placed('country="FI" help="always"') },
    '/strict': { body: widget(), policy: strictest },
    '/trusted': { body: widget(), policy: `${strictest}; require-trusted-types-for 'script'; trusted-types lit-html` },
    '/untrusted': { body: widget(), policy: `${strictest}; require-trusted-types-for 'script'; trusted-types 'none'` },
    '/boxes': { body: boxes },
    '/blocked': { body: widget(), policy: "default-src 'none'" },
    '/missing': { body: widget(), head: '<script type="module" src="/wellbeing/not-there.js"></script>' },
  };
  site = await widgetSite(pages, otherVersion());
  home = await temporaryFolder('webkit');
  webkit = await startWebKit(home.path);
});

afterAll(async () => {
  await webkit.close();
  await site.close();
  await policies.close();
  await home.remove();
});

const at = (path: string): string => new URL(path, site.address).href;

/** Opens a page and waits for what the widget adds once the page is quiet. */
async function arrive(path: string): Promise<void> {
  await webkit.goto(at('/before'));
  await webkit.goto(at(path));
  await webkit.find('button', word('widget.more.place.change'));
}

test('in WebKitGTK a box that is as wide as what is in it gives the card room, and a narrow column stays narrow', async () => {
  await webkit.goto(at('/boxes'));
  await webkit.until('return [...document.querySelectorAll("wellbeing-widget")].every((each) => each.shadowRoot?.querySelector(".link"))');
  const measure = 'return [...document.querySelectorAll("wellbeing-widget")].map((each) => each.getBoundingClientRect().width)';
  const widths = (await webkit.evaluate(measure)) as number[];
  expect(widths.pop()).toBe(180);
  expect(Math.min(...widths)).toBeGreaterThan(300);
});

test.each(['/strict', '/trusted'])('in WebKitGTK the widget draws the emergency number and the lines of the country: %s', async (path) => {
  await arrive(path);
  expect(await webkit.evaluate('return arguments[0].getAttribute("href")', await webkit.find('link', '112'))).toBe('tel:112');
  await webkit.find('link', /85258$/u);
  // the sheet that the script made is in force: a tall target, and a ground of its own
  const look = 'return [arguments[0].getBoundingClientRect().height, getComputedStyle(arguments[0]).backgroundColor]';
  const [height, ground] = (await webkit.evaluate(look, await webkit.find('link', word('widget.leave')))) as [number, string];
  expect(height).toBeGreaterThanOrEqual(44);
  expect(ground).not.toBe('rgba(0, 0, 0, 0)');
  expect(await webkit.evaluate('return document.querySelector(".fallback").checkVisibility()')).toBe(false);
});

/** The last ones first: two pages above have the rules of the first ones. */
test.each(everyday(policyNames.toReversed(), 3))(
  'in WebKitGTK the widget is drawn, dressed and opens what is pressed: %s',
  async (name) => {
    await webkit.goto(policies.address(name));
    await webkit.find('link', /85258$/u);
    const ground = 'return getComputedStyle(arguments[0]).backgroundColor';
    expect(await webkit.evaluate(ground, await webkit.find('link', word('widget.leave')))).not.toBe('rgba(0, 0, 0, 0)');
    await webkit.click(await webkit.find('button', new RegExp(`^${word('widget.grounding')}`, 'u')));
    await webkit.find('button', /Feet on the floor/u);
  },
);

test.each(drawnTitles)('in WebKitGTK of two versions on one page the first draws all: %s', async (path, title) => {
  await webkit.goto(at(path));
  await webkit.until('return document.querySelectorAll("wellbeing-widget[data-version]").length === 2');
  await webkit.find('button', title);
  await webkit.click(await webkit.find('button', new RegExp(`^${word('widget.grounding')}`, 'u')));
  await webkit.find('button', /Feet on the floor/u);
});

test('in WebKitGTK an exercise opens, goes on, and its way back leads to the card', async () => {
  await arrive('/strict');
  await webkit.click(await webkit.find('button', new RegExp(`^${word('widget.grounding')}`, 'u')));
  await webkit.click(await webkit.find('button', /Feet on the floor/u));
  await webkit.click(await webkit.find('button', word('exercises.ui.begin')));
  await webkit.click(await webkit.find('button', word('exercises.ui.next-step')));
  await webkit.click(await webkit.find('button', word('widget.back')));
  await webkit.click(await webkit.find('button', word('widget.back')));
  await webkit.find('link', /85258$/u);
});

test('in WebKitGTK nothing is stored, whatever was opened', async () => {
  await arrive('/strict');
  await webkit.click(await webkit.find('button', new RegExp(`^${word('widget.breathing')}`, 'u')));
  await webkit.find('button', /min/u);
  const kept = 'return [localStorage.length, sessionStorage.length, document.cookie]';
  expect(await webkit.evaluate(kept)).toEqual([0, 0, '']);
  expect(await webkit.cookies()).toEqual([]);
  // the control: the same look does see what a page keeps
  await webkit.evaluate('localStorage.setItem("planted", "1"); document.cookie = "planted=1"');
  expect(await webkit.evaluate(kept)).toEqual([1, 0, 'planted=1']);
  expect(await webkit.cookies()).toHaveLength(1);
  await webkit.evaluate('localStorage.clear(); document.cookie = "planted=; max-age=0"');
});

test('in WebKitGTK leaving goes to the other page, and Back does not return', async () => {
  await arrive('/strict');
  await webkit.click(await webkit.find('link', word('widget.leave')));
  await webkit.until('return location.pathname === "/wellbeing/exit.html"');
  await webkit.back();
  await webkit.until('return location.pathname === "/before"');
});

/** Where the way out stands at the corner, and whether a press on its middle reaches it; null where it does not stand there. */
const corner = (): Promise<unknown> =>
  webkit.evaluate(`const { shadowRoot } = document.querySelector('wellbeing-widget');
    const out = shadowRoot.querySelector('.out:popover-open');
    if (!out) return null;
    const { left, top, width, height } = out.getBoundingClientRect();
    return [top >= 0 && top + height < 100 && height >= 44, shadowRoot.elementFromPoint(left + width / 2, top + height / 2) === out];`);

const scrollTo = (where: string): Promise<unknown> =>
  webkit.evaluate(`const own = document.querySelector('wellbeing-widget').shadowRoot.querySelector('.exit:not(.out)'); ${where}`);

test('in WebKitGTK the way out stands at the corner while its own place has scrolled away or is covered, and leaves from there', async () => {
  await arrive('/long');
  await scrollTo('scrollTo(0, 100)');
  await new Promise((done) => setTimeout(done, 1500));
  expect(await corner()).toBeNull();
  await scrollTo('own.scrollIntoView({ block: "center" })');
  await new Promise((done) => setTimeout(done, 1500));
  expect(await corner()).toBeNull();
  await scrollTo('scrollTo(0, 3500)');
  await expect.poll(corner, { timeout: 5000 }).toEqual([true, true]);
  await scrollTo('own.scrollIntoView({ block: "center" })');
  await expect.poll(corner, { timeout: 5000 }).toBeNull();
  await webkit.evaluate('document.querySelector(".banner").hidden = false');
  await expect.poll(corner, { timeout: 5000 }).toEqual([true, true]);
  await webkit.evaluate('document.querySelector("wellbeing-widget").shadowRoot.querySelector(".out").click()');
  await webkit.until('return location.pathname === "/wellbeing/exit.html"');
  await webkit.back();
  await webkit.until('return location.pathname === "/before"');
});

test('in WebKitGTK Shift three times leaves', async () => {
  await arrive('/strict');
  await webkit.keys('\uE008', '\uE008', '\uE008');
  await webkit.until('return location.pathname === "/wellbeing/exit.html"');
});

test('in WebKitGTK no property of a hostile page gets in', async () => {
  await arrive('/placed');
  await webkit.until('return document.querySelector("wellbeing-widget").shadowRoot.querySelector(".lines .state")');
  const found = await webkit.evaluate(`return (${differences.toString()})(arguments[0])`, hostileSheets);
  expect(found).toEqual(Object.fromEntries(Object.keys(hostileSheets).map((name) => [name, []])));
});

test.each(['/untrusted', '/blocked', '/missing'])(
  'in WebKitGTK what the author wrote stays where the script cannot run: %s',
  async (path) => {
    await webkit.goto(at(path));
    await webkit.until('return document.readyState === "complete"');
    expect(await webkit.evaluate('return document.querySelector(".fallback").checkVisibility()')).toBe(true);
    await webkit.find('link', '112');
    await webkit.click(await webkit.find('link', 'Leave this page'));
    await webkit.until('return location.pathname === "/wellbeing/exit.html"');
  },
);
