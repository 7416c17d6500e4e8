// Makes sure that each output has only one writer. The lock is a small file beside the
// output, `OUTPUT.lock`, that names the process holding it. Node has no lock that the
// system releases when a process ends, so whoever finds the file checks whether the
// process is still alive:
//
// - If the file was written under the same kernel and process numbering (on Linux the same
//   boot id and pid namespace, elsewhere the same machine name), the system is asked. A
//   killed process is recognised at once. If another process has its number now, the start
//   time in the lock differs (except on Windows, which does not provide it).
// - If it was written elsewhere (on another machine or in another container with the same
//   disk, or before a reboot), the process number means nothing here. A holder rewrites
//   its file every half second, so the file is watched for some seconds; if it does not
//   change, the holder counts as dead.
//
// Two cases are not covered. A holder on another machine may stand still for longer than
// that (suspended, or cut off from a network disk): when it comes back, it finds its lock
// taken, and stops before it commits anything (`isMine`). And a network disk may show the
// writes of another machine only after many seconds.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, ftruncateSync, openSync, readFileSync, readlinkSync, writeSync } from 'node:fs';
import { link, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
// Node's own `setInterval`, which returns a timer object; under jsdom, the global one returns a number, as in browsers.
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from './failure.js';

/** Who may hold an output: a batch alone, or the workers of a queue, who take turns among themselves. */
export type Writer = 'batch' | 'worker';

export interface Lock {
  /** False when another process has taken the lock in the meantime. */
  isMine(): Promise<boolean>;
  release(): Promise<void>;
}

/** The contents of the lock file. */
interface Holder {
  readonly token: string;
  readonly writer: Writer;
  readonly pid: number;
  /** The start time of the process as the system reports it; null when it does not. */
  readonly started: string | null;
  /** Identifies the kernel and the process numbering: `pid` has a meaning only within the same space. */
  readonly space: string;
  readonly host: string;
}

/** Thrown when another writer is alive. Nothing was changed. */
export class Locked extends Error {
  override readonly name = 'Locked';
  readonly writer: Writer | null;
  constructor(message: string, writer: Writer | null) {
    super(message);
    this.writer = writer;
  }
}

const BEAT = 500;
/** How long a lock from elsewhere is watched, in milliseconds: several beats, because a busy machine may miss some. */
const PATIENCE = 5000;
const POLL = 100;
const TRIES = 20;

/**
 * Takes the lock of `path`, or throws `Locked` while another process holds it. Queue workers take over from each other.
 */
export async function takeLock(path: string, writer: Writer, patience = PATIENCE): Promise<Lock> {
  const at = `${path}.lock`;
  const holder: Holder = { token: randomUUID(), writer, pid: process.pid, ...ownPlace() };
  for (let tries = 0; tries < TRIES; tries++) {
    const beat = create(at, holder);
    if (beat !== null) return hold(at, holder, beat);
    const found = await read(at);
    if (found === null) continue;
    const other = parse(found);
    const isShared = writer === 'worker' && other?.writer === 'worker';
    if (!isShared && (await lives(at, found, other, patience))) {
      throw new Locked(describe(path, at, other), other?.writer ?? null);
    }
    await remove(at, other?.token ?? null);
  }
  throw new Locked(describe(path, at, null), null);
}

/**
 * Creates the lock file, or returns null if it exists. It is written synchronously, so that no process sees it half
 * written.
 */
function create(at: string, holder: Holder): ((beats: number) => void) | null {
  let file: number;
  try {
    file = openSync(at, 'wx');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return null;
    throw error;
  }
  const write = (beats: number): void => {
    const bytes = Buffer.from(`${JSON.stringify({ ...holder, beats })}\n`);
    writeSync(file, bytes, 0, bytes.length, 0);
  };
  try {
    write(0);
  } catch (error) {
    // The disk is full. A half-written lock is removed.
    ftruncateSync(file);
    closeSync(file);
    void rm(at, { force: true });
    throw error;
  }
  return (beats) => (beats < 0 ? closeSync(file) : write(beats));
}

function hold(at: string, { token }: Holder, beat: (beats: number) => void): Lock {
  let beats = 0;
  const timer = setInterval(() => {
    try {
      beat(++beats);
    } catch {
      // The disk is full or gone. The next commit fails with the same error.
    }
  }, BEAT).unref();
  const isMine = async (): Promise<boolean> => parse((await read(at)) ?? '')?.token === token;
  return {
    isMine,
    async release() {
      clearInterval(timer);
      beat(-1);
      if (await isMine()) await rm(at, { force: true });
    },
  };
}

async function lives(at: string, found: string, holder: Holder | null, patience: number): Promise<boolean> {
  if (holder !== null && holder.space === ownPlace().space) return isRunning(holder);
  for (let waited = 0; waited < patience; waited += POLL) {
    await wait(POLL);
    const now = await read(at);
    // If the file is gone, the lock can be taken. If it has changed, its holder is alive.
    if (now === null) return false;
    if (now !== found) return true;
  }
  return false;
}

function isRunning({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: the process exists, but belongs to another user.
    if (codeOf(error) !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return now !== 'dead' && (started === null || now === null || now === started);
}

/**
 * Removes the lock file of a dead holder. Two processes may do so at the same time, so the file is renamed first, which
 * only one of them can do, and then checked: if it already belongs to a new, living holder, it is put back.
 */
async function remove(at: string, token: string | null): Promise<void> {
  const aside = `${at}.${randomUUID()}`;
  try {
    await rename(at, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = parse((await read(aside)) ?? '');
  if ((moved?.token ?? null) !== token) await link(aside, at).catch(() => undefined);
  await rm(aside, { force: true });
}

function describe(path: string, at: string, holder: Holder | null): string {
  if (holder === null) return `${path} is being written by another run (${at}): wait until it has ended`;
  const who = holder.writer === 'batch' ? 'another depeche batch' : 'the depeche worker of a queue';
  const where = holder.host === hostname() ? '' : ` on ${holder.host}`;
  return (
    `${path} is being written by ${who} (process ${holder.pid}${where}), which still runs: ` +
    'wait until it has ended, or name another file'
  );
}

async function read(at: string): Promise<string | null> {
  try {
    return await readFile(at, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function parse(json: string): Holder | null {
  try {
    const holder = JSON.parse(json) as Partial<Holder> | null;
    return typeof holder?.token === 'string' && Number.isInteger(holder.pid) ? (holder as Holder) : null;
  } catch {
    return null;
  }
}

let place: Pick<Holder, 'started' | 'space' | 'host'> | null = null;

function ownPlace(): Pick<Holder, 'started' | 'space' | 'host'> {
  return (place ??= { started: startOf(process.pid), space: spaceOf(), host: hostname() });
}

function spaceOf(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return `${process.platform} ${hostname()}`;
  }
}

/** Returns the start time of a process, `dead` if it has ended, or null if the system does not report it. */
function startOf(pid: number): string | null {
  if (process.platform === 'linux') {
    try {
      // The program's name, in brackets, may contain anything. After it comes the state, and 19 fields later the start
      // time.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return /^[ZX]$/.test(fields[0] ?? '') ? 'dead' : (fields[19] ?? null);
    } catch {
      return null;
    }
  }
  if (process.platform === 'win32') return null;
  try {
    const env = { ...process.env, LC_ALL: 'C' };
    const args = ['-o', 'lstart=', '-p', String(pid)];
    return execFileSync('ps', args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null;
  } catch {
    return null;
  }
}
