// Lists the tests that were skipped because a program is missing, after the run. vitest's
// own report gives only their number.
import type { Reporter } from 'vitest/node';

export const tellSkipped: Reporter = {
  onTestRunEnd(modules) {
    for (const module of modules)
      for (const { fullName } of module.children.allTests('skipped'))
        if (fullName.includes('(skipped: needs ')) console.warn(`${module.relativeModuleId}: ${fullName}`);
  },
};
