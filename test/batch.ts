// The command `depeche batch`, or another, as a process of its own: the built one, which starts in
// a third of the time that the sources take.
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

export interface Outcome {
  readonly status: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

/** Starts it: alone, or where `COMMAND` stands in a line of the shell. */
export function start(
  args: readonly string[],
  shell = '',
  stdio: StdioOptions = 'pipe',
  command = 'batch',
): ChildProcess {
  const node = [process.execPath, join(ROOT, 'dist/cli.js'), command, ...args];
  return shell === ''
    ? spawn(node[0]!, node.slice(1), { cwd: ROOT, stdio })
    : spawn('sh', ['-c', shell.replace('COMMAND', node.map((part) => `'${part}'`).join(' '))], { cwd: ROOT, stdio });
}

/** Waits for its end. */
export function outcomeOf(child: ChildProcess, stdin: string | Buffer = ''): Promise<Outcome> {
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (part: string) => (out += part));
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (err += part));
  child.stdin?.on('error', () => undefined).end(stdin);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status, signal) => resolve({ status, signal, out, err }));
  });
}

export const batch = (args: readonly string[], stdin: string | Buffer = '') => outcomeOf(start(args), stdin);
