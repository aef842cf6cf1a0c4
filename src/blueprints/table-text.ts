/** A table for people: the first row is its head. */
export type Table = readonly (readonly string[])[];

/** As Markdown, in which a cell can neither end its cell nor be anything but text. */
export function markdownTable([head = [], ...rows]: Table): string {
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(markdownText))];
  return lines.map((row) => `| ${row.join(' | ')} |\n`).join('');
}

/** As CSV by RFC 4180; spreadsheets do not take a cell for a formula. */
export function csvTable(table: Table): string {
  return table.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** Text in which nothing is Markdown or HTML, on one line. */
export function markdownText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+!|~@]/g, '\\$&').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
