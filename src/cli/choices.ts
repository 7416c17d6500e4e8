// Options whose value is one of a few words, and mistakes in options.
import { nearest } from '../nearest.js';

export const LANGUAGES = ['any', 'require', 'skip'] as const;
export const KINDS = ['person', 'organisation', 'place', 'date', 'quantity', 'other', 'quote'] as const;

/** An argument that the command does not know: the name of an option, or its value. */
export interface Unknown {
  /** The name of the option, without dashes. */
  readonly option: string;
  /** The value that is not one of the option's choices; absent when the option itself is unknown. */
  readonly value?: string;
  /** The options or values that are known. */
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

/** Returns the given choice. Throws a `UsageError` that lists the choices and suggests a similar one. */
export function choose<Choice extends string>(option: string, given: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((one) => one === given);
  if (choice !== undefined) return choice;
  const meant = nearest(given, choices);
  throw new UsageError(
    `${option} '${given}': expected ${choices.join(', ')}${meant === null ? '' : `; did you mean ${meant}?`}`,
    { option: option.replace(/^--/, ''), value: given, known: choices },
  );
}
