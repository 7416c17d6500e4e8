// Places labelled points: d3-force moves connected points together, then the boxes around each point and its label are
// moved apart until they no longer overlap. d3-force itself handles only circles, and labels are wide and flat.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

export interface Item {
  readonly key: string;
  readonly label: string;
  readonly radius: number;
}

/** The centre of a point, and the box of the point with its label below. */
export interface Placed {
  x: number;
  y: number;
  readonly width: number;
  readonly above: number;
  readonly below: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly at: ReadonlyMap<string, Readonly<Placed>>;
}

const STEPS = 300;
const ROUNDS = 400;
/** The smallest distance between two boxes. */
const APART = 3;
/** The height of a line of a label, and where it stands below the point. */
export const LINE = 15;
/** The width of a letter in the widest of the usual fonts, so that labels stay apart in all of them. */
const LETTER = 7.4;
const NARROW = 4.6;
/** If boxes cannot be moved apart, the frame grows by this factor, at most `TRIES` times. */
const GROWTH = 1.15;
const TRIES = 12;

/** Places the items in a frame of this width. The height grows if they need more space. */
export function placeItems(
  items: readonly Item[],
  ties: readonly { readonly source: string; readonly target: string }[],
  [width, height]: readonly [number, number],
): Layout {
  const nodes: (Item & { x?: number; y?: number })[] = items.map((item) => ({ ...item }));
  // d3-force starts from a fixed spiral and uses its own seeded random numbers, so the same items always give the same
  // picture.
  forceSimulation(nodes)
    .force(
      'ties',
      forceLink<(typeof nodes)[number], { source: string; target: string }>(ties.map((tie) => ({ ...tie })))
        .id(({ key }) => key)
        .distance(80),
    )
    .force('apart', forceManyBody().strength(-240))
    .force(
      'labels',
      forceCollide<(typeof nodes)[number]>(({ label, radius }) => Math.max(radius + 10, widthOf(label) / 2 - 6)),
    )
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.05))
    .stop()
    .tick(STEPS);
  let frame = height;
  for (let attempt = 0; ; attempt++) {
    const placed = fit(nodes, width, frame);
    if (moveApart(placed, width, frame) || attempt === TRIES) {
      return { width, height: frame, at: new Map(nodes.map(({ key }, at) => [key, placed[at]!])) };
    }
    frame = Math.ceil(frame * GROWTH);
  }
}

/** Estimates the width of a label in pixels, for letters of 11.5 pixels. */
export function widthOf(label: string): number {
  return [...label].reduce((sum, letter) => sum + (/[ijlt.,'’\- ]/.test(letter) ? NARROW : LETTER), 0);
}

/** Moves and scales the points to fill the frame. */
function fit(nodes: readonly (Item & { x?: number; y?: number })[], width: number, height: number): Placed[] {
  const scale = (values: readonly number[], low: number, high: number) => {
    const [from, to] = [Math.min(...values), Math.max(...values)];
    return values.map((value) =>
      to - from < 1 ? (low + high) / 2 : low + ((value - from) / (to - from)) * (high - low),
    );
  };
  const margin = { side: Math.min(60, width / 6), top: 26, bottom: 40 };
  const xs = scale(
    nodes.map(({ x = 0 }) => x),
    margin.side,
    width - margin.side,
  );
  const ys = scale(
    nodes.map(({ y = 0 }) => y),
    margin.top,
    height - margin.bottom,
  );
  return nodes.map(({ label, radius }, at) => ({
    x: xs[at]!,
    y: ys[at]!,
    width: Math.max(2 * radius, widthOf(label)),
    above: radius,
    below: radius + LINE,
  }));
}

/**
 * Moves overlapping boxes apart in the direction that needs less movement. Returns false if some still overlap in the
 * end.
 */
function moveApart(placed: readonly Placed[], width: number, height: number): boolean {
  for (let round = 0; round < ROUNDS; round++) {
    let isFree = true;
    placed.forEach((one, at) => {
      for (const other of placed.slice(at + 1)) {
        const dx = (one.width + other.width) / 2 + APART - Math.abs(one.x - other.x);
        const [upper, lower] = one.y <= other.y ? [one, other] : [other, one];
        const dy = upper.y + upper.below + APART - (lower.y - lower.above);
        if (dx <= 0 || dy <= 0) continue;
        isFree = false;
        if (dy <= dx) {
          upper.y -= dy / 2 + 0.1;
          lower.y += dy / 2 + 0.1;
        } else {
          const side = one.x <= other.x ? 1 : -1;
          one.x -= side * (dx / 2 + 0.1);
          other.x += side * (dx / 2 + 0.1);
        }
      }
    });
    if (isFree && round > 0) return true;
    for (const box of placed) {
      box.x = Math.min(Math.max(box.x, box.width / 2 + 2), width - box.width / 2 - 2);
      box.y = Math.min(Math.max(box.y, box.above + 2), height - box.below - 2);
    }
  }
  return false;
}
