// Which numbers and comparisons `npm run mutate` changes: limits, and nothing else.
// A limit is a number that draws a line ("at most 14 words away", "from 2 figures on")
// or the comparison that draws it. Everything else is left out by a rule of the
// tables below, each with its reason; the report shows what was left out and why.

/** What we look at of a syntax tree; Babel's own nodes have more. */
export interface Node {
  readonly type: string;
  readonly operator?: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly computed?: boolean;
  readonly left?: Node;
  readonly right?: Node;
  readonly argument?: Node;
  readonly property?: Node;
  readonly callee?: Node;
  readonly object?: Node;
  readonly id?: Node;
  readonly key?: Node;
  readonly test?: Node | null;
  readonly expression?: Node;
  readonly extra?: { readonly raw?: string };
}

export interface NodePath {
  readonly node: Node;
  readonly parentPath: NodePath | null;
}

interface Reason {
  readonly because: string;
  readonly applies: (path: NodePath) => boolean;
}

const RELATIONS = new Set(['<', '<=', '>', '>=']);
const IDENTITIES = new Set(['==', '===', '!=', '!==']);
const SUMS = new Set(['+', '-', '+=', '-=']);
const FACTORS = new Set(['*', '/', '%', '**']);
const BITS = new Set(['&', '|', '^', '<<', '>>', '>>>', '&=', '|=', '^=', '<<=', '>>=', '>>>=']);

/** Numbers that are no limits. The first rule that applies gives the reason. */
const OTHER_NUMBERS: readonly Reason[] = [
  {
    because: 'a number in another notation than the decimal one is the code of a character or a mask of bits',
    applies: ({ node }) => isCode(node),
  },
  {
    because: 'an operand of a bit operation belongs to the layout of a packed number',
    applies: (path) => BITS.has(operationAbove(path)),
  },
  {
    because: 'a number in square brackets, or a key, says which element',
    applies: (path) => {
      const { node, parentPath } = signed(path);
      const parent = parentPath?.node;
      if (parent?.type === 'ObjectProperty' || parent?.type === 'ClassProperty') return parent.key === node;
      return isMember(parent) && parent?.property === node;
    },
  },
  {
    because: 'a value in a table is a fact of the language or the calendar ("tricentenaire": 300)',
    applies: (path) => {
      const { parentPath } = signed(path);
      return parentPath?.node.type === 'ObjectProperty' || parentPath?.node.type === 'ArrayExpression';
    },
  },
  {
    because: 'an argument, or a sum in one, says which one or how many of a kind (wordBefore(place, 2), lower(at + 2))',
    applies: (path) => {
      const whole = sumAround(signed(path));
      const parent = whole.parentPath?.node;
      if (parent?.type === 'NewExpression') return true;
      if (isMember(parent) && parent?.property === whole.node) return true;
      return isCall(parent) && parent?.callee !== whole.node && parent?.callee?.object?.name !== 'Math';
    },
  },
  {
    because: 'a number asked for by identity (length === 2) is tested by turning the comparison round',
    applies: (path) => IDENTITIES.has(operationAbove(path)),
  },
  {
    because: 'a comparison with 0 asks for a sign or for anything at all, and so does one with 1',
    applies: ({ node, parentPath }) => RELATIONS.has(operator(parentPath)) && node.value === 0,
  },
  {
    because: 'adding or taking 0 or 1 says the next or the one before',
    applies: ({ node, parentPath }) => SUMS.has(operator(parentPath)) && (node.value === 0 || node.value === 1),
  },
  {
    because: 'a factor outside a comparison converts one unit to another (60 * minutes, year % 100)',
    applies: ({ parentPath }) => FACTORS.has(operator(parentPath)) && !isCompared(parentPath),
  },
  {
    because: 'what a variable or a parameter begins with is where counting starts',
    applies: (path) => {
      const parent = signed(path).parentPath?.node;
      if (parent?.type === 'AssignmentPattern') return true;
      return parent?.type === 'VariableDeclarator' && !isConstant(parent.id);
    },
  },
  {
    because: 'an answer of 0, 1 or -1 says none, one or a direction',
    applies: ({ node }) => node.value === 0 || node.value === 1,
  },
];

/** Comparisons that draw no line between two amounts. */
const OTHER_COMPARISONS: readonly Reason[] = [
  {
    because: 'asking what something is (a word, a kind, null, nothing at all) draws no line between amounts',
    applies: ({ node }) => IDENTITIES.has(node.operator ?? '') && ![node.left, node.right].some(isAmount),
  },
  {
    because: 'a flag is 1 or 0 (opens[i] === 1)',
    applies: ({ node }) => IDENTITIES.has(node.operator ?? '') && isOne(node.right) && isMember(node.left),
  },
  {
    because: 'the codes of characters that a comparison sets apart form a class, and draw no line between amounts',
    applies: ({ node }) => [node.left, node.right].some((side) => side !== undefined && isCode(side)),
  },
  {
    because: 'whether an index stays inside its text or list: past its ends nothing is there to be read',
    applies: ({ node }) =>
      RELATIONS.has(node.operator ?? '') &&
      [node.left, node.right].some((side) => isZero(side) || isEnd(side)) &&
      ![node.left, node.right].some((side) => isAmount(side) && !isZero(side)),
  },
  {
    because: 'the end of a loop over a stretch that other code has measured',
    applies: (path) =>
      RELATIONS.has(path.node.operator ?? '') && isLoopTest(path) && ![path.node.left, path.node.right].some(isAmount),
  },
];

