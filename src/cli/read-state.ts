import { isGitInput, readGitInput } from './git-input';
import { readInput } from './input';
import { Io } from './io';
import { visible } from '../text/visible';
import { InputDocument } from '../topology/manifests';
import { read } from '../topology/read';
import { Topology } from '../topology/topology';

/** A state of a cluster: a file, a folder, standard input, or either of the first two as a commit has it. What cannot be read in it is told of and left out. */
export function readState(path: string, io: Io): Topology {
  return readable(isGitInput(path) ? readGitInput(path) : readInput([path], io).documents, path, io);
}

/** The same of several paths together, none of them a commit's. */
export function readStates(paths: readonly string[], io: Io): Topology {
  return readable(readInput(paths, io).documents, paths.join(' '), io);
}

function readable(documents: readonly InputDocument[], path: string, io: Io): Topology {
  const topology = read(documents);
  for (const { place: { manifest: { source } }, error } of topology.unreadable) {
    io.err(`vmnet: ${visible(`${source.file ?? path}:${error.line}:${error.column}: ${error.message}`)}; left out\n`);
  }
  return topology;
}
