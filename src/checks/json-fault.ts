import { JsonError } from '../text/read-json';

/** For messages: the likely cause and its place, then the words in which the program refuses it. */
export function jsonFault({ line, column, cause, message }: JsonError): string {
  return `line ${line}, column ${column}: ${cause} (${message})`;
}
