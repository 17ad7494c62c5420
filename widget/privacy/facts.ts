/** A test of this project: where it stands, and its name as it stands there. */
export interface Proof {
  readonly file: string;
  readonly name: string;
}

/** One plain sentence or two about what the widget does with data, and what shows it. */
export interface Fact {
  readonly said: string;
  readonly proofs: readonly [Proof, ...Proof[]];
}

export interface Chapter {
  readonly title: string;
  readonly facts: readonly [Fact, ...Fact[]];
}

const privacy = (name: string): Proof => ({ file: 'tests/widget/privacy.test.ts', name });
const embed = (name: string): Proof => ({ file: 'tests/widget/embed.test.ts', name });
const leave = (name: string): Proof => ({ file: 'tests/widget/leave.test.ts', name });
const wordpress = (name: string): Proof => ({ file: 'tests/long/wordpress.test.ts', name });

const everything: Proof = {
  file: 'tests/widget/everything.test.ts',
  name: 'whatever is opened, nothing is stored, only files of its own folder are asked for, and no rule is broken',
};
const strictest: Proof = {
  file: 'tests/widget/policies.test.ts',
  name: 'the widget is drawn, dressed and opens what is pressed, and breaks no rule',
};
const log = privacy("the host's log can tell country, language and which part was opened, never which exercise, line or number");

/** The statement for the privacy officer. A sentence without a test that shows it has no place here. */
export const chapters: readonly Chapter[] = [
  {
    title: 'On the visitor’s device',
    facts: [
      {
        said: 'Cookies: 0. Keys in local and session storage: 0. Caches, databases and background workers: 0. This stays so while an exercise is done.',
        proofs: [
          everything,
          {
            file: 'tests/firefox/widget.test.ts',
            name: 'in Firefox the widget works under the strictest policy, an exercise runs and nothing is stored',
          },
        ],
      },
      {
        said: 'The position is asked for only after a press, in the list of local services, where a site has one.',
        proofs: [
          { file: 'tests/widget/local.test.ts', name: 'a position is asked for on a press only, and a refusal leads back to the towns' },
        ],
      },
      {
        said: 'Without a named country the time zone of the device suggests one. The widget says that it guessed.',
        proofs: [
          {
            file: 'tests/widget/attributes.test.ts',
            name: 'without a country the time zone is asked, the guess says so, and another place can be chosen',
          },
        ],
      },
    ],
  },
  {
    title: 'What is sent, and to whom',
    facts: [
      {
        said: 'Requests go to the widget’s own folder on your host, and nowhere else: no fonts, pictures, frames, counters or beacons from anybody. The makers of the widget receive nothing.',
        proofs: [everything, strictest],
      },
      {
        said: 'Every request is a plain fetch of a file by its name: no parameters, no text, no cookie, no identity.',
        proofs: [log],
      },
      {
        said: 'What a visitor types, searches and filters in the list of local services is not sent. The place alone decides which files are fetched.',
        proofs: [
          { file: 'tests/widget/local.test.ts', name: 'what is typed, chosen and opened asks the site for nothing; only the place did' },
        ],
      },
      {
        said: 'A site that is opened from the widget is not told which page led to it (no referrer), nor is the page to which “Leave quickly” goes.',
        proofs: [privacy('no other site is told where its visitor comes from: neither by a line nor by "Leave quickly"')],
      },
      {
        said: 'Your page can hear that a number was pressed, an exercise opened or the page left. It cannot hear which.',
        proofs: [{ file: 'tests/widget/attributes.test.ts', name: 'what the page hears carries nothing' }],
      },
    ],
  },
  {
    title: 'What your server’s log sees',
    facts: [
      {
        said: 'As for any file: address, time, browser. From the names of the files: the country, the language, and that exercises, all lines or “More support” (for people who live with violence) were opened. Not which exercise, which line, which number. Keep the log of this folder short, or keep none.',
        proofs: [log],
      },
      {
        said: 'With a list of local services: the area around the place that was chosen. Not what was searched there.',
        proofs: [
          { file: 'tests/widget/local.test.ts', name: 'what is typed, chosen and opened asks the site for nothing; only the place did' },
        ],
      },
      {
        said: 'Files of an exercise are fetched only when exercises are opened.',
        proofs: [{ file: 'tests/widget/exercises.test.ts', name: 'nothing of an exercise is read before it is asked for' }],
      },
      {
        said: 'A pack of your own people that stands inside the tag needs no request at all.',
        proofs: [
          {
            file: 'tests/widget/site-pack.test.ts',
            name: "the site's own people stand above the lines of the country, with room, hours and a number to press; no request is made for a pack in the tag",
          },
        ],
      },
    ],
  },
  {
    title: 'In a frame',
    facts: [
      {
        said: 'The frame runs without an origin of its own (a sandbox): it can run its script, open links and start a call. It cannot read the page around it, its cookies or its storage.',
        proofs: [
          embed('number and lines stand there, the frame gets its height, and an exercise can be opened'),
          privacy('a frame has no origin: no cookie, no storage, and nothing of the page around it'),
        ],
      },
      {
        said: 'The one thing that it tells the page is its height, a whole number from 100 to 4000. Other messages change nothing, on either side.',
        proofs: [
          embed('10,000 foreign messages to the frame are not answered; one word with a port is, once'),
          embed('10,000 odd answers do not change the page around, a whole height does'),
        ],
      },
      {
        said: '“Leave quickly” in a frame shows an empty page in the frame; the page around it stays.',
        proofs: [embed('a press on a number is not blocked, and "Leave quickly" shows a page with nothing on it')],
      },
    ],
  },
  {
    title: 'Leaving quickly',
    facts: [
      {
        said: 'It covers the window at once, and Back does not return.',
        proofs: [
          leave('leaving covers the whole window within one frame, above everything, and before the other page answers'),
          leave('Back does not return to the page that was left, by press, by key or by Shift'),
        ],
      },
      {
        said: 'It does not remove traces in history, accounts or tracking software, and the widget says so beside the button.',
        proofs: [leave('the way out stays visible while the card is scrolled, and says honestly what it does not do')],
      },
    ],
  },
  {
    title: 'Other ways in',
    facts: [
      {
        said: 'The file offline.html asks nobody for anything.',
        proofs: [embed('one file has every number, hours and exercises, and asks nobody for anything')],
      },
      {
        said: 'The WordPress plugin makes no request to others, neither from the browser nor from the server, and writes nothing to the database.',
        proofs: [
          wordpress('no request leaves the site because of us, from the browser or from the server'),
          wordpress('switching it on writes nothing to the database, and switching it off leaves nothing'),
        ],
      },
      {
        said: 'The page on which you make your widget, and the pages for group leaders, ask their own folder only.',
        proofs: [
          {
            file: 'tests/widget/builder.test.ts',
            name: 'has no fault that a machine can find and fits: wide, narrow, right-to-left; asks for nothing but its own folder',
          },
          {
            file: 'tests/widget/group.test.ts',
            name: 'an hour is found, walked card by card to the lines for the leaders, and nothing but files of this folder is read',
          },
        ],
      },
    ],
  },
];

