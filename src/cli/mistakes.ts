// Messages for mistakes on the command line. This file knows the options of all commands; it is loaded only after a
// mistake, so that the plain command starts without them.
import { FORMATS, OUTPUT_FORMATS } from '../archive/index.js';
import { nearest } from '../nearest.js';
import { OPTIONS as PLAIN_OPTIONS } from './args.js';
import { OPTIONS as BATCH_OPTIONS } from './batch-args.js';
import type { UsageError } from './choices.js';
import { PLAYGROUND_OPTIONS } from './playground.js';
import { ENQUEUE_OPTIONS, WORKER_OPTIONS } from './queue-args.js';
import { SHOW_OPTIONS } from './show.js';
import { WHY_OPTIONS } from './why.js';

/** The options of each command, by the words that start it. */
const OPTIONS: { readonly [command: string]: object } = {
  depeche: PLAIN_OPTIONS,
  'depeche batch': BATCH_OPTIONS,
  'depeche enqueue': ENQUEUE_OPTIONS,
  'depeche worker': WORKER_OPTIONS,
  'depeche show': SHOW_OPTIONS,
  'depeche playground': PLAYGROUND_OPTIONS,
  'depeche why': WHY_OPTIONS,
};

/** The message for a mistake, with a suggestion and where to find help. `command` is for example "depeche batch". */
export function explainMistake({ message, unknown }: UsageError, command: string): string {
  const hint = unknown === null ? '' : (inAnotherCommand(unknown, command) ?? near(unknown));
  return `${message}${hint}\nTry '${command} --help'.`;
}

type Unknown = NonNullable<UsageError['unknown']>;

function inAnotherCommand({ option, value }: Unknown, command: string): string | null {
  if (value === undefined) {
    const owners = Object.keys(OPTIONS).filter((one) => one !== command && Object.hasOwn(OPTIONS[one]!, option));
    return owners.length === 0 ? null : `: it is an option of ${owners.join(', ')}`;
  }
  // The message of a batch already lists all formats.
  if (command === 'depeche batch') return null;
  if (option === 'from' && FORMATS.some((format) => format === value))
    return `; for ${value}: depeche batch --from ${value} INPUT --out OUTPUT`;
  if (option === 'to' && OUTPUT_FORMATS.some((format) => format === value))
    return `; for ${value}: depeche batch INPUT --out OUTPUT --to ${value}`;
  return null;
}

function near({ option, value, known }: Unknown): string {
  const meant = value === undefined ? nearest(option, known) : null;
  return meant === null ? '' : `: did you mean --${meant}?`;
}
