// Names the tests that were skipped for want of a program, after the run: vitest's
// own report tells only how many.
import type { Reporter } from 'vitest/node';

export const tellSkipped: Reporter = {
  onTestRunEnd(modules) {
    for (const module of modules)
      for (const { fullName } of module.children.allTests('skipped'))
        if (fullName.includes('(skipped: needs ')) console.warn(`${module.relativeModuleId}: ${fullName}`);
  },
};
