// The library that reads bzip2, as a module of its own: the build makes one file of it, see tsup.config.ts.
import unbzip2Stream from 'unbzip2-stream';

export { unbzip2Stream };
