import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunnable, onPath } from '../../widget/examples/find-browser.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface FlushWitness {
  /** Instants (ms UTC) at which a flush of a file whose path holds the text had ended, in order. */
  stop(path: string): Promise<readonly number[]>;
}

/** True where the program that watches system calls is installed. */
export const canWatchFlushes = (): boolean => process.platform === 'linux' && onPath('strace').some(isRunnable);

/** Watches every fsync and fdatasync of a process and of what it starts. */
export async function watchFlushes(pid: number): Promise<FlushWitness> {
  const folder = await temporaryFolder('flushes');
  const file = join(folder.path, 'calls');
  const args = ['-f', '-y', '-ttt', '-T', '-e', 'trace=fsync,fdatasync', '-o', file, '-p', String(pid)];
  const child = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  await attached(child);
  return {
    stop: async (path) => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGINT');
      await ended;
      const lines = readFileSync(file, 'utf8').split('\n');
      await folder.remove();
      return endings(lines, path);
    },
  };
}

function attached(child: ChildProcess): Promise<void> {
  return new Promise((done, failed) => {
    let said = '';
    child.stderr?.on('data', (part: Buffer) => {
      said += part;
      if (said.includes('attached')) done();
    });
    child.once('exit', () => failed(new Error(`strace ended at once: ${said}`)));
  });
}

/**
 * Lines look like `PID 1700000000.123456 fdatasync(42</path>) = 0 <0.000123>`; a call that another thread interrupted is
 * split into an `<unfinished ...>` line with the path and a `resumed` line of the same thread with the result.
 */
function endings(lines: readonly string[], path: string): readonly number[] {
  const waiting = new Set<string>();
  const found: number[] = [];
  for (const line of lines) {
    const ours = line.includes(path);
    const end = endOf(line);
    if (end.kind === 'unfinished' && ours) waiting.add(end.thread);
    const counts = end.kind === 'resumed' ? waiting.delete(end.thread) : end.kind === 'whole' && ours;
    if (counts && line.includes('= 0')) found.push(end.at);
  }
  return found.sort((a, b) => a - b);
}

/** What one line tells: which thread, and when its call ended (ms UTC; of an unfinished call, when it began). */
function endOf(line: string): { kind: 'unfinished' | 'resumed' | 'whole'; thread: string; at: number } {
  const [, thread = '', seconds = ''] = /^(\d+)\s+([\d.]+)\s/u.exec(line) ?? [];
  const began = Number(seconds) * 1000;
  if (line.includes('<unfinished')) return { kind: 'unfinished', thread, at: began };
  if (line.includes('resumed>')) return { kind: 'resumed', thread, at: began };
  return { kind: 'whole', thread, at: began + Number(/<([\d.]+)>$/u.exec(line)?.[1] ?? 0) * 1000 };
}
