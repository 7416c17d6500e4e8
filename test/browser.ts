// Chromium, for the tests that look at pages.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findProgram } from './programs.js';

/** Tests that call this belong under `needs('chromium')`. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findProgram('chromium');
  if (executablePath === null) throw new Error('no Chromium on the PATH: apt-get install chromium');
  // Minutes, not the usual half: a busy machine may take long to start it.
  return chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: 300_000 });
}

/** Longer than any machine takes for one step on a page. */
export const PATIENCE = 300_000;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The faults that axe knows of in a page: the rule and the first element of each. What axe calls incomplete it could not
 * decide: only violations are faults. `needed` are rules that must have found something to look at. The page has to allow
 * scripts (`bypassCSP`).
 */
export async function findFaults(page: Page, needed: readonly string[] = []): Promise<(readonly [string, string])[]> {
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate<AxeResults>('axe.run()');
  const looked = [...passes, ...violations].map(({ id }) => id);
  const missing = needed
    .filter((rule) => !looked.includes(rule))
    .map((rule) => [rule, 'found nothing to look at'] as const);
  return [...violations.map(({ id, nodes }) => [id, nodes[0]?.html ?? ''] as const), ...missing];
}
