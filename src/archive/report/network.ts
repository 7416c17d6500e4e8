// Draws the people who are named in the same articles as a network: the more articles two
// people share, the thicker the line between them and the closer together they are.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { scaleSqrt } from 'd3-scale';
import { splitPair } from './findings.js';
import { drawing, el, label, shorten, tip, type Words } from './svg.js';
import { rank, type Ranked, type Tally } from './tally.js';
import { tellCount } from './timelines.js';

export interface Point {
  readonly name: string;
  readonly count: number;
}

export interface Tie {
  readonly source: string;
  readonly target: string;
  readonly count: number;
  /** How often the two are named together in relation to how often each of them is named at all. */
  readonly closeness: number;
}

interface Node extends Point {
  readonly radius: number;
  readonly group: number;
  x?: number;
  y?: number;
}

/** How many ties of each person are drawn, the closest ones. */
const TIES_OF_PERSON = 4;
const [WIDTH, HEIGHT] = [760, 560];
const STEPS = 400;
const LETTER = 6;
const NAME_ROOM = 24;
const GROUPS = 6;

/** The closest ties of each of these people, those with the most articles first. */
export function strongestTies(people: readonly Ranked[], pairs: Tally): Tie[] {
  const known = new Map(people.map((person) => [person.key, person]));
  const all = rank(pairs, Infinity).flatMap(({ key, count }) => {
    const [one, other] = splitPair(key).map((name) => known.get(name));
    const closeness = one && other ? count ** 2 / (one.count * other.count) : 0;
    return one && other ? [{ source: one.name, target: other.name, count, closeness }] : [];
  });
  const closest = people.flatMap(({ name }) =>
    all
      .filter(({ source, target }) => source === name || target === name)
      .sort((a, b) => b.closeness - a.closeness)
      .slice(0, TIES_OF_PERSON),
  );
  return all.filter((tie) => closest.includes(tie));
}

export function drawNetwork(id: string, people: readonly Point[], ties: readonly Tie[], words: Words): string {
  const radius = scaleSqrt([0, Math.max(1, ...people.map(({ count }) => count))], [3, 22]);
  const thick = scaleSqrt([0, Math.max(1, ...ties.map(({ count }) => count))], [0.4, 7]);
  const groups = groupsOf(people, ties);
  const nodes: Node[] = people.map(({ name, count }) => ({
    name,
    count,
    radius: radius(count),
    group: groups.get(name)!,
  }));
  // d3-force starts from a fixed spiral and has its own fixed random numbers, so the same people give the same picture.
  forceSimulation(nodes)
    .force(
      'ties',
      forceLink<Node, { source: string | Node; target: string | Node }>(ties.map((tie) => ({ ...tie })))
        .id(({ name }) => name)
        .distance(80),
    )
    .force('apart', forceManyBody().strength(-240))
    .force(
      'labels',
      forceCollide<Node>(({ name, radius: own }) =>
        Math.max(own + 10, (LETTER * shorten(name, NAME_ROOM).length) / 2 - 6),
      ),
    )
    .force('x', forceX(WIDTH / 2).strength(0.05))
    .force('y', forceY(HEIGHT / 2).strength(0.11))
    .stop()
    .tick(STEPS);
  const at = fit(nodes);
  const lines = ties.map(({ source, target, count }) => {
    const [[x1, y1], [x2, y2]] = [at.get(source)!, at.get(target)!];
    const place = { x1, y1, x2, y2, class: 'tie', style: `stroke-width:${thick(count).toFixed(1)}` };
    return el('line', place, tip(`${source} and ${target}: ${tellCount(count)}`));
  });
  const points = nodes.map(({ name, count, radius: own, group }) => {
    const [cx, cy] = at.get(name)!;
    return el(
      'g',
      {},
      el('circle', { cx, cy, r: own, class: `point group-${group % GROUPS}` }) +
        label(shorten(name, NAME_ROOM), { x: cx, y: cy + own + 12, class: 'person' }) +
        tip(`${name}: ${tellCount(count)}`),
    );
  });
  return drawing(id, [WIDTH, HEIGHT], words, lines.join('') + points.join(''));
}

/** The positions of the points, moved and scaled to fill the frame. */
function fit(nodes: readonly Node[]): Map<string, readonly [number, number]> {
  const margin = { x: 70, top: 26, bottom: 40 };
  const span = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
  const [left, right] = span(nodes.map(({ x = 0 }) => x));
  const [top, bottom] = span(nodes.map(({ y = 0 }) => y));
  const scale = (value: number, from: number, to: number, low: number, high: number) =>
    to - from < 1 ? (low + high) / 2 : low + ((value - from) / (to - from)) * (high - low);
  return new Map(
    nodes.map(({ name, x = 0, y = 0 }) => [
      name,
      [
        scale(x, left, right, margin.x, WIDTH - margin.x),
        scale(y, top, bottom, margin.top, HEIGHT - margin.bottom),
      ] as const,
    ]),
  );
}

/** Finds groups by label propagation: over some rounds, each person joins the group that most of their ties lead to. */
function groupsOf(people: readonly Point[], ties: readonly Tie[]): Map<string, number> {
  const groups = new Map(people.map(({ name }, at) => [name, at]));
  for (let round = 0; round < 8; round++) {
    for (const { name } of people) {
      const pull = new Map<number, number>();
      for (const { source, target, closeness } of ties) {
        if (source !== name && target !== name) continue;
        const group = groups.get(source === name ? target : source)!;
        pull.set(group, (pull.get(group) ?? 0) + closeness);
      }
      const strongest = [...pull].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
      if (strongest) groups.set(name, strongest[0]);
    }
  }
  const known = [...new Set(people.map(({ name }) => groups.get(name)!))];
  return new Map(people.map(({ name }) => [name, known.indexOf(groups.get(name)!)]));
}
