// `npm run kernel`: compiles src/names/kernel.wat to src/names/kernel-bytes.ts. A test
// compiles it again and compares the bytes.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openWabt from 'wabt';

const SOURCE = new URL('../names/kernel.wat', import.meta.url);
const BYTES = new URL('../names/kernel-bytes.ts', import.meta.url);

/** The bytes of the WebAssembly module that `kernel.wat` spells out, in base64. */
export async function compileKernel(): Promise<string> {
  const { parseWat } = await openWabt();
  const module = parseWat('kernel.wat', readFileSync(SOURCE, 'utf8'), { simd: true });
  try {
    module.resolveNames();
    module.validate();
    return Buffer.from(module.toBinary({}).buffer).toString('base64');
  } finally {
    module.destroy();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const base64 = await compileKernel();
  writeFileSync(
    BYTES,
    `// Written by \`npm run kernel\` from kernel.wat: change that file, not this one.\n\n/** The WebAssembly module, in base64. */\nexport const KERNEL =\n  '${base64}';\n`,
  );
  console.log(`${Buffer.from(base64, 'base64').length} bytes written to ${fileURLToPath(BYTES)}`);
}
