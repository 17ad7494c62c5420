import { type ChildProcess, spawn } from 'node:child_process';

/** Waits until its input ends, then ends a whole group of processes and takes a folder away, if one is named; what is just ending may still write there. */
const watch = 'group=$1; shift; cat; kill -s KILL -- "-$group"; for again in 1 2 3 4; do rm -rf -- "$@" && exit; sleep 1; done';

/**
 * Ends a browser, and takes its folder away, when the process of the tests is gone, however it went: killed at once too, since it is the end of
 * a pipe that is waited for. The browser leads a group of processes of its own.
 */
export function endWithTests(browser: ChildProcess, folder?: string): void {
  const named = [String(browser.pid), ...(folder ? [folder] : [])];
  const watcher = spawn('sh', ['-c', watch, 'sh', ...named], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  browser.once('exit', () => watcher.stdin.end());
  watcher.unref();
}
