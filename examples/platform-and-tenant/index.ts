import { App } from 'cdk8s';
import { PlatformChart } from './platform';
import { TenantChart } from './tenant';

/** What the platform team owns and what a tenant builds on it, in one App. */
export function platformAndTenant(app: App): void {
  app.node.setContext('vmnet:cluster', 'prod-1');
  const platform = new PlatformChart(app, 'platform');
  new TenantChart(app, 'shop', platform);
}
