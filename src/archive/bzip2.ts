// The library that reads bzip2, in a module of its own because the build makes a separate file of it (see
// tsup.config.ts).
import unbzip2Stream from 'unbzip2-stream';

export { unbzip2Stream };
