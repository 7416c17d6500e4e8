// What one article may cost, wherever it is read, and what a setting may be.

/** Bytes of an article, seconds that it may take, megabytes of heap of the thread that reads it. */
export const LIMITS = { maxBytes: 2_000_000, timeLimit: 30, memoryLimit: 160 };

type Numbers = { readonly [setting: string]: number };

/** What was given, and the defaults for what was not; a setting that is not above zero is a `RangeError`. */
export function withDefaults<
  Defaults extends Numbers,
  Given extends { readonly [setting in keyof Defaults]?: number | undefined },
>(given: Given, defaults: Defaults): Given & Defaults {
  const settings = Object.keys(defaults).map((name: keyof Defaults & string) => {
    const value = given[name] ?? defaults[name]!;
    if (!(value > 0)) throw new RangeError(`${name} must be a number above zero, got ${value}.`);
    return [name, value] as const;
  });
  return { ...given, ...(Object.fromEntries(settings) as unknown as Defaults) };
}
