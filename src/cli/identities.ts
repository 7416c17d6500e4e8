// `depeche identities`: one identity for each person and organisation of an archive. The first Ctrl-C stops it at the
// next article, and it can be continued.
import { runIdentities, type IdentitiesResult, type IdentitiesSummary } from '../archive/index.js';
import { complainOfAbsent, toUsageError } from './extract-args.js';
import { IDENTITIES_HELP, readIdentitiesArguments } from './identities-args.js';
import { openPasses } from './progress.js';

const OK = 0;
const INTERRUPTED = 130;

/** Runs the command and gives its exit status. */
export async function runIdentitiesCommand(
  argv: readonly string[],
  complain: (message: string) => void,
): Promise<number> {
  const request = readIdentitiesArguments(argv);
  if (request === 'help') {
    process.stdout.write(IDENTITIES_HELP);
    return OK;
  }
  const { options, quiet } = request;
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const passes = await openPasses(quiet);
  let result: IdentitiesResult;
  try {
    result = await runIdentities({ ...options, signal: stop.signal, onProgress: passes.show });
  } catch (error) {
    throw toUsageError(error);
  } finally {
    passes.close();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
  if (result.status === 'stopped') {
    complain('interrupted: go on with the same command and --resume');
    return INTERRUPTED;
  }
  const { status, maybe } = result;
  if (!quiet) {
    const told =
      status === 'complete' ? [`${options.out} is complete: nothing to resume`] : tellIdentities(result, maybe);
    process.stderr.write(`${told.join('\n')}\n`);
  }
  complainOfAbsent(result.absentFields, complain);
  return OK;
}

/** What the summary of a run says of identities. */
export function tellIdentities(summary: IdentitiesSummary, maybe: string | null): string[] {
  const { people, organisations, families, familiesKnown, acronyms, acronymsKnown, pairs, unknown } = summary;
  return [
    `${people} people and ${organisations} organisations; ` +
      `known by the archive: ${familiesKnown} of ${families} family names alone, ${acronymsKnown} of ${acronyms} acronyms alone`,
    ...(maybe === null ? [] : [`${pairs} pairs of names that are nearly the same, to judge: ${maybe}`]),
    ...(unknown.length === 0 ? [] : [`no record has ${few(unknown)}: check the names in the file of decisions`]),
  ];
}

const SHOWN = 5;

function few(identities: readonly string[]): string {
  const more = identities.length - SHOWN;
  return identities.slice(0, SHOWN).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
