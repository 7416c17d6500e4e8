// Counts the steps of the loops, for the test that checks that the work grows linearly with the text; measured seconds
// would depend on the machine. Outside `measureWork` nothing is counted, and `countWork` costs one comparison.

/** The kinds of steps: of the tokeniser, the zones, the grammars, the entities, the records and the quotes. */
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
  | 'record'
  | 'mark'
  | 'quote';

let counts: Map<WorkKind, number> | null = null;

/** Counts `steps` steps of a kind of work, inside `measureWork`. */
export function countWork(kind: WorkKind, steps = 1): void {
  if (counts !== null) counts.set(kind, (counts.get(kind) ?? 0) + steps);
}

/** Runs a task and returns its steps by kind. Calls can be nested; inner steps count for the outer task too. */
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