/** Why a number is no limit; `undefined` when it is one, as the confidences are, though they stand in a table. */
export function whyNoNumber(path: NodePath): string | undefined {
  return isConfidence(path) ? undefined : OTHER_NUMBERS.find(({ applies }) => applies(path))?.because;
}

/** Why a comparison draws no limit; `undefined` when it does. */
export function whyNoComparison(path: NodePath): string | undefined {
  return OTHER_COMPARISONS.find(({ applies }) => applies(path))?.because;
}

/**
 * The numbers to try in the place of a limit: its neighbours. A number that stands in a
 * comparison has one of them tried by the changed comparison already (`n <= 3` for `n < 3`
 * is `n < 4`), so that only the other is tried here. Fractions move by a tenth, a
 * confidence of the tables by a hundredth.
 */
export function neighbours(path: NodePath): readonly number[] {
  const { node, parentPath } = path;
  const n = Number(node.value);
  if (isConfidence(path)) return [Math.round((n - 0.01) * 1000) / 1000];
  if (!Number.isInteger(n)) return [Math.round((n + 0.1) * 1000) / 1000, Math.round((n - 0.1) * 1000) / 1000];
  const relation = operator(parentPath);
  if (!RELATIONS.has(relation)) return isConstant(parentPath?.node.id) ? [n + 1, n - 1] : [n + 1];
  const isRight = parentPath?.node.right === node;
  return [relation === '<' || relation === '>=' ? n + (isRight ? -1 : 1) : n + (isRight ? 1 : -1)];
}

/** A number of the tables that `npm run calibrate` writes. */
function isConfidence(path: NodePath): boolean {
  const declared = path.parentPath?.parentPath?.parentPath?.node;
  return path.parentPath?.node.type === 'ObjectProperty' && declared?.id?.name === 'CONFIDENCES';
}

/** The operator whose operand a node is. */
function operator(path: NodePath | null): string {
  const node = path?.node;
  return node?.type === 'BinaryExpression' || node?.type === 'AssignmentExpression' ? (node.operator ?? '') : '';
}

function operationAbove(path: NodePath): string {
  return operator(signed(path).parentPath);
}

/** The number with its sign, if it has one. */
function signed(path: NodePath): NodePath {
  return path.parentPath?.node.type === 'UnaryExpression' ? path.parentPath : path;
}

/** The sum or difference that a number is in, else the number. */
function sumAround(path: NodePath): NodePath {
  let whole = path;
  while (whole.parentPath && SUMS.has(operator(whole.parentPath))) whole = whole.parentPath;
  return whole;
}

/** The test of a loop, or one of the conditions that it joins. */
function isLoopTest(path: NodePath): boolean {
  let whole = path;
  while (whole.parentPath?.node.type === 'LogicalExpression') whole = whole.parentPath;
  const loop = whole.parentPath?.node;
  return (loop?.type === 'ForStatement' || loop?.type === 'WhileStatement') && loop.test === whole.node;
}

function isCompared(path: NodePath | null): boolean {
  for (let at = path; at && at.node.type === 'BinaryExpression'; at = at.parentPath) {
    if (RELATIONS.has(at.node.operator ?? '')) return true;
  }
  return false;
}

function isMember(node: Node | undefined): boolean {
  return (node?.type === 'MemberExpression' || node?.type === 'OptionalMemberExpression') && node.computed === true;
}

function isCall(node: Node | undefined): boolean {
  return node?.type === 'CallExpression' || node?.type === 'OptionalCallExpression';
}

/** A name in capitals: a limit of the file, "REACH". */
function isConstant(node: Node | undefined): boolean {
  return node?.type === 'Identifier' && /^[A-Z][A-Z\d_]*$/.test(node.name ?? '');
}

/** A number other than 0, or a sum or a product with one, or a named limit. */
function isAmount(node: Node | undefined): boolean {
  if (node === undefined) return false;
  if (node.type === 'NumericLiteral') return node.value !== 0 && !isCode(node);
  if (node.type === 'UnaryExpression') return isAmount(node.argument);
  if (node.type === 'BinaryExpression') return [node.left, node.right].some((side) => isAmount(side) && !isOne(side));
  return isConstant(node);
}

function isCode({ extra }: Node): boolean {
  return /^0[xbo]/i.test(extra?.raw ?? '');
}

function isZero(node: Node | undefined): boolean {
  return node?.type === 'NumericLiteral' && node.value === 0;
}

function isOne(node: Node | undefined): boolean {
  return node?.type === 'NumericLiteral' && node.value === 1;
}

/** "tokens.length", "pieces.length - 1", a `length` taken out of them. */
function isEnd(node: Node | undefined): boolean {
  if (node?.type === 'Identifier') return node.name === 'length';
  if (node?.type === 'BinaryExpression') return isEnd(node.left) || isEnd(node.right);
  return node?.type === 'MemberExpression' && node.property?.name === 'length';
}
