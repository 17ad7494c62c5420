import { runProgram } from './main.ts';

// a reader that has seen enough, as `head`, closes the pipe: that is no error
process.stdout.on('error', () => process.exit(0));

const io = {
  out: (line: string): void => void process.stdout.write(`${line}\n`),
  err: (line: string): void => void process.stderr.write(`${line}\n`),
  now: (): number => Date.now(),
};

process.exitCode = await runProgram(process.argv.slice(2), io);
