import { Blocks } from './blocks';
import * as character from './characters';
import { Dialect } from './dialect';
import { atDocumentIndicator } from './line-folding';
import { ScalarNode, ScalarStyle } from './node';
import { Pieces, Trace } from './pieces';
import { LONGEST_KEY, PossibleKeys } from './possible-keys';
import { readDirective, readName, readTag } from './property-marks';
import { Refusal } from './refusal';
import { readScalar } from './scalar';
import { Source } from './source';
import { mark, Mark, Token } from './token';
import { TokenQueue } from './token-queue';

const { isBlankOrEnd, isBreak } = character;
const NAMES = { '-': 'block sequence entries', 'key': 'mapping keys', 'value': 'mapping values' };

/** Cuts a text into tokens as libyaml does. A key is known as one only when its colon comes, so its token is put before those already found. */
export class Scanner {
  public inFlow = false;
  private readonly queue = new TokenQueue();
  private peeked: Token | undefined;
  private readonly blocks = new Blocks(this.queue);
  private mayStartKey = true;
  private readonly keys: PossibleKeys;
  private readonly pieces: Pieces;

  public constructor(private readonly source: Source, public readonly dialect: Dialect, trace?: Trace) {
    this.pieces = new Pieces(source.text, trace);
    this.keys = new PossibleKeys(source, this.queue, this.blocks);
  }

  /** Columns of the innermost block, -1 for none. */
  public get indent(): number {
    return this.blocks.indent;
  }

  public peek(): Token {
    return this.peeked ?? this.advance();
  }

  public take(): Token {
    return this.takeAs(this.peek());
  }

  /** The token that `peek` answered, as what it is known to be. */
  public takeAs<T extends Token>(peeked: T): T {
    this.peeked = undefined;
    this.queue.shift();
    return peeked;
  }

  /** Reads on until it is certain which token is the next one. */
  private advance(): Token {
    while (this.queue.first === undefined || this.keys.hasToken(this.queue.firstNumber)) this.fetch();
    this.peeked = this.queue.first;
    return this.peeked;
  }

  private fetch(): void {
    this.passToNextToken();
    if (!this.inFlow) this.blocks.endBehind(this.source.column, this.source.at);
    const { code } = this.source;
    const next = this.source.codeAfter(1);
    if (code === character.END) return this.fetchBetweenDocuments('stream-end', 0);
    if (code === character.PERCENT && this.source.column === 0) return this.fetchBetweenDocuments('directive', 0);
    if (atDocumentIndicator(this.source)) return this.fetchBetweenDocuments(code === character.DASH ? 'document-start' : 'document-end', 3);
    switch (code) {
      case character.OPEN_BRACKET: return this.fetchOpening('[');
      case character.OPEN_BRACE: return this.fetchOpening('{');
      case character.CLOSE_BRACKET: return this.fetchClosing(']');
      case character.CLOSE_BRACE: return this.fetchClosing('}');
      case character.COMMA: return this.fetchIndicator(',', true);
      case character.QUOTE: return this.fetchFlowScalar('double');
      case character.APOSTROPHE: return this.fetchFlowScalar('single');
      case character.DASH: return isBlankOrEnd(next) ? this.fetchBlockIndicator('-') : this.fetchFlowScalar('plain');
      case character.QUESTION: return this.inFlow || isBlankOrEnd(next) ? this.fetchBlockIndicator('key') : this.fetchFlowScalar('plain');
      case character.COLON: return this.inFlow || isBlankOrEnd(next) ? this.fetchValue() : this.fetchFlowScalar('plain');
      default: return character.mayStartPlain(code) ? this.fetchFlowScalar('plain') : this.fetchRare(String.fromCharCode(code));
    }
  }

  private fetchRare(start: string): void {
    if (start === '&') return this.fetchProperty(() => readName(this.source, 'anchor'));
    if (start === '*') return this.fetchProperty(() => readName(this.source, 'alias'));
    if (start === '!') return this.fetchProperty(() => readTag(this.source, this.dialect));
    if (start === '|' && !this.inFlow) return this.fetchBlockScalar('literal');
    if (start === '>' && !this.inFlow) return this.fetchBlockScalar('folded');
    throw new Refusal('found character that cannot start any token', this.source.at);
  }

