import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built, root } from '../examples/built.ts';
import { escapeText } from '../examples/page.ts';
import { chapters, type Fact, limits, missingProofs } from '../privacy/facts.ts';
import { dayInWords, dayOfLists, versionOf } from './release-archive.ts';

/** Writes `privacy-statement.html` beside the widget, for the privacy officer of a site. */
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

const fact = ({ said, proofs }: Fact): string =>
  `<li><p>${escapeText(said)}</p><details><summary>Shown by ${proofs.length === 1 ? 'a test' : `${proofs.length} tests`}</summary>${proofs
    .map(({ file, name }) => `<p>“${escapeText(name)}”<br><code>${escapeText(file)}</code></p>`)
    .join('')}</details></li>`;

const parts = chapters.map(({ title, facts }) => `<h2>${escapeText(title)}</h2>\n<ul>\n${facts.map(fact).join('\n')}\n</ul>`);

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>What the wellbeing widget does with data</title>
<link rel="stylesheet" href="privacy-statement.css">
</head>
<body>
<main>
<h1>What the wellbeing widget does with data</h1>
<p>For the privacy officer of a site that carries it. Version ${escapeText(versionOf())}, lists from ${escapeText(dayInWords(dayOfLists(built.widget)))}. Each sentence names the test that shows it; the tests are part of the source and run in real browsers.</p>
${parts.join('\n')}
<h2>What no test shows</h2>
<ul>
${limits.map((each) => `<li><p>${escapeText(each)}</p></li>`).join('\n')}
</ul>
<h2>Look for yourself</h2>
<p>With the source: <code>npm ci &amp;&amp; npm test</code>; for WordPress <code>npm run test:long</code>. On your own page: open the browser’s developer tools, Network and Storage, and use the widget. There should be nothing but files of its folder, and no key.</p>
<p class="soft">Self-help and information, not medical advice, not psychotherapy, not an emergency service.</p>
</main>
</body>
</html>
`;

// the source archive for reviewers carries no tests: what is not there at all is the business of the house test
const missing = missingProofs((path) => (existsSync(join(root, path)) ? text(path) : null)).filter(({ file }) =>
  existsSync(join(root, file)),
);
if (missing.length > 0)
  throw new Error(
    `The privacy statement names tests that are not there:\n${missing.map(({ file, name }) => `${file}: ${name}`).join('\n')}`,
  );
writeFileSync(join(built.widget, 'privacy-statement.html'), page);
writeFileSync(
  join(built.widget, 'privacy-statement.css'),
  `${text('shared/ui/tokens.css')}\n${text('widget/privacy/privacy-statement.css')}`,
);
