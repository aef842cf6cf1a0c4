const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/**
 * A label of the DNS, as Kubernetes wants it.
 *
 * @see https://pkg.go.dev/k8s.io/apimachinery/pkg/util/validation#IsDNS1123Label
 */
export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && LABEL.test(text);
}

/**
 * Labels joined by dots; Kubernetes limits the whole, not each label.
 *
 * @see https://pkg.go.dev/k8s.io/apimachinery/pkg/util/validation#IsDNS1123Subdomain
 */
export function isDnsSubdomain(text: string): boolean {
  return text.length <= 253 && text.split('.').every((label) => LABEL.test(label));
}
