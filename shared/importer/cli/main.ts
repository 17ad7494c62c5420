import type { Command, CommandIo, Exit } from './commands/command.ts';
import { command as exportCommand } from './commands/directory-export.ts';
import { command as importCommand } from './commands/directory-import.ts';
import { command as listCommand } from './commands/directory-list.ts';
import { command as staleCommand } from './commands/directory-stale.ts';
import { command as validateCommand } from './commands/directory-validate.ts';
import { command as packCommand } from './commands/pack-check.ts';

/** Every command of the program `even-keel`. */
export const commands: readonly Command[] = [importCommand, validateCommand, exportCommand, listCommand, staleCommand, packCommand];

const isHelp = (word: string | undefined): boolean => word === undefined || /^(?:-h|--help|help)$/.test(word);

/** What can be called, a command and a line about it each. */
const help = (): readonly string[] => commands.flatMap(({ about, usage }) => [`even-keel ${usage}`, `    ${about}`]);

/** Runs the command that the words name; the words after its name are its own. Without any, or where help is asked for, it says what there is. */
export async function runProgram(args: readonly string[], io: CommandIo): Promise<Exit> {
  if (isHelp(args[0]) || (args[1] !== undefined && isHelp(args[1]))) {
    for (const line of help()) io.out(line);
    return args.length === 0 ? 2 : 0;
  }
  const name = args.slice(0, 2).join(' ');
  const command = commands.find((each) => each.name === name);
  if (command && args[2] && isHelp(args[2])) {
    io.out(`even-keel ${command.usage}`);
    return 0;
  }
  if (command) return await command.run(args.slice(2), io);
  io.err(
    `There is no command "${name}". There are: ${commands.map((each) => each.name).join(', ')}. even-keel --help tells how each is called.`,
  );
  return 2;
}
