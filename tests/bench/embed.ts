import { word } from '../support/words.ts';
import { type Candidate, candidateFiles, candidates, names } from './embed-candidates.ts';
import { type Hosts, startHosts } from './embed-host.ts';
import { type Cost, cost, type Seen, see, shiftWhilePressing } from './embed-load.ts';
import { plainBrowser } from './plain-browser.ts';
import { added, inRounds, median, ratio } from './rounds.ts';
import type { Bench, Row } from './row.ts';

/** The presses of goal 6: all lines are opened, the exercises are opened, another place is looked for. */
const presses = [
  word('widget.more.lines.all'),
  word('widget.back'),
  new RegExp(`^${word('widget.breathing')}`, 'u'),
  word('widget.back'),
  word('widget.more.place.change'),
];

/** What one round says about one candidate. */
interface Round {
  readonly slow: Seen;
  readonly fast: Seen;
  readonly cost: Cost;
}

type Rounds = ReadonlyMap<string, readonly Round[]>;
type Pick = (round: Round) => number;

/** What the widget costs the page that carries it, beside peers, floors and plain HTML (performance goals 3 to 7). */
export async function embed(bench: Bench): Promise<readonly Row[]> {
  const rounds = bench.rounds ?? 15;
  bench.say(`\nAn embed and its page, ${rounds} rounds; slow = processor 4 times slower, 562.5 ms a request, 1.44 Mbit/s`);
  const hosts = await startHosts(candidates, await candidateFiles(bench.say));
  const browser = await plainBrowser(bench.say);
  try {
    const sent = new Map<string, ReturnType<Hosts['sent']>>();
    const once = async (each: Candidate): Promise<Round> => {
      const url = hosts.page(each);
      const slow = await see(browser, url, each.text, 'slow');
      const fast = await see(browser, url, each.text, 'fast');
      hosts.sent();
      const costs = await cost(browser, url);
      sent.set(each.name, hosts.sent());
      return { slow, fast, cost: costs };
    };
    // a first visit warms the browser up and is thrown away
    for (const each of candidates) await see(browser, hosts.page(each), each.text, 'fast');
    const measured = await inRounds(candidates, rounds, once);
    tell(bench, measured, sent);
    const own = candidates.find(({ name }) => name === names.own);
    const moved = own ? await shiftWhilePressing(browser, hosts.page(own), own.text, presses) : Number.NaN;
    return rowsOf(measured, moved);
  } finally {
    await browser.close();
    await hosts.close();
  }
}

const visible: Pick = ({ slow }) => slow.visible;
const shift: Pick = ({ slow }) => slow.shift;
const script: Pick = ({ cost: { script: time } }) => time;
const blocked: Pick = ({ cost: { blocked: time } }) => time;
const work: Pick = ({ cost: { work: time } }) => time;
const heap: Pick = ({ cost: { heap: bytes } }) => bytes;

const list = (rounds: Rounds, name: string, pick: Pick): readonly number[] => (rounds.get(name) ?? []).map(pick);

/** What a candidate has more than the page alone, round by round. */
const more = (rounds: Rounds, name: string, pick: Pick): readonly number[] => {
  const alone = list(rounds, names.none, pick);
  return list(rounds, name, pick).map((value, round) => value - (alone[round] ?? Number.NaN));
};

function rowsOf(rounds: Rounds, moved: number): readonly Row[] {
  const beside = (name: string, anchor: string, pick: Pick): number => ratio(list(rounds, name, pick), list(rounds, anchor, pick));
  const moreThan = (anchor: string, pick: Pick): number => median(more(rounds, names.own, pick)) / median(more(rounds, anchor, pick));
  const times = { unit: 'times' } as const;
  return [
    {
      goal: 3,
      what: 'first line of help seen, slow, beside an HTML list',
      must: 1.15,
      stretch: 1.08,
      measured: beside(names.own, names.list, visible),
      ...times,
    },
    {
      goal: 4,
      what: 'the same with lines inside the tag',
      must: 1.03,
      stretch: 1,
      measured: beside(names.withFallback, names.list, visible),
      ...times,
    },
    {
      goal: 4,
      what: 'the same with the script blocked',
      must: 1.03,
      stretch: 1,
      measured: beside(names.blocked, names.list, visible),
      ...times,
    },
    {
      goal: 5,
      what: 'blocking time added, processor 4 times slower',
      must: 0,
      stretch: null,
      measured: added(list(rounds, names.own, blocked), list(rounds, names.none, blocked)),
      unit: 'ms',
    },
    {
      goal: 5,
      what: 'script time added, beside vanilla-cookieconsent',
      must: 1,
      stretch: null,
      measured: moreThan(names.consent, script),
      ...times,
    },
    { goal: 5, what: 'script time added, beside a Lit list', must: null, stretch: 2, measured: moreThan(names.litList, script), ...times },
    {
      goal: 6,
      what: 'layout shift of a slow load',
      must: 0,
      stretch: 0,
      measured: Math.max(...list(rounds, names.own, shift)),
      unit: 'shift',
    },
    { goal: 6, what: 'layout shift with place, lines and an exercise opened', must: 0, stretch: 0, measured: moved, unit: 'shift' },
    {
      goal: 7,
      what: 'heap added, beside an iframe with the list',
      must: 1,
      stretch: null,
      measured: moreThan(names.frame, heap),
      ...times,
    },
    { goal: 7, what: 'heap added, beside a Lit list', must: null, stretch: 1.6, measured: moreThan(names.litList, heap), ...times },
  ];
}

function tell({ say }: Bench, rounds: Rounds, sent: ReadonlyMap<string, ReturnType<Hosts['sent']>>): void {
  say('  medians; × = median of the ratios to the HTML list in the same round; + = more than the page alone in the same round');
  say(
    `  ${'candidate'.padEnd(26)} req  script B   all B   slow ms     ×   fast ms     ×  +block ms  +script ms  +work ms  +heap KB  shift`,
  );
  const fast: Pick = (round) => round.fast.visible;
  for (const { name } of candidates) {
    const files = sent.get(name);
    const cells = [
      [files?.requests ?? 0, 4, 0],
      [files?.script ?? 0, 10, 0],
      [files?.bytes ?? 0, 8, 0],
      [median(list(rounds, name, visible)), 10, 0],
      [ratio(list(rounds, name, visible), list(rounds, names.list, visible)), 6, 2],
      [median(list(rounds, name, fast)), 10, 0],
      [ratio(list(rounds, name, fast), list(rounds, names.list, fast)), 6, 2],
      [median(more(rounds, name, blocked)), 11, 0],
      [median(more(rounds, name, script)), 12, 1],
      [median(more(rounds, name, work)), 10, 1],
      [median(more(rounds, name, heap)) / 1024, 10, 0],
      [Math.max(...list(rounds, name, shift)), 7, 3],
    ] as const;
    say(`  ${name.padEnd(25)}${cells.map(([value, width, digits]) => value.toFixed(digits).padStart(width)).join('')}`);
  }
}
