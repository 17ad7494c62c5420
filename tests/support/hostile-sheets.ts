/** Style sheets of other people's pages at their worst, each with what a widget must not take from it (assurance W3). */
export const hostileSheets: Readonly<Record<string, string>> = {
  'a tiny root size': 'html{font-size:62.5%}',
  'a huge root size': ':root{font-size:32px}',
  'everything important': '*{color:lime!important;font-size:9px!important;letter-spacing:.4em!important;line-height:1!important}',
  'upper case and spacing':
    '*{text-transform:uppercase!important;word-spacing:1em!important;text-indent:3em!important;white-space:nowrap!important}',
  'another direction': 'html,body,*{direction:rtl!important;unicode-bidi:bidi-override!important;text-align:right!important}',
  'another typeface':
    '*{font-family:fantasy!important;font-style:italic!important;font-weight:100!important;font-variant:small-caps!important}',
  'a filter and a faint look': 'wellbeing-widget{filter:invert(1)!important;cursor:crosshair!important;text-shadow:2px 2px red!important}',
  'no pointer and no choice': '*{pointer-events:none!important;user-select:none!important;visibility:hidden!important}',
  'colours of a theme': ':root{--ink:lime;--sea:lime;--surface:red;--t0:40px;--s4:90px;--r:0;color-scheme:dark}',
  'a cascade of layers':
    '@layer base{*{all:revert!important}} section,div,a,button,ul,li,p,h2,h3{color:lime!important;margin:40px!important;padding:40px!important;border:9px solid red!important}',
};
