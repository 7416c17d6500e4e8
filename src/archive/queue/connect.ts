// Connects to Redis. BullMQ and its driver are large and most users have no queue, so they
// are optional, and loaded here when the first queue is opened.
import type * as Everything from 'bullmq';
import type { Redis } from 'ioredis';
import { requireFrom } from '../../package-file.js';

/** Thrown when a queue cannot be used: Redis does not answer, packages are missing, the output cannot be written. */
export class QueueError extends Error {
  override readonly name = 'QueueError';
}

export type Bullmq = typeof Everything;

export interface Connection {
  readonly bullmq: Bullmq;
  readonly redis: Redis;
  readonly queue: Everything.Queue;
  /** The key of the enqueued articles: their job ids, with a hash that distinguishes two texts with the same id. */
  readonly known: string;
  /** The key of the lock for writing the output. */
  readonly writer: string;
  /** Stops trying to reconnect to Redis. */
  giveUp(): void;
  close(): Promise<void>;
}

/** The name of a queue, and the address of its Redis. */
export interface QueuePlace {
  /** The name of the queue. It must not contain a colon. */
  readonly queue: string;
  /** The address of Redis, `redis://127.0.0.1:6379` by default. */
  readonly redis?: string;
}

const ADDRESS = 'redis://127.0.0.1:6379';
const CONNECT_TIMEOUT = 5000;
/** The longest wait between two attempts to reconnect to Redis, in milliseconds. */
const LONGEST_WAIT = 1000;

/** Opens a queue. If Redis does not answer, throws an error that says which one and what to do. */
export async function connect({ queue: name, redis: address = ADDRESS }: QueuePlace): Promise<Connection> {
  if (!/^[^:]+$/.test(name)) throw new RangeError(`queue ${show(name)}: expected a name without colons.`);
  const where = hostOf(address);
  const { bullmq, Redis } = load();
  let isWanted = false;
  const redis = new Redis(address, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT,
    // A process whose Redis is gone ends at once instead of after two seconds.
    disconnectTimeout: 200,
    // Commands of BullMQ wait for Redis to come back.
    maxRetriesPerRequest: null,
    // Reconnects only to a Redis that has answered before. The connection that BullMQ makes later uses this option too.
    retryStrategy: (tries) => (isWanted ? Math.min(50 * 2 ** tries, LONGEST_WAIT) : null),
  });
  let last: Error | null = null;
  redis.on('error', (error) => (last = error));
  try {
    await redis.connect();
    await redis.ping();
    isWanted = true;
  } catch (error) {
    redis.disconnect();
    throw new QueueError(explain(last ?? error, where));
  }
  const queue = new bullmq.Queue(name, { connection: redis });
  queue.on('error', () => undefined);
  return {
    bullmq,
    redis,
    queue,
    known: `depeche:${name}:known`,
    writer: `depeche:${name}:writer`,
    giveUp() {
      isWanted = false;
      redis.disconnect();
    },
    async close() {
      await queue.close();
      redis.disconnect();
    },
  };
}

/** Returns host and port, without the password that an address may contain. */
function hostOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  // A "/", "?" or "#" in a password ends the host part of a URL early, and part of the password would be shown as the
  // host.
  const isCut = url !== null && /@/.test(url.pathname + url.search + url.hash);
  if (url === null || isCut || !/^rediss?:$/.test(url.protocol)) {
    const hint = isCut ? ' (in a password, write "/" as %2F, "?" as %3F, "#" as %23 and "@" as %40)' : '';
    throw new RangeError(`redis ${show(address)}: expected an address such as ${ADDRESS}${hint}.`);
  }
  return `${url.hostname || '127.0.0.1'}:${url.port || '6379'}`;
}

/**
 * Returns the given address for a message if it cannot contain a password: a host and a port, or the path of a socket.
 * Otherwise returns only the scheme, because in a mistyped address any part may be the password.
 */
function show(address: string): string {
  if (/^(?:(?:[a-z]+:\/\/)?[\w.-]+(?::\d{1,5})?(?:\/\d*)?|\/[\w./-]+)?$/i.test(address)) return JSON.stringify(address);
  const scheme = /^[a-z]+:\/\//i.exec(address)?.[0] ?? '';
  return `"${scheme}***" (not shown in full, as it may hold a password)`;
}

/**
 * Loads the packages from where this package or the program is installed. Bundlers see no import of them, because most
 * programs run without a queue.
 */
function load(): { readonly bullmq: Bullmq; readonly Redis: typeof Redis } {
  const loaded = requireFrom((require) => ({
    bullmq: require('bullmq') as Bullmq,
    Redis: (require('ioredis') as { readonly Redis: typeof Redis }).Redis,
  }));
  if (loaded === null)
    throw new QueueError('queues want two packages that are not installed: npm install bullmq ioredis');
  return loaded;
}

function explain(error: unknown, where: string): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/NOAUTH|WRONGPASS/.test(message)) {
    return `Redis at ${where} wants a password: give it in the address, redis://:PASSWORD@${where}`;
  }
  return `no Redis answers at ${where} (${message}): start one (redis-server --appendonly yes), or give its address with --redis`;
}
