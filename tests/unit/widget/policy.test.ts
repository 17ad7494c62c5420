import { describe, expect, test } from 'vitest';
import { judge, readPolicy } from '../../../widget/builder/policy.ts';

const page = new URL('https://school.example/feeling-well');
const home = new URL('https://school.example/wellbeing/');
const away = new URL('https://files.example/keel/');

const kinds = (policy: string, folder = home) => {
  const { element, frame } = judge(readPolicy(policy), folder, page);
  return [element.map(({ kind }) => kind).join(' '), frame.map(({ kind }) => kind).join(' ')];
};

describe('policies of hosts', () => {
  const cases: readonly (readonly [policy: string, folder: URL, element: string, frame: string])[] = [
    ['', home, '', ''],
    ["default-src 'self'", home, 'room', 'call'],
    ["default-src 'none'", home, 'script connect room', 'frame height'],
    ["default-src 'none'; script-src 'self'; connect-src 'self'", home, 'room', 'frame'],
    ["script-src 'self'", away, 'script', 'height'],
    ["script-src https://files.example; connect-src 'self'", away, 'connect', ''],
    ['script-src *.example; connect-src https:', away, '', ''],
    ["script-src 'nonce-abc' 'strict-dynamic'", home, 'nonce', 'height-nonce'],
    ["script-src 'self'; script-src-elem 'none'", home, 'script', 'height'],
    ["require-trusted-types-for 'script'; trusted-types default", home, 'trusted-types', ''],
    ["require-trusted-types-for 'script'; trusted-types lit-html", home, '', ''],
    ['sandbox allow-forms', home, 'sandbox', 'sandbox'],
    ["frame-src 'self' tel: sms: mailto:", home, '', ''],
    ['frame-src https://files.example/other/', away, '', 'frame'],
    ["Content-Security-Policy: default-src 'self' https://files.example", away, 'room', 'call'],
    [`<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`, away, 'script connect room', 'frame height'],
    ["script-src 'unsafe-inline' 'unsafe-eval'", home, 'script', 'height'],
    ["style-src 'self' 'unsafe-inline'", home, '', ''],
    ["style-src 'unsafe-inline' 'nonce-abc'", home, 'room', ''],
    ["style-src 'unsafe-inline'; style-src-elem 'self'", home, 'room', ''],
  ];
  for (const [policy, folder, element, frame] of cases)
    test(`${policy || 'none'} (${folder.host})`, () => {
      expect(kinds(policy, folder)).toEqual([element, frame]);
    });

  test('what it says to add makes it work, whatever was there', () => {
    for (const [policy, folder] of cases.filter(([each]) => !/sandbox|nonce/.test(each))) {
      const verdict = judge(readPolicy(policy), folder, page);
      // what is added for the room is a rule in the site's own style sheet, which no policy can tell
      const added = [...verdict.element, ...verdict.frame].flatMap(({ kind, add }) => (kind === 'room' ? [] : [add]));
      const names = new Set(added.map((each) => each.split(' ')[0]));
      const kept = [...readPolicy(policy).directives]
        .filter(([name]) => !names.has(name))
        .map(([name, sources]) => [name, ...sources].join(' '));
      expect(judge(readPolicy([...added, ...kept].join('; ')), folder, page)).toEqual({
        element: verdict.element.filter(({ kind }) => kind === 'room'),
        frame: [],
      });
    }
  });
});
