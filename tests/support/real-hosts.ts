import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prototype16 } from './patched-globals.ts';

const file = (name: string): string => readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');
const beside = (name: string, path: string): string => file(`${name}/${path}`);

/** What a page of a real site is built with: its sheet, its script, its own frame around the widget. */
export interface RealHost {
  readonly css?: string;
  readonly script?: string;
  /** Classes of the body and of the box in which the widget stands. */
  readonly body?: string;
  readonly box?: string;
}

/** The sheet of a theme as blogs have had it for years, written anew: no such theme is on the registry. */
const theme = `html{font-size:62.5%;box-sizing:border-box}*,*::before,*::after{box-sizing:inherit}body{font:1.8rem/1.6 Georgia,serif;color:#404040;word-wrap:break-word;text-rendering:optimizeLegibility}
h1,h2,h3,h4{clear:both;font-weight:700;letter-spacing:-.02em;margin:1em 0 .5em}p{margin-bottom:1.5em}ul,ol{margin:0 0 1.5em 3em}ul{list-style:disc}li>ul{margin-left:1.5em}
button,input,select,textarea{color:#404040;font-size:100%;margin:0}button,input[type="submit"]{border:1px solid #ccc;border-radius:3px;background:#e6e6e6;padding:.6em 1em .4em;text-transform:uppercase;letter-spacing:.1em}
a{color:#4169e1}a:visited{color:#800080}a:hover,a:focus{color:#191970;outline:thin dotted}.entry-content a{text-decoration:underline;box-shadow:0 1px 0 currentColor}.entry-content::after,.site-main::before{content:"";display:table;table-layout:fixed}
.entry-content>*{max-width:58rem;margin-left:auto;margin-right:auto}dialog{border:1px solid #ccc}section{margin:0 0 3em}svg{fill:currentColor}[hidden]{display:none!important}`;

/** The sheet of an older grid framework's newest kind, written anew: its package could not be installed from a lock file. */
const grid = `html{box-sizing:border-box;font-size:100%}*,::after,::before{box-sizing:inherit}body{margin:0;padding:0;background:#fefefe;font-family:"Helvetica Neue",Helvetica,Roboto,Arial,sans-serif;font-weight:400;line-height:1.5;color:#0a0a0a;-webkit-font-smoothing:antialiased}
blockquote,dd,div,dl,dt,form,h1,h2,h3,h4,li,ol,p,pre,td,th,ul{margin:0;padding:0}p{margin-bottom:1rem;font-size:inherit;line-height:1.6;text-rendering:optimizeLegibility}ul{margin-left:1.25rem;list-style-type:disc;line-height:1.6}li{font-size:inherit}
button{padding:0;appearance:none;border:0;border-radius:0;background:transparent;line-height:1;cursor:auto}[type="text"],select{display:block;width:100%;height:2.4375rem;margin:0 0 1rem;padding:.5rem;border:1px solid #cacaca;box-shadow:inset 0 1px 2px rgba(10,10,10,.1)}select{appearance:none}
a{line-height:inherit;color:#1779ba;text-decoration:none;cursor:pointer}img,svg{display:inline-block;vertical-align:middle}.grid-container{padding-right:.625rem;padding-left:.625rem;max-width:75rem;margin-left:auto;margin-right:auto}.cell{flex:0 0 auto;min-height:0;min-width:0;width:100%}.grid-x{display:flex;flex-flow:row wrap}
.button{display:inline-block;vertical-align:middle;margin:0 0 1rem;padding:.85em 1em}[data-whatinput="mouse"] *{outline:0}.reveal{z-index:1006;display:none}`;

/** Sites as they are built: each sheet and library as it was published, unless it says otherwise. */
export const realHosts = (): Readonly<Record<string, RealHost>> => ({
  'Bootstrap 5': { css: beside('bootstrap', 'dist/css/bootstrap.css'), box: 'container card p-3 text-center fs-1 lh-lg', body: 'bg-light' },
  'Bulma 1': { css: beside('bulma', 'css/bulma.css'), box: 'content is-large box', body: 'has-navbar-fixed-top' },
  'a grid framework, written anew': { css: grid, box: 'grid-container cell' },
  "Tailwind's reset": { css: beside('tailwindcss', 'preflight.css') },
  'Pico 2': { css: beside('@picocss/pico', 'css/pico.css'), box: 'container' },
  'GOV.UK Frontend': {
    css: beside('govuk-frontend', 'dist/govuk/govuk-frontend.min.css'),
    body: 'govuk-template__body js-enabled govuk-frontend-supported',
    box: 'govuk-width-container govuk-body-l',
  },
  'modern-normalize': { css: beside('modern-normalize', 'modern-normalize.css') },
  "a blog's theme, written anew": { css: theme, body: 'hentry', box: 'entry-content' },
  'jQuery 1.12': {
    script: `${beside('jquery-1', 'dist/jquery.js')};jQuery(function($){$('*').each(function(){$(this).data('seen',1)});$('a').on('click',function(){})})`,
  },
  'MooTools 1.5, its core': { script: file('mootools') },
  'Prototype 1.6, by its patches': { script: prototype16 },
});
