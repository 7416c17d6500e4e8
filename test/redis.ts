// A Redis of the test's own: on a free port of this machine, with its append-only
// file, to be stopped and started again.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.js';

export interface OwnRedis {
  readonly url: string;
  /** Where it does not run. */
  start(): Promise<void>;
  /** With SIGKILL, as a machine that fails. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Tests that call this belong under `needs('redis-server')`. */
export async function openRedis(): Promise<OwnRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'depeche-redis-'));
  const port = await freePort();
  let server: ChildProcess | null = null;
  const isRunning = () => server !== null && server.exitCode === null && server.signalCode === null;
  const start = async (): Promise<void> => {
    if (isRunning()) return;
    const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', ''];
    server = spawn('redis-server', args, { stdio: 'ignore' });
    const started = server;
    let problem: Error | null = null;
    started.on('error', (error) => (problem = error));
    await until(`redis-server on port ${port}`, async () => {
      if (problem !== null) throw problem as Error;
      if (started.exitCode !== null) throw new Error(`redis-server ended, with its port ${port}`);
      return answers(port);
    });
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

/**
 * A port that nobody listens on. Not from the range that the system gives to clients: one that calls a server
 * which is down, again and again, could be given the server's own port.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 10_000 + Math.floor(20_000 * Math.random());
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().on('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
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
