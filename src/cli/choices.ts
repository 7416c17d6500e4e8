// Options whose value is one of a few words, and mistakes in options.
import { nearest } from '../nearest.js';

export const LANGUAGES = ['any', 'require', 'skip'] as const;
export const KINDS = ['person', 'organisation', 'place', 'date', 'quantity', 'other'] as const;

/** What was given that this command does not know: an option's name, or the value of one. */
export interface Unknown {
  /** Without its dashes. */
  readonly option: string;
  /** The value that the option does not take, when the option itself is known. */
  readonly value?: string;
  /** The options, or the values, that it knows. */
  readonly known: readonly string[];
}

/** A mistake in the options: the command ends with status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    message: string,
    readonly unknown: Unknown | null = null,
  ) {
    super(message);
  }
}

/** The choice that was given, or a `UsageError` that lists them and says which is near. */
export function choose<Choice extends string>(option: string, given: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((one) => one === given);
  if (choice !== undefined) return choice;
  const meant = nearest(given, choices);
  throw new UsageError(
    `${option} '${given}': expected ${choices.join(', ')}${meant === null ? '' : `; did you mean ${meant}?`}`,
    { option: option.replace(/^--/, ''), value: given, known: choices },
  );
}
