import { blocksOf } from './blocks';

const markdown = (...lines: readonly string[]) => lines.join('\n');

describe('the blocks of a markdown text', () => {
  it('are the documents of its YAML fences, with their lines', () => {
    expect(blocksOf(markdown('# Title', '```yaml', '', 'a: 1', '```', 'text', '```yaml', 'b: 2', '```'))).toEqual([
      { line: 4, language: 'yaml', text: 'a: 1\n', value: { a: 1 } },
      { line: 8, language: 'yaml', text: 'b: 2\n', value: { b: 2 } },
    ]);
  });

  it('are several where one fence holds several documents', () => {
    const blocks = blocksOf(markdown('```yaml', '---', 'a: 1', '---', '', 'b: 2', '---', '```'));
    expect(blocks.map(({ line, value }) => [line, value])).toEqual([[3, { a: 1 }], [6, { b: 2 }]]);
  });

  it('lose the indentation of the list that their fence stands in', () => {
    const [block] = blocksOf(markdown('1. First:', '   ```yaml', '   a:', '     b: 1', '   ```'));
    expect(block).toMatchObject({ line: 3, text: 'a:\n  b: 1\n' });
  });

  it('lose the marks of the quote that their fence stands in, also on empty lines', () => {
    const [block] = blocksOf(markdown('> ```yaml', '> a: 1', '>', '> b: 2', '> ```', '> and on'));
    expect(block).toMatchObject({ line: 2, text: 'a: 1\n\nb: 2\n', value: { a: 1, b: 2 } });
  });

  it.each(['yaml', 'bash', 'sh'])('are what a heredoc in a %s fence applies to a cluster', (info) => {
    const blocks = blocksOf(markdown(`\`\`\`${info}`, 'cat <<\'EOF\' | kubectl apply -f -', '---', 'a: 1', '---', 'b: 2', 'EOF', 'echo done', '```'));
    expect(blocks.map(({ line, value }) => [line, value])).toEqual([[4, { a: 1 }], [6, { b: 2 }]]);
  });

  it('are what a heredoc appends to a YAML file, whose name may be a command\'s answer', () => {
    const [block] = blocksOf(markdown('```bash', 'cat >> /etc/nmstate/$(hostname -s).yml << \'EOF\'', '', 'ovn: {}', 'EOF', '```'));
    expect(block).toMatchObject({ line: 4, value: { ovn: {} } });
  });

  it('are not what a shell block writes elsewhere or merely says', () => {
    expect(blocksOf(markdown('```sh', 'cat > list.txt << EOF', 'Date: today', 'EOF', 'oc get nad -o yaml > backup.yaml', '```'))).toEqual([]);
  });

  it('are not the fences of other languages', () => {
    expect(blocksOf(markdown('```mermaid', 'a: 1', '```', '```', 'a: 1', '```'))).toEqual([]);
  });

  it('say why they do not parse, and still have their line and text', () => {
    const [block] = blocksOf(markdown('```yaml', 'kind: A', '  name: b', '```'));
    expect(block).toMatchObject({ line: 2, text: 'kind: A\n  name: b\n', error: expect.stringContaining('Nested mappings') });
    expect(block).not.toHaveProperty('value');
  });

  it('are read as JSON, not as YAML, in a JSON fence', () => {
    const [whole, sketch] = blocksOf(markdown('```json', '{ "a": 1 }', '```', '```json', '{', '"a": 1,', '...', '}', '```'));
    expect(whole).toMatchObject({ language: 'json', value: { a: 1 } });
    expect(sketch?.error).toBeDefined();
  });
});
