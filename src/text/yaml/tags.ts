import { Refusal } from './refusal';
import { Mark } from './token';

/** The long form of `!!`. */
export const YAML_TAG = 'tag:yaml.org,2002:';

const DEFAULTS: ReadonlyMap<string, string> = new Map([['!', '!'], ['!!', YAML_TAG]]);

/** What the handles of tags stand for. */
export class Tags {
  private declared: ReadonlyMap<string, string> | undefined;

  public declare({ text, start }: Mark): void {
    if (text === '') return;
    const [handle, prefix] = parted(text);
    if (this.declared?.has(handle)) throw new Refusal('found duplicate %TAG directive', start);
    this.declared = new Map([...this.declared ?? [], [handle, prefix]]);
  }

  /** The tag in full. */
  public of(tag: Mark | undefined): string | undefined {
    if (tag === undefined) return undefined;
    const [handle, suffix] = parted(tag.text);
    if (handle === '') return suffix;
    const prefix = this.declared?.get(handle) ?? DEFAULTS.get(handle);
    if (prefix === undefined) throw new Refusal('found undefined tag handle', tag.start);
    return prefix + suffix;
  }
}

function parted(text: string): [string, string] {
  const space = text.indexOf(' ');
  return [text.slice(0, space), text.slice(space + 1)];
}
