// Counts of the work done for a text, for the test that all of it grows no faster
// than the text: a loop says what it does once per step. Seconds would not do, as
// they depend on the machine. Nobody counts unless `measureWork` asks, and then
// `countWork` is one comparison.

/** What is counted: steps of the tokeniser, the zones, the grammars, the entities and the records, by their noun. */
export type WorkKind =
  | 'token'
  | 'line'
  | 'piece'
  | 'walk'
  | 'slot'
  | 'rule'
  | 'verb'
  | 'settle'
  | 'view'
  | 'spread'
  | 'person'
  | 'organisation'
  | 'place'
  | 'title'
  | 'role'
  | 'record';

let counts: Map<WorkKind, number> | null = null;

/** Notes `steps` steps of a kind of work, when somebody counts. */
export function countWork(kind: WorkKind, steps = 1): void {
  if (counts !== null) counts.set(kind, (counts.get(kind) ?? 0) + steps);
}

/** The steps of each kind that a task takes. Tasks inside this one count for this one too. */
export function measureWork(task: () => void): ReadonlyMap<WorkKind, number> {
  const before = counts;
  const own = new Map<WorkKind, number>();
  counts = own;
  try {
    task();
  } finally {
    counts = before;
    for (const [kind, steps] of own) countWork(kind, steps);
  }
  return own;
}
