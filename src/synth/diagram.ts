import { IConstruct } from 'constructs';
import { engine } from './engine';
import { Picture } from '../diagrams/picture';
import { refuse } from '../values/refuse';

/** What of an App is drawn. */
export interface DiagramOptions {
  /**
   * Machines and networks of one namespace, and what they stand on. What states no namespace may be in it.
   *
   * @default - of every namespace
   */
  readonly namespaceName?: string;

  /**
   * One machine, as `name` or `namespace/name`, and what it stands on.
   *
   * @default - every machine
   */
  readonly vm?: string;

  /**
   * Networks with this VLAN (1–4094), what is attached to them and what carries them.
   *
   * @default - every network
   */
  readonly vlan?: number;
}

/**
 * A picture of the networks that an App writes, whoever made them: switch, NIC, bond, bridge, network and VM, by the nodes that have them. What the
 * checks find is marked; what is acknowledged is not. Machines with the same attachments are drawn as one.
 *
 * @example
 * const diagram = Diagram.of(app, { vlan: 25 });
 * console.log(diagram.mermaid());
 */
export class Diagram {
  /**
   * The picture of the App that a construct is in, as the App is now.
   *
   * @param scope the App, or anything in it
   * @param options what of it is drawn
   * @throws if an option is of the wrong type, or a VLAN out of range
   */
  public static of(scope: IConstruct, options: DiagramOptions = {}): Diagram {
    const { namespaceName, vm, vlan } = options;
    for (const [prop, value] of Object.entries({ namespaceName, vm })) {
      if (value !== undefined && (typeof value !== 'string' || value === '')) refuse('Diagram.of', prop, value, 'a name');
    }
    if (vlan !== undefined && !(Number.isInteger(vlan) && vlan >= 1 && vlan <= 4094)) refuse('Diagram.of', 'vlan', vlan, 'a whole number from 1 to 4094');
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { pictureOf } = require('../diagrams/picture-of') as typeof import('../diagrams/picture-of');
    const { findings, topology } = engine().analyseApp(scope.node.root);
    return new Diagram(pictureOf(topology, findings, { namespace: namespaceName, vm, vlan }));
  }

  private constructor(private readonly picture: Picture) {}

  /**
   * A Mermaid flowchart, which GitHub and GitLab draw in Markdown. GitHub draws up to 500 edges and 50,000 characters: draw less with the options.
   *
   * @see https://mermaid.js.org/config/schema-docs/config.html
   */
  public mermaid(): string {
    return drawings().mermaid(this.picture);
  }

  /**
   * A graph for Graphviz: `dot -Tpdf`.
   *
   * @see https://graphviz.org/doc/info/lang.html
   */
  public dot(): string {
    return drawings().dot(this.picture);
  }

  /** One SVG file, dark where its reader is. */
  public svg(): string {
    return drawings().svg(this.picture);
  }

  /**
   * One HTML page that works from the disk and loads nothing: search, a filter by VLAN, and a click on a box shows its manifest and what was found in
   * it. The manifests are in the page; cloud-init's user data, which often holds a password, is not.
   */
  public html(): string {
    return drawings().html(this.picture);
  }
}

/** What draws is loaded when something is drawn, so that importing us stays cheap. */
function drawings(): typeof import('../diagrams/drawings').DRAWINGS {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require('../diagrams/drawings') as typeof import('../diagrams/drawings')).DRAWINGS;
}
