import { KUBECTL } from '../yaml/dialect';
import { Node } from '../yaml/node';
import { Parser } from '../yaml/parser';
import { Trace } from '../yaml/pieces';
import { Scanner } from '../yaml/scanner';
import { Source } from '../yaml/source';

/** The nodes of a document that kubectl reads, or undefined if it holds none. @throws Refusal */
export function yamlRoot(text: string, trace?: Trace): Node | undefined {
  return new Parser(new Scanner(new Source(text), KUBECTL, trace), KUBECTL).document();
}
