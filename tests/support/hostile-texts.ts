/** Runs where a page takes a text for something else than text: a test looks whether it ran. */
export const trap = 'window.__pwn=(window.__pwn||0)+1';

/** Texts that want to be markup, script, an order to the phone, or another text than they are (assurance S7 to S9). */
export const hostileTexts: readonly string[] = [
  `<img src=x onerror="${trap}">`,
  `<script>${trap}</script>`,
  `"><svg onload=${trap}>`,
  `</script><script>${trap}</script>`,
  `<iframe srcdoc="<script>parent.${trap}</script>"></iframe>`,
  `<a href="javascript:${trap}">help</a>`,
  `<style>*{display:none}</style>`,
  `\${${trap}}`,
  '{feed} {name} {value}',
  `javascript:${trap}`,
  '\u202e321\u202c call \u2066999\u2069 \u061c\u200f',
  'الاسم 050 123 4567 \u202e',
  'half a sign \ud800 and \udc00',
  '__proto__',
  '&lt;b&gt; &amp; <b>bold</b>',
  `Call 112\u0000\u0007\u001b[2J`,
  'x'.repeat(190),
];

/** What is written where a number belongs. */
export const hostileNumbers: readonly (readonly [value: string, dial: string | null])[] = [
  ['*72 555 0100', '*725550100'],
  ['**21*5550100#', '**21*5550100#'],
  ['#31#5550100', '#31#5550100'],
  ['112 (free)', '+18095550100'],
  ['call us now', '0900555555'],
  ['هاتف 050 123 4567', '0501234567'],
  ['\u202e7654 321 050\u202c', '0501234567'],
  ['12 א 34 ב 56 78', '12345678'],
  [`tel:0501234567;phone-context=x`, '0501234567'],
  [`<b>050</b> 123 4567`, '0501234567'],
  ['+358 50 123 4567', '+358501234567'],
  ['1', '1'],
  ['9'.repeat(60), '9'.repeat(60)],
];

/** What is written where an address belongs. */
export const hostileAddresses: readonly string[] = [
  `javascript:${trap}`,
  `JaVaScRiPt:${trap}//`,
  `java\nscript:${trap}`,
  `data:text/html,<script>${trap}</script>`,
  `vbscript:${trap}`,
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'http://example.org/',
  'ftp://example.org/',
  '//example.org/',
  '/admin/delete',
  'https://user:secret@example.org/',
  'https://example.org\\@evil.example/',
  `https://example.org/" onclick="${trap}`,
  'https://xn--80ak6aa92e.com/',
  'https://www.аррӏе.com/',
  'https://example.org/ok',
  'chrome://settings/',
  'moz-extension://x/app.html',
  'intent://scan/#Intent;scheme=zxing;end',
];

/** What is written where a mail address belongs. */
export const hostileMails: readonly string[] = [
  'help@example.org',
  'help@example.org?bcc=all@example.org&body=x',
  'help@example.org,other@example.org',
  'javascript:x@example.org',
  '"<b>"@example.org',
  'help@example.org%0abcc:all@example.org',
];
