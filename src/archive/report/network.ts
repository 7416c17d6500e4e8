// Draws the people who are named in the same articles as a network. The more articles two people share, the thicker the
// line between them and the closer they are. Phones get a drawing of their own with fewer people.
import { scaleSqrt } from 'd3-scale';
import { escapeHtml } from '../../view/html.js';
import type { Findings } from './findings.js';
import { placeItems } from './layout.js';
import { figure, section, type Drawn } from './parts.js';
import { PEOPLE_TIED } from './pages.js';
import { drawing, el, shorten, tip, type Told } from './svg.js';
import { rank, type Ranked } from './tally.js';
import { groupsOf, strongestTies, type Tie } from './ties.js';

const TIES_TOLD = 20;
const WIDE = { id: 'together', size: [760, 560], people: PEOPLE_TIED, largest: 20, room: 26 } as const;
const NARROW = { id: 'together-narrow', size: [340, 460], people: 16, largest: 13, room: 20 } as const;
/** The number of groups with a colour of their own. All other people are grey, so that no two groups look like one. */
const COLOURS = 5;
const LABEL_BELOW = 12;

export function peopleSection({ names, pairs }: Findings, drawn: Drawn): string {
  const { words } = drawn;
  const people = rank(names.person, PEOPLE_TIED);
  const ties = strongestTies(people, pairs);
  const most = ties[0];
  if (!most) return '';
  const nameOf = new Map(people.map(({ key, name }) => [key, name]));
  const tied = new Set(ties.flatMap(({ source, target }) => [source, target]));
  const shown = people.filter(({ key }) => tied.has(key));
  const told = {
    title: words.together,
    says: words.togetherDescribes(tied.size, nameOf.get(most.source)!, nameOf.get(most.target)!, most.count),
  };
  const rows = ties
    .slice(0, TIES_TOLD)
    .map(({ source, target, count }) => [`${nameOf.get(source)} – ${nameOf.get(target)}`, words.number(count)]);
  const groups = groupsOf(people, ties);
  const draw = (form: typeof WIDE | typeof NARROW) => drawNetwork(form, shown, ties, groups, told, drawn);
  const chart = `<div class="wide">${draw(WIDE)}</div><div class="narrow">${draw(NARROW)}</div>`;
  const head = [words.head.people, words.head.articles];
  return section(
    'together',
    words.together,
    [words.togetherSays],
    figure('together', 'network', chart, head, rows, words),
  );
}

function drawNetwork(
  { id, size, people: most, largest, room }: typeof WIDE | typeof NARROW,
  all: readonly Ranked[],
  allTies: readonly Tie[],
  groups: ReadonlyMap<string, number>,
  told: Told,
  { words, pages }: Drawn,
): string {
  const people = all.slice(0, most);
  const known = new Map(people.map((person) => [person.key, person]));
  const ties = allTies.filter(({ source, target }) => known.has(source) && known.has(target));
  const radius = scaleSqrt([0, Math.max(1, ...people.map(({ count }) => count))], [3, largest]);
  const thick = scaleSqrt([0, Math.max(1, ...ties.map(({ count }) => count))], [0.4, largest / 3]);
  const items = people.map(({ key, name, count }) => ({ key, label: shorten(name, room), radius: radius(count) }));
  const { width, height, at } = placeItems(items, ties, size);
  const lines = ties.map(({ source, target, count }) => {
    const [one, other] = [at.get(source)!, at.get(target)!];
    const place = { x1: one.x, y1: one.y, x2: other.x, y2: other.y, class: 'tie' };
    const said = words.and(known.get(source)!.name, known.get(target)!.name);
    return el(
      'line',
      { ...place, style: `stroke-width:${thick(count).toFixed(1)}` },
      tip(`${said} (${words.articles(count)})`),
    );
  });
  const points = items.map(({ key, label, radius: own }) => {
    const { x, y } = at.get(key)!;
    const { name, count } = known.get(key)!;
    const content =
      tip(`${name} (${words.articles(count)})`) +
      el('circle', { cx: x, cy: y, r: own, class: `point ${classOf(groups.get(key))}` }) +
      el('text', { x, y: y + own + LABEL_BELOW }, escapeHtml(label));
    const href = pages.hrefOf('person', key);
    return href === null ? el('g', {}, content) : el('a', { href }, content);
  });
  return drawing(id, [width, height], told, lines.join('') + points.join(''), { role: 'group' });
}

function classOf(group: number | undefined): string {
  return group === undefined || group >= COLOURS ? 'apart' : `group-${group}`;
}
