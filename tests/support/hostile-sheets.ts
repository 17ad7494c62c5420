const every = (declarations: string): string => `*{${declarations.replaceAll(';', '!important;')}!important}`;
const ours = (declarations: string): string => `wellbeing-widget{${declarations.replaceAll(';', '!important;')}!important}`;

/** Style sheets of other people's pages at their worst, each with what a widget must not take from it (assurance W3). */
export const hostileSheets: Readonly<Record<string, string>> = {
  'a root size of 8 px': ':root{font-size:8px}',
  'a tiny root size': 'html{font-size:62.5%}',
  'a huge root size': ':root{font-size:32px}',
  'a root size by the window': ':root{font-size:calc(6px + 1.2vw)!important}',
  'a type of one point': `html,body,${every('font-size:1px')}`,
  'everything important': every('color:lime;font-size:9px;letter-spacing:.4em;line-height:1'),
  'upper case and spacing': every('text-transform:uppercase;word-spacing:1em;text-indent:3em;white-space:nowrap'),
  'another direction': `html,body,${every('direction:rtl;unicode-bidi:bidi-override;text-align:right')}`,
  'a direction of the body': 'body{direction:rtl;text-align:justify;text-align-last:right}',
  'upright writing': every('writing-mode:vertical-rl;text-orientation:upright'),
  'another typeface': every('font-family:fantasy;font-style:italic;font-weight:100;font-variant:small-caps'),
  'odd features of type': every('font-feature-settings:"smcp","onum";font-stretch:ultra-expanded;font-size-adjust:1;font-kerning:none'),
  'a shorthand of type': every('font:italic 900 8px/3 monospace'),
  'a filter and a faint look': ours('filter:invert(1);cursor:crosshair;text-shadow:2px 2px red'),
  'shadows on everything': every('text-shadow:0 0 9px red;box-shadow:0 0 9px red;outline:9px solid lime;outline-offset:4px'),
  'no pointer and no choice': every('pointer-events:none;user-select:none;visibility:hidden'),
  'a hidden caret and no way to select': every('caret-color:transparent;user-select:none;-webkit-user-select:none;cursor:none'),
  'colours of a theme': ':root{--ink:lime;--sea:lime;--surface:red;--t0:40px;--s4:90px;--r:0;color-scheme:dark}',
  'our names for tokens': every('--ink:lime;--sea-ink:red;--line:9px;--text:fantasy;--voice:fantasy;--lh:4;--horizon:40px;--edge:20px'),
  'a scheme of colours': `html,body,${every('color-scheme:dark;forced-color-adjust:none;accent-color:lime')}`,
  'colours of links and text': 'a,a:link,a:visited,a:hover{color:lime!important;background:red!important}body{color:lime}',
  'underlined everything': every('text-decoration:underline wavy red 4px'),
  'struck through from the body': 'body,main{text-decoration:line-through}',
  'emphasis marks': every('text-emphasis:filled red;-webkit-text-stroke:2px red;-webkit-text-fill-color:lime'),
  'broken words': every('word-break:break-all;overflow-wrap:anywhere;hyphens:auto;line-break:anywhere;tab-size:40'),
  'lists of squares': every('list-style:square inside;quotes:"x" "y";counter-reset:li 9'),
  'a cascade of layers':
    '@layer base{*{all:revert!important}} section,div,a,button,ul,li,p,h2,h3{color:lime!important;margin:40px!important;padding:40px!important;border:9px solid red!important}',
  'all of it reset': '*{all:unset}wellbeing-widget{all:unset;display:block}',
  'all of it inherited': 'body *{all:inherit}wellbeing-widget{display:block!important}',
  'boxes of another model': `${every('box-sizing:content-box;min-width:0;max-height:none')}*,::before,::after{box-sizing:content-box!important}`,
  'before and after everything': '*::before,*::after{content:"!"!important;display:block!important;color:red!important}',
  'first lines and letters':
    '*::first-line{color:red!important;font-size:40px!important}*::first-letter{font-size:60px!important;color:lime!important}',
  'chosen text and marks': '::selection,*::marker,::placeholder,::backdrop{color:red!important;background:lime!important}',
  'slots and hosts': ':host,slot,::slotted(*),[part],wellbeing-widget *{color:lime!important;font-size:40px!important}',
  'our own class names': '.w,.top,.body,.home,.lines,.num,.exit,.pick,.foot,.sos{display:none!important;color:red!important}',
  'buttons and fields': 'button,input,select,dialog,section{all:unset!important;background:red!important;font-size:40px!important}',
  'tables and columns': ours('columns:3;column-rule:9px solid red;orphans:9;widows:9'),
  'an old clearfix': '*{zoom:1}.clearfix:after,main:after{content:".";display:block;clear:both;height:0}*{vertical-align:super;float:none}',
  'long moves': every('transition:all 9s;animation:none;scroll-behavior:smooth'),
  'smooth and stretched text': every(
    '-webkit-font-smoothing:antialiased;text-rendering:geometricPrecision;font-synthesis:none;-webkit-text-size-adjust:300%;text-size-adjust:300%',
  ),
  'a page made for print': every(
    'print-color-adjust:economy;image-rendering:pixelated;empty-cells:hide;border-collapse:collapse;border-spacing:9px;caption-side:bottom',
  ),
  'wrapped in another way': every(
    'text-wrap:balance;white-space:pre;white-space-collapse:preserve;text-box:trim-both cap alphabetic;hanging-punctuation:first',
  ),
};