  private passToNextToken(): void {
    const { source, dialect } = this;
    for (;;) {
      source.passBlanks(dialect.tabs && (this.inFlow || !this.mayStartKey));
      if (source.code === character.HASH) source.passLine();
      if (!isBreak(source.code)) return;
      source.passBreak();
      if (!this.inFlow) this.mayStartKey = true;
    }
  }

  private fetchBetweenDocuments(kind: Mark['kind'], length: number): void {
    if (!this.inFlow) this.blocks.endBehind(-1, this.source.at);
    this.keys.drop();
    this.keys.forget();
    this.mayStartKey = false;
    if (kind === 'directive') this.queue.push(readDirective(this.source, this.dialect));
    else this.pass(kind, length);
  }

  private fetchOpening(kind: Mark['kind']): void {
    this.saveKey();
    this.keys.open();
    this.inFlow = true;
    this.mayStartKey = true;
    this.pass(kind, 1);
  }

  private fetchClosing(kind: Mark['kind']): void {
    this.keys.drop();
    this.inFlow = this.keys.close();
    this.mayStartKey = false;
    this.pass(kind, 1);
  }

  private fetchIndicator(kind: Mark['kind'], mayStartKey: boolean): void {
    this.keys.drop();
    this.mayStartKey = mayStartKey;
    this.pass(kind, 1);
  }

  /** Begins a block if none is open at this column. */
  private fetchBlockIndicator(kind: '-' | 'key' | 'value'): void {
    const { source, inFlow } = this;
    if (!inFlow && !this.mayStartKey) throw new Refusal(`${NAMES[kind]} are not allowed in this context`, source.at);
    if (!inFlow) this.blocks.begin(kind === '-' ? 'block-sequence' : 'block-mapping', source.column, source.at, this.queue.nextNumber);
    this.fetchIndicator(kind, kind === '-' || !inFlow);
  }

  private fetchValue(): void {
    const key = this.keys.take();
    if (key === undefined) return this.fetchBlockIndicator('value');
    this.queue.insert(key.token, mark('key', key.start, key.start));
    if (!this.inFlow) this.blocks.begin('block-mapping', key.column, key.start, key.token);
    this.mayStartKey = false;
    this.pass('value', 1);
  }

  private fetchProperty(read: () => Mark): void {
    this.saveKey();
    this.mayStartKey = false;
    this.queue.push(read());
  }

  private fetchFlowScalar(style: ScalarStyle): void {
    const { source, mayStartKey } = this;
    const { line, column } = source;
    if (mayStartKey) this.keys.drop();
    const scalar = readScalar(source, style, this, this.pieces);
    if (mayStartKey && source.line === line && this.isKey(scalar)) return this.pushKey(scalar, column);
    if (mayStartKey) this.keys.put(scalar.start, line, column);
    // Only a plain scalar is known to have ended when a line break was already passed.
    this.mayStartKey = source.lineStart > scalar.end;
    this.queue.push(scalar);
  }

  /** Most keys have their colon right behind them, so there is no need to come back to them. */
  private isKey({ start }: ScalarNode): boolean {
    const { source } = this;
    source.passBlanks(this.dialect.tabs);
    return source.code === character.COLON && (this.inFlow || isBlankOrEnd(source.codeAfter(1))) && source.at - start <= LONGEST_KEY;
  }

  private pushKey(key: ScalarNode, column: number): void {
    const { source, queue } = this;
    if (!this.inFlow) this.blocks.begin('block-mapping', column, key.start, queue.nextNumber);
    this.mayStartKey = false;
    source.at++;
    queue.push({ kind: 'simple key', start: key.start, end: source.at, key });
  }

  private fetchBlockScalar(style: ScalarStyle): void {
    this.keys.drop();
    this.mayStartKey = true;
    this.queue.push(readScalar(this.source, style, this, this.pieces));
  }

  private pass(kind: Mark['kind'], length: number): void {
    const start = this.source.at;
    this.source.at += length;
    this.queue.push(mark(kind, start, this.source.at));
  }

  private saveKey(): void {
    if (!this.mayStartKey) return;
    this.keys.drop();
    this.keys.put(this.source.at, this.source.line, this.source.column);
  }
}
