// How much text is read as one group. The stages of the pipeline read a group faster than
// single texts, but all intermediate results of a group are in memory at the same time.

/** The most texts in a group. */
export const MOST_TEXTS = 64;
/** The most characters in a group. A single longer text forms a group alone. */
export const MOST_CHARACTERS = 250_000;
