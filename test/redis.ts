// A Redis of the test's own: on a free port of this machine, with its append-only
// file, to be stopped and started again.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface OwnRedis {
  readonly url: string;
  /** Where it does not run. */
  start(): Promise<void>;
  /** With SIGKILL, as a machine that fails. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export async function openRedis(): Promise<OwnRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'depeche-redis-'));
  const port = await freePort();
  let server: ChildProcess | null = null;
  const isRunning = () => server !== null && server.exitCode === null && server.signalCode === null;
  const start = async (): Promise<void> => {
    if (isRunning()) return;
    const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', ''];
    server = spawn('redis-server', args, { stdio: 'ignore' });
    let problem: Error | null = null;
    server.on('error', (error: NodeJS.ErrnoException) => {
      problem =
        error.code === 'ENOENT'
          ? new Error("redis-server is missing: install Debian's package redis-server (apt-get install redis-server)")
          : error;
    });
    for (let tries = 0; !(await answers(port)); tries++) {
      if (problem) throw problem as Error;
      if (tries > 100 || server.exitCode !== null) throw new Error(`redis-server does not answer on port ${port}`);
      await wait(50);
    }
  };
  const kill = async (): Promise<void> => {
    if (server === null || !isRunning()) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill,
    async close() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** A Redis that is loading its file answers too, but not with PONG. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.on('data', (data) => {
      socket.destroy();
      resolve(data.toString().startsWith('+PONG'));
    });
    socket.on('error', () => resolve(false));
  });
}
