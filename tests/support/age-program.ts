import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunnable, onPath } from '../../widget/examples/find-browser.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** True where the ordinary `age` program is installed, and what types into its terminal. */
export const canRunAge = (): boolean => ['age', 'python3'].every((name) => onPath(name).some(isRunnable));

/** Runs a program in a terminal of its own and types a line at every question; `age` takes passphrases in no other way. */
const typist = `
import os, pty, sys
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
said = b''
while True:
    try:
        part = os.read(terminal, 1024)
    except OSError:
        break
    if not part:
        break
    said += part
    if b'passphrase' in said and said.rstrip().endswith(b':'):
        os.write(terminal, sys.argv[1].encode() + b'\\n')
        said = b''
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

function age(passphrase: string, args: readonly string[]): Promise<void> {
  const child = spawn('python3', ['-c', typist, passphrase, 'age', ...args], { stdio: 'ignore' });
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('exit', (code) => (code === 0 ? done() : failed(new Error(`age ended with ${code}`))));
  });
}

async function through(args: readonly string[], bytes: Uint8Array, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await temporaryFolder('age');
  try {
    const [from, to] = [join(folder.path, 'from'), join(folder.path, 'to')];
    await writeFile(from, bytes);
    await age(passphrase, [...args, '-o', to, from]);
    return new Uint8Array(await readFile(to));
  } finally {
    await folder.remove();
  }
}

/** What the program makes of a file that it opens. */
export const openWithAge = (bytes: Uint8Array, passphrase: string): Promise<Uint8Array<ArrayBuffer>> => through(['-d'], bytes, passphrase);

/** A file that the program has closed with a passphrase. */
export const closeWithAge = (bytes: Uint8Array, passphrase: string): Promise<Uint8Array<ArrayBuffer>> => through(['-p'], bytes, passphrase);
