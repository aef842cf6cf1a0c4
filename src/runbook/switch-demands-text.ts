import { SwitchDemand } from './switch-demands';
import { seen } from '../text/shown-text';

const TITLES = ['Nodes', 'NIC', 'Device', 'Tagged VLANs', 'Untagged VLAN', 'MTU', 'Aggregation', 'Networks'];
const AGGREGATIONS: { readonly [kind: string]: string } = { LACP: 'LACP', STATIC: 'static', NONE: 'none' };

/** The demands as a table of Markdown, and the networks that are not in it. */
export function switchDemandsMarkdown(demands: readonly SwitchDemand[], withoutNic: readonly string[] = []): string {
  const rows = [TITLES, TITLES.map(() => '---'), ...demands.map((demand) => cellsOf(demand).map(inMarkdown))];
  const others = withoutNic.length === 0 ? '' : `\nNot in the table, since no NIC is known to carry them: ${withoutNic.map(inMarkdown).join(', ')}\n`;
  return `${rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}${others}`;
}

/** The demands as comma-separated values (RFC 4180). */
export function switchDemandsCsv(demands: readonly SwitchDemand[]): string {
  return [TITLES, ...demands.map(cellsOf)].map((cells) => `${cells.map(inCsv).join(',')}\r\n`).join('');
}

function cellsOf({ nodes, nic, device, tagged, untagged, mtu, aggregation, networks }: SwitchDemand): readonly string[] {
  return [
    nodes, nic, device, tagged?.toString() ?? 'none', untagged === undefined ? 'none' : `${untagged}`, mtu === undefined ? 'not stated' : `${mtu}`,
    aggregation === undefined ? 'not known' : AGGREGATIONS[aggregation] ?? aggregation, networks.join(' '),
  ];
}

/** Names are data: none becomes a cell, a link or a tag. */
function inMarkdown(cell: string): string {
  return seen(cell.replace(/\s/g, ' ')).replace(/[\\|`*_~[\]<>&]/g, '\\$&');
}

/** A spreadsheet takes a cell that begins so for a formula; a quote before it makes it text. */
function inCsv(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${seen(cell)}` : seen(cell);
  return `"${text.replace(/"/g, '""')}"`;
}
