import { END, HASH, isBlank, isBreak, isBreakOrEnd, SPACE, TAB } from './characters';
import { Dialect } from './dialect';
import { Pieces } from './pieces';
import { Refusal } from './refusal';
import { Source } from './source';

/** `|` or `>`, then chomping and indentation in either order. */
const HEADER = /([|>])(?:([-+])(\d)?|(\d)([-+])?)?/y;

/** Reads a literal (`|`) or folded (`>`) scalar that stands in a block indented by `outer` columns (-1: in none). */
export function readBlockScalar(source: Source, outer: number, dialect: Dialect, pieces: Pieces): void {
  new BlockScalarReader(source, dialect, pieces).read(outer);
}

class BlockScalarReader {
  private readonly start: number;
  /** Of the text; 0 until its first line has decided. */
  private indent = 0;
  /** `-` drops the last line break, `+` keeps all of them. */
  private chomping = '';
  private folds = false;
  /** The break that ended the last line with text. */
  private lineBreak = '';
  private lineEnd = 0;
  /** The breaks of the empty lines since, and where each stands. */
  private emptyLines = '';
  private readonly emptyLineOffsets: number[] = [];

  public constructor(private readonly source: Source, private readonly dialect: Dialect, private readonly pieces: Pieces) {
    this.start = source.at;
  }

  public read(outer: number): void {
    const { source } = this;
    this.passHeader(outer);
    const widest = this.passEmptyLines();
    if (this.indent === 0) this.indent = Math.max(widest, outer + 1, 1);
    this.lineEnd = source.at;
    let wasIndentedMore = false;
    while (source.column === this.indent && source.code !== END) {
      const isIndentedMore = isBlank(source.code);
      this.addBreaks(this.folds && !wasIndentedMore && !isIndentedMore);
      wasIndentedMore = isIndentedMore;
      this.passLine();
      this.passEmptyLines();
    }
    if (this.chomping !== '-') this.pieces.put(this.lineBreak, this.lineEnd);
    if (this.chomping === '+') this.addEmptyLines();
  }

  private passHeader(outer: number): void {
    const { source, start } = this;
    HEADER.lastIndex = start;
    const [all, sign, chompingFirst, indentLast, indentFirst, chompingLast] = HEADER.exec(source.text) ?? [''];
    source.at += all.length;
    this.folds = sign === '>';
    this.chomping = chompingFirst ?? chompingLast ?? '';
    const increment = indentFirst ?? indentLast;
    if (increment === '0') throw new Refusal('found an indentation indicator equal to 0', start);
    if (increment !== undefined) this.indent = Math.max(outer, 0) + Number(increment);
    this.passComment();
  }

  private passComment(): void {
    const { source, dialect } = this;
    source.passBlanks(dialect.tabs);
    const mayComment = dialect.tabs || source.codeAfter(-1) === SPACE;
    if (source.code === HASH && mayComment) source.passLine();
    if (!isBreakOrEnd(source.code)) throw new Refusal('did not find expected comment or line break', this.start);
    if (source.code !== END) source.passBreak();
  }

  private passLine(): void {
    const { source } = this;
    const from = source.at;
    source.passLine();
    this.lineEnd = source.at;
    this.pieces.copy(from, this.lineEnd);
    this.lineBreak = source.code === END ? '' : source.passBreak();
  }

  /** Passes empty lines, and spaces up to the text's indentation, or all there are if that is not known; answers the widest indentation seen. */
  private passEmptyLines(): number {
    const { source } = this;
    const limit = this.indent === 0 ? Infinity : this.indent;
    for (let widest = 0; ;) {
      source.passIndentation(limit);
      widest = Math.max(widest, source.column);
      if (this.dialect.tabs && source.column < limit && source.code === TAB) {
        throw new Refusal('found a tab character where an indentation space is expected', source.at);
      }
      if (!isBreak(source.code)) return widest;
      this.emptyLineOffsets.push(source.at);
      this.emptyLines += source.passBreak();
    }
  }

  /** Adds what stands between two lines of text. */
  private addBreaks(folds: boolean): void {
    const isFolded = folds && this.lineBreak === '\n';
    if (!isFolded) this.pieces.put(this.lineBreak, this.lineEnd);
    else if (this.emptyLines === '') this.pieces.put(' ', this.lineEnd);
    if (this.emptyLines !== '') this.addEmptyLines();
  }

  private addEmptyLines(): void {
    for (const [index, at] of this.emptyLineOffsets.entries()) this.pieces.put(this.emptyLines.charAt(index), at);
    this.emptyLineOffsets.length = 0;
    this.emptyLines = '';
  }
}