/** What no test of ours can show, said without one. */
export const limits: readonly string[] = [
  'Other scripts on your page (statistics, chat, cookie banners) can see everything on it, presses in the widget too. Put the widget on a page without them.',
  'Your host, its network of copies, and the networks in between can keep logs of their own.',
  'A call, a message or another site follows the rules of whoever is reached. Calls can stand on a telephone bill.',
  'The visitor’s browser keeps its history as always.',
  'No lawyer has read this page. It says what was measured, not what the law asks of you.',
];

/** The tests that are named and do not stand where they should; `read` gives the text of a file of the project, or null. */
export function missingProofs(read: (path: string) => string | null): readonly Proof[] {
  // a test of many cases ends its name with the case
  const quoted = (name: string): readonly string[] =>
    ['', ': %s'].flatMap((end) => [`'${name.replaceAll("'", "\\'")}${end}'`, `"${name.replaceAll('"', '\\"')}${end}"`]);
  const stands = ({ file, name }: Proof): boolean => {
    const calls = read(file)?.match(/\b(?:test|it)(?:\.each\((?:[^()]|\([^()]*\))*\))?\([\s\S]*?,\s*(?:async\s*)?\(/g) ?? [];
    return calls.some((call) => quoted(name).some((each) => call.includes(each)));
  };
  return chapters.flatMap(({ facts }) => facts.flatMap(({ proofs }) => proofs)).filter((proof) => !stands(proof));
}
