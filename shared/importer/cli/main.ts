import type { Command, CommandIo, Exit } from './commands/command.ts';
import { command as exportCommand } from './commands/directory-export.ts';
import { command as importCommand } from './commands/directory-import.ts';
import { command as listCommand } from './commands/directory-list.ts';
import { command as staleCommand } from './commands/directory-stale.ts';
import { command as validateCommand } from './commands/directory-validate.ts';
import { command as packCommand } from './commands/pack-check.ts';

/** Every command of the program `even-keel`. */
export const commands: readonly Command[] = [importCommand, validateCommand, exportCommand, listCommand, staleCommand, packCommand];

/** Runs the command that the words name; the words after its name are its own. */
export async function runProgram(args: readonly string[], io: CommandIo): Promise<Exit> {
  const name = args.slice(0, 2).join(' ');
  const command = commands.find((each) => each.name === name);
  if (command) return await command.run(args.slice(2), io);
  const isHelp = /^(--?h(elp)?|help)$/.test(args[0] ?? '');
  if (!isHelp && name !== '') io.err(`There is no command "${name}".`);
  const say = isHelp ? io.out : io.err;
  say(`The commands are:\n${commands.map(({ usage }) => `  ${usage}`).join('\n')}`);
  return isHelp ? 0 : 2;
}
