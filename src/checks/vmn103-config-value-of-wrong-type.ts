import { Check } from './check';
import { configMisfits } from './cni-misfits';
import { Shape, shapeName } from './cni-shape';
import { JsonNode } from '../text/json/json-node';

export const configValueOfWrongType: Check = {
  code: 'VMN103',
  level: 'error',
  title: 'a value of a CNI configuration has another type than its plugin takes',
  why: 'the plugin fails to load the configuration, so every pod that attaches fails',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L112',
    'measured: "vlan":"25" gives "cannot unmarshal string into Go struct field NetConf.vlan of type int"',
  ],

  *find({ networks }) {
    for (const { key, node, wanted, place, reader, owner } of configMisfits(networks)) {
      if (wanted === undefined) continue;
      yield {
        at: place,
        message: `the key "${key}" of ${owner} holds ${written(node)}, but ${reader} takes ${shapeName(wanted)}`,
        fix: cure(key, node, wanted),
      };
    }
  },
};

function written({ entries, raw }: JsonNode): string {
  if (raw !== undefined) return raw.startsWith('"') ? `the text ${raw}` : raw;
  return entries === undefined ? 'a list' : 'an object';
}

function cure(key: string, { raw = '' }: JsonNode, wanted: Shape): string {
  const inside = raw.startsWith('"') ? String(JSON.parse(raw)) : '';
  const isBare = wanted === 'flag' ? /^(true|false)$/.test(inside) : (wanted === 'whole' || wanted === 'natural') && /^\d+$/.test(inside);
  if (isBare) return `write "${key}": ${inside}, without quotes`;
  if (wanted === 'text' && /^[-\d]/.test(raw)) return `write "${key}": "${raw}", in quotes`;
  return `give "${key}" ${shapeName(wanted)}`;
}
