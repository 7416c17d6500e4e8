// The worker in the sources, where it is still TypeScript. The package holds it built.
import { register } from 'tsx/esm/api';

register();
export const { derive, readMany, readTexts } = await import('./worker.ts');
