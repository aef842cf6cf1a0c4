import { DEEPEST } from './deepest';
import { Dialect } from './dialect';
import { Entry, Node, ScalarNode } from './node';
import { NodeMaker, Properties } from './node-maker';
import { Refusal } from './refusal';
import { Scanner } from './scanner';
import { scalar, Token } from './token';
import { TokenReader } from './token-reader';

const NO_PROPERTIES: Properties = {};

/** Where a node stands decides what it may be: only as a map's key or value may a list begin without being indented. */
type Place = 'flow' | 'block' | 'in a block mapping';

/** Makes nodes of tokens, with libyaml's grammar. */
export class Parser extends TokenReader {
  private depth = 0;
  private readonly make: NodeMaker;

  public constructor(scanner: Scanner, private readonly dialect: Dialect) {
    super(scanner);
    this.make = new NodeMaker(dialect);
  }

  /** The first document, or undefined if the text holds none. */
  public document(): Node | undefined {
    if (this.at('stream-end')) return undefined;
    const isExplicit = this.at('directive', 'document-start');
    if (isExplicit) this.passDocumentStart();
    const isEmpty = isExplicit && this.at('directive', 'document-start', 'document-end', 'stream-end');
    const root = isEmpty ? nothing(this.scanner.peek().start) : this.node('block');
    this.takeIf('document-end');
    if (!this.dialect.furtherDocuments) this.expectEnd();
    return root;
  }

  private passDocumentStart(): void {
    for (let directive = this.takeIf('directive'); directive !== undefined; directive = this.takeIf('directive')) this.make.tags.declare(directive);
    this.expect('document-start', 'did not find expected <document start>');
  }

  private expectEnd(): void {
    while (this.takeIf('document-end') !== undefined);
    this.expect('stream-end', 'expected a single document in the stream');
  }

  private node(place: Place): Node {
    const first = this.scanner.peek();
    if (first.kind === 'scalar') return this.scanner.takeAs(first);
    if (first.kind === 'alias') return this.make.alias(this.scanner.takeAs(first));
    const properties = first.kind === 'anchor' || first.kind === 'tag' ? this.takeProperties() : NO_PROPERTIES;
    const content = this.scanner.peek();
    switch (content.kind) {
      case 'scalar': return this.make.scalar(properties, this.scanner.takeAs(content));
      case '[': return this.flowSequence(properties);
      case '{': return this.flowMapping(properties);
      case 'block-sequence': if (place !== 'flow') return this.blockSequence(properties); break;
      case 'block-mapping': if (place !== 'flow') return this.blockMapping(properties); break;
      case '-': if (place === 'in a block mapping') return this.unindentedSequence(properties); break;
    }
    const last = properties.anchor ?? properties.tag;
    if (last === undefined) throw new Refusal('did not find expected node content', content.start);
    return this.make.scalar(properties, nothing(last.end));
  }

  /** An anchor and a tag, in either order. */
  private takeProperties(): Properties {
    const anchor = this.takeIf('anchor');
    const tag = this.takeIf('tag');
    return { anchor: anchor ?? this.takeIf('anchor'), tag };
  }

  private blockSequence(properties: Properties): Node {
    const node = this.make.sequence(properties, this.enter());
    this.scanner.take();
    while (this.at('-')) {
      const { end } = this.scanner.take();
      node.items.push(this.at('-', 'block-end') ? nothing(end) : this.node('block'));
    }
    this.expect('block-end', "did not find expected '-' indicator");
    this.depth--;
    return node;
  }

  private unindentedSequence(properties: Properties): Node {
    const node = this.make.sequence(properties, this.enter());
    while (this.at('-')) {
      const { end } = this.scanner.take();
      node.items.push(this.at('-') || this.endsEntry() ? nothing(end) : this.node('block'));
    }
    this.depth--;
    return node;
  }

  private blockMapping(properties: Properties): Node {
    const node = this.make.mapping(properties, this.enter());
    this.scanner.take();
    for (let next = this.scanner.peek(); ; next = this.scanner.peek()) {
      if (next.kind === 'simple key') node.entries.push({ key: next.key, value: this.blockEntry(this.scanner.takeAs(next)) });
      else if (next.kind === 'key') node.entries.push(this.questionedEntry());
      else break;
    }
    this.expect('block-end', 'did not find expected key');
    this.depth--;
    return node;
  }

  /** `? key` and, mostly below it, `: value`. */
  private questionedEntry(): Entry {
    const key = this.blockEntry(this.scanner.take());
    const colon = this.scanner.peek();
    return { key, value: colon.kind === 'value' ? this.blockEntry(this.scanner.take()) : nothing(colon.start) };
  }

  private blockEntry({ end }: Token): Node {
    return this.endsEntry() ? nothing(end) : this.node('in a block mapping');
  }

  private endsEntry(): boolean {
    return this.at('simple key', 'key', 'value', 'block-end');
  }

  private flowSequence(properties: Properties): Node {
    const node = this.make.sequence(properties, this.enter());
    this.scanner.take();
    while (!this.at(']')) {
      if (node.items.length > 0) this.expectComma("did not find expected ',' or ']'", node.start);
      if (this.at(']')) break;
      node.items.push(this.at('simple key', 'key') ? this.flowPair() : this.node('flow'));
    }
    this.scanner.take();
    this.depth--;
    return node;
  }

  /** `[key: value]` holds a map of one entry. */
  private flowPair(): Node {
    const first = this.scanner.peek();
    const node = this.make.mapping(NO_PROPERTIES, first.start);
    if (first.kind === 'simple key') {
      node.entries.push(this.flowEntry());
      return node;
    }
    this.scanner.take();
    const isKeyEmpty = this.at('value', ',', ']');
    const key = isKeyEmpty ? nothing(this.scanner.peek().start) : this.node('flow');
    if (isKeyEmpty && this.dialect.emptyFlowKeyEatsToken) this.scanner.take();
    node.entries.push({ key, value: this.flowValue() });
    return node;
  }

  private flowMapping(properties: Properties): Node {
    const node = this.make.mapping(properties, this.enter());
    this.scanner.take();
    while (!this.at('}')) {
      if (node.entries.length > 0) this.expectComma("did not find expected ',' or '}'", node.start);
      if (this.at('}')) break;
      node.entries.push(this.flowEntry());
    }
    this.scanner.take();
    this.depth--;
    return node;
  }

  private flowEntry(): Entry {
    const first = this.scanner.peek();
    if (first.kind === 'simple key') return { key: first.key, value: this.flowValueBehind(this.scanner.takeAs(first)) };
    if (this.takeIf('key') === undefined) {
      const key = this.node('flow');
      return { key, value: nothing(this.scanner.peek().start) };
    }
    const key = this.at('value', ',', '}') ? nothing(this.scanner.peek().start) : this.node('flow');
    return { key, value: this.flowValue() };
  }

  private flowValue(): Node {
    const colon = this.takeIf('value');
    return colon === undefined ? nothing(this.scanner.peek().start) : this.flowValueBehind(colon);
  }

  private flowValueBehind({ end }: Token): Node {
    return this.at(',', ']', '}') ? nothing(end) : this.node('flow');
  }

  /** Answers where the collection begins. */
  private enter(): number {
    const { start } = this.scanner.peek();
    this.depth++;
    if (this.depth > DEEPEST) throw new Refusal(`nested deeper than ${DEEPEST} levels`, start);
    return start;
  }
}

/** What stands where nothing is written: null. */
function nothing(start: number): ScalarNode {
  return scalar('plain', start, start, '');
}
