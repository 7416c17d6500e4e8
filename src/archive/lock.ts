// One writer an output. The lock is a small file beside the output, `OUTPUT.lock`,
// that says which process holds it. Node has no lock that the system itself gives
// back when a process ends, so whoever finds the file asks whether its process lives:
//
// - Written under the same kernel and in the same space of process numbers (on Linux
//   the boot id and the pid namespace, elsewhere the name of the machine): the system
//   is asked. A process that was killed is gone at once, and one that got the number
//   of a dead one is told apart by the time it started, which the lock states (but not
//   on Windows, which does not tell it).
// - Written elsewhere (another machine or container that sees the same disk, or before
//   a reboot): its number says nothing here. A holder changes its file every
//   half second, so the file is watched for some seconds: it changes, or its holder
//   counts as dead.
//
// What it does not hold against: a holder on another machine that stands still for
// longer than it is watched (suspended, or cut off from a network disk). It finds its
// lock taken when it comes back, and stops before it commits anything (`isMine`). And
// a disk that shows one machine the writes of another only after many seconds.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, ftruncateSync, openSync, readFileSync, readlinkSync, writeSync } from 'node:fs';
import { link, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
// Node's own, which gives a timer and not a number: in jsdom, the global one is a browser's.
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from './failure.js';

/** Who may hold an output: a batch alone, or the workers of a queue, who take turns among themselves. */
export type Writer = 'batch' | 'worker';

export interface Lock {
  /** Whether nobody else has taken it since. */
  isMine(): Promise<boolean>;
  release(): Promise<void>;
}

/** What the lock says of its holder. */
interface Holder {
  readonly token: string;
  readonly writer: Writer;
  readonly pid: number;
  /** When the process started, as the system counts; null where it does not tell. */
  readonly started: string | null;
  /** Where the number of the process means something. */
  readonly space: string;
  readonly host: string;
}

/** Another writer lives; nothing was changed. */
export class Locked extends Error {
  override readonly name = 'Locked';
  readonly writer: Writer | null;
  constructor(message: string, writer: Writer | null) {
    super(message);
    this.writer = writer;
  }
}

const BEAT = 500;
/** Milliseconds for which a lock from elsewhere is watched; a busy machine may skip some beats. */
const PATIENCE = 5000;
const POLL = 100;
const TRIES = 20;

/** Takes the lock of `path`, or throws `Locked` while another holds it. A worker takes another worker's over. */
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

/** Makes the file, or null when there is one. It is written at once: the next to look finds it whole. */
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
    // A full disk: half a lock is none.
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
      // No room or no disk: the next commit hears of it.
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
    // Gone: to be taken. Changed: somebody is at work.
    if (now === null) return false;
    if (now !== found) return true;
  }
  return false;
}

function isRunning({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be asked, but it is there.
    if (codeOf(error) !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return now !== 'dead' && (started === null || now === null || now === started);
}

/**
 * Takes a dead holder's file away. Two may come to this at once, so it is renamed first, which one of them does,
 * and looked at: a living holder's, who was quicker, is put back.
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

/** When a process started, `dead` where it has ended, null where the system does not tell. */
function startOf(pid: number): string | null {
  if (process.platform === 'linux') {
    try {
      // The name of the program, in brackets, may hold anything; after it the state, and 19 fields on the start.
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
