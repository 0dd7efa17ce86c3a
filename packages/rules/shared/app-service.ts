/** A web app's settings stand in `siteConfig`, or in its child `config/web`, which is applied afterwards. */
import type { Resource } from '@forearm/core';

/** The child `config` of a site or slot writes the property (a path below `properties`), so the site's own absence says nothing. */
export function setByConfig(path: string): (site: Resource) => boolean {
  return (site) => site.children('config').some((config) => !config.at(`properties.${path}`).mayBeAbsent());
}
