import { isGitInput, readGitInput } from './git-input';
import { readInput } from './input';
import { Io } from './io';
import { visible } from '../text/visible';
import { read } from '../topology/read';
import { Topology } from '../topology/topology';

/** A state of a cluster: a file, a folder, standard input, or either of the first two as a commit has it. What cannot be read in it is told of and left out. */
export function readState(path: string, io: Io): Topology {
  const topology = read(isGitInput(path) ? readGitInput(path) : readInput([path], io).documents);
  for (const { place: { manifest: { source } }, error } of topology.unreadable) {
    io.err(`vmnet: ${visible(`${source.file ?? path}:${error.line}:${error.column}: ${error.message}`)}; left out\n`);
  }
  return topology;
}
