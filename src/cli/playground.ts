// `depeche playground`: a page that reads the text that is pasted into it, served from this machine or written to a folder.
// It is made of files of the package: the page itself, the code of `depeche/core` and `depeche/view`, and the model.
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { locate } from '../package-file.js';
import { UsageError } from './choices.js';
import { parseOptions } from './extract-args.js';

const PORT = 5178;
/** Other machines cannot reach it. */
const HOST = '127.0.0.1';
/** The files of the page by the names that it asks for, and where they are in the package's `dist`. */
const FILES: { readonly [name: string]: { readonly from: string; readonly type: string } } = {
  'index.html': { from: 'playground/index.html', type: 'text/html; charset=utf-8' },
  'main.js': { from: 'playground/main.js', type: 'text/javascript; charset=utf-8' },
  'style.css': { from: 'playground/style.css', type: 'text/css; charset=utf-8' },
  'core.js': { from: 'core.js', type: 'text/javascript; charset=utf-8' },
  'view.js': { from: 'view.js', type: 'text/javascript; charset=utf-8' },
  'fr.model': { from: 'fr.model', type: 'application/octet-stream' },
};

export const PLAYGROUND_HELP = `Usage: depeche playground [options]

Serves a page that reads the text you paste into it, and shows it as depeche show does. The
reading is done in the browser; nothing is sent anywhere. Ctrl-C ends it.

  --port N                the port to serve on (${PORT}); 0 takes one that is free
  --out DIR               write the page to a folder instead, for any web server: ${Object.keys(FILES).length} files
  --help, -h              print this

Exit status: 0 success, 1 the page could not be served or written, 2 a mistake in the
options.
Example:
  depeche playground --out public/depeche
`;

/** The options of `depeche playground`. */
export const PLAYGROUND_OPTIONS = {
  port: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Runs the command and gives its exit status, when the page is written or the server has ended. */
export async function runPlaygroundCommand(argv: readonly string[], tell: (line: string) => void): Promise<number> {
  const { values, positionals } = parseOptions(argv, PLAYGROUND_OPTIONS);
  if (values.help) {
    tell(PLAYGROUND_HELP);
    return 0;
  }
  if (positionals.length > 0)
    throw new UsageError(
      `'${positionals[0]}': playground takes no file; for one article: depeche show ${positionals[0]}`,
    );
  if (values.out !== undefined && values.port !== undefined)
    throw new UsageError('--port is of a page that is served, --out writes one: give one of them');
  const dist = findBuilt();
  if (values.out !== undefined) {
    await writeTo(values.out, dist);
    tell(`${join(values.out, 'index.html')}: serve the folder with any web server\n`);
    return 0;
  }
  await serve(readPort(values.port), dist, tell);
  return 0;
}

/** The folder of the package's built files. */
function findBuilt(): string {
  const [page] = locate('playground/index.html', []) ?? [];
  if (page === undefined)
    throw new Error('the files of the playground are not there: in a clone, run npm run build first');
  return join(dirname(page), '..');
}

function readPort(given: string | undefined): number {
  if (given === undefined) return PORT;
  const port = /^\d+$/.test(given) ? Number(given) : NaN;
  if (!(port <= 65_535)) throw new UsageError(`--port '${given}': expected a whole number from 0 to 65535`);
  return port;
}

async function writeTo(folder: string, dist: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const others = (await readdir(folder)).filter((name) => !Object.hasOwn(FILES, name));
  if (others.length > 0)
    throw new Error(
      `${folder} holds other files (${others.slice(0, 3).join(', ')}): name a folder that is new or empty`,
    );
  for (const [name, { from }] of Object.entries(FILES)) await copyFile(join(dist, from), join(folder, name));
}

async function serve(port: number, dist: string, tell: (line: string) => void): Promise<void> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]!;
    const name = path === '/' ? 'index.html' : path.slice(1);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    if (!Object.hasOwn(FILES, name)) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such file here: /\n');
      return;
    }
    const { from, type } = FILES[name]!;
    const file = join(dist, from);
    stat(file).then(
      ({ size }) => {
        response.writeHead(200, { 'content-type': type, 'content-length': size, 'cache-control': 'no-cache' });
        if (request.method === 'HEAD') response.end();
        else
          createReadStream(file)
            .on('error', () => response.destroy())
            .pipe(response);
      },
      () => response.writeHead(500).end(),
    );
  });
  server.listen(port, HOST);
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new Error(`port ${port} is taken by another program: give another, or --port 0 for one that is free`);
    throw new Error(`port ${port} cannot be served on: ${message}`);
  }
  tell(`http://localhost:${(server.address() as AddressInfo).port}/ (Ctrl-C ends it)\n`);
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  await once(server, 'close');
}
