import { cniConfigOf } from '../../src/topology/cni-config';

const configOf = (config: string) => cniConfigOf({
  apiVersion: 'k8s.cni.cncf.io/v1', kind: 'NetworkAttachmentDefinition', name: 'lan', object: { spec: { config } }, source: {}, root: [],
});

describe('cniConfigOf', () => {
  it('takes a configuration with a type for one plugin, as Multus does, whatever plugins stand beside it', () => {
    expect(configOf('{"type":"bridge","plugins":[{"type":"macvlan"}]}')).toMatchObject({ isChain: false, plugins: [{ type: 'bridge' }] });
    expect(configOf('{"type":"","plugins":[{"type":"macvlan"}]}')).toMatchObject({ isChain: true, plugins: [{ type: 'macvlan' }] });
  });
});
