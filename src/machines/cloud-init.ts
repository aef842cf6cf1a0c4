import { ApiObject, Lazy } from 'cdk8s';
import { Construct } from 'constructs';

/** KubeVirt takes at most this much of a cloud-init text inside the VM itself; more goes into a Secret. */
const MOST_INLINE_BYTES = 2048;

/** The volume's name, and the disk's. */
export const CLOUD_INIT_DISK = 'cloudinitdisk';

/**
 * One of cloud-init's texts in a VM: inside the volume while it is short, in a Secret of its own from then on.
 *
 * @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/cloud-init/cloud-init.go
 */
export class CloudInitText {
  private secret?: ApiObject;
  private text?: string;

  constructor(private readonly owner: Construct, private readonly key: 'userdata' | 'networkdata') {}

  /** Replaces the text. */
  public set(text: string): void {
    this.text = text;
    const isLong = Buffer.byteLength(text) > MOST_INLINE_BYTES;
    if (!isLong || this.secret !== undefined) return;
    this.secret = new ApiObject(this.owner, this.key === 'userdata' ? 'UserData' : 'NetworkData', {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { namespace: ApiObject.of(this.owner).metadata.namespace },
      stringData: { [this.key]: Lazy.any({ produce: () => this.text }) },
    });
  }

  /** The volume's part. */
  public toKube(): object {
    if (this.text === undefined) return {};
    const isUserData = this.key === 'userdata';
    if (this.secret === undefined) return { [isUserData ? 'userData' : 'networkData']: this.text };
    return { [isUserData ? 'secretRef' : 'networkDataSecretRef']: { name: this.secret.name } };
  }
}
