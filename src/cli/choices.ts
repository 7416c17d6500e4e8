// Options whose value is one of a few words.
export const LANGUAGES = ['any', 'require', 'skip'] as const;
export const KINDS = ['person', 'organisation', 'place', 'date', 'quantity', 'other'] as const;

/** A mistake in the options: the command ends with status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The choice that was given, or a `UsageError` that lists them. */
export function choose<Choice extends string>(option: string, given: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((one) => one === given);
  if (choice === undefined) throw new UsageError(`${option} '${given}': expected ${choices.join(', ')}`);
  return choice;
}
