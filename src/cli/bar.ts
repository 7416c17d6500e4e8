// The library that draws progress bars, as a module of its own: the build makes one file of it, see tsup.config.ts.
export { Presets, SingleBar } from 'cli-progress';
