// What every test keeps to, so that none fails on a busy machine or on one that has
// Node alone: no test reads a clock, none has a time limit of its own (that of
// vitest.config.ts is for what hangs), and what needs a program says so.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const FOLDER = import.meta.dirname;
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));

describe('no test', () => {
  const faults = (check: (call: ts.CallExpression) => boolean, code: string): string[] => {
    const source = ts.createSourceFile('test.ts', code, ts.ScriptTarget.Latest, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && check(node)) found.push(node.getText(source).slice(0, 80));
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  };
  const inAll = (check: (call: ts.CallExpression) => boolean) =>
    files.flatMap((name) =>
      faults(check, readFileSync(join(FOLDER, name), 'utf8')).map((fault) => `${name}: ${fault}`),
    );

  const readsClock = ({ expression }: ts.CallExpression): boolean =>
    /^(?:Date\.now|performance\.now|process\.hrtime(?:\.bigint)?|console\.time)$/.test(expression.getText());
  it('reads a clock', () => {
    expect(faults(readsClock, 'const start = performance.now();')).toHaveLength(1);
    expect(faults(readsClock, `vi.spyOn(performance, 'now')`)).toEqual([]);
    expect(inAll(readsClock)).toEqual([]);
  });

  const hasLimit = ({ expression, arguments: given }: ts.CallExpression): boolean => {
    const last = given.at(-1);
    if (given.some((argument) => ts.isObjectLiteralExpression(argument) && /^\{\s*timeout\b/.test(argument.getText())))
      return /^(?:it|test|describe)\b/.test(expression.getText());
    if (!last || given.length < 2)
      return /setConfig$/.test(expression.getText()) && /Timeout/.test(last?.getText() ?? '');
    return (
      /^(?:it|test|describe|(?:before|after)(?:All|Each))\b|\)\.it$/.test(expression.getText()) &&
      ts.isNumericLiteral(last)
    );
  };
  it('has a time limit of its own', () => {
    expect(faults(hasLimit, `it('ends', () => run(), 20_000)`)).toHaveLength(1);
    expect(faults(hasLimit, `it.each([1])('ends', () => run(), 20_000)`)).toHaveLength(1);
    expect(faults(hasLimit, 'beforeAll(() => run(), 20_000)')).toHaveLength(1);
    expect(faults(hasLimit, `it('ends', { timeout: 20_000 }, () => run())`)).toHaveLength(1);
    expect(faults(hasLimit, `vi.setConfig({ testTimeout: 20_000 })`)).toHaveLength(1);
    expect(faults(hasLimit, `it('ends', () => run(20_000))`)).toEqual([]);
    expect(inAll(hasLimit)).toEqual([]);
  });
});

describe('a program that is missing', () => {
  const program = (path: string) => {
    const code = `import { findProgram, tellMissing } from ${JSON.stringify(join(FOLDER, 'programs.ts'))};
console.log(JSON.stringify([findProgram('redis-server'), tellMissing()]));`;
    const args = ['--import', 'tsx', '--input-type=module', '-e', code];
    const { stdout, stderr } = spawnSync(process.execPath, args, { env: { PATH: path }, encoding: 'utf8' });
    expect(stderr).toBe('');
    return JSON.parse(stdout) as [string | null, string[]];
  };
  it('is told before the tests, with where it comes from', () => {
    const [found, told] = program('/nowhere');
    expect(found).toBeNull();
    expect(told).toContain('redis-server is missing: the tests that need it are skipped (it comes with redis-server)');
    expect(told.some((line) => line.startsWith('chromium '))).toBe(true);
  });
});
