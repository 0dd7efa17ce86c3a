/** Which `list…` functions answer with secrets, judged by name; the table of facts refines it where the leaf is known. */

/** Functions whose answers hold nothing secret, from the providers' published operations. */
const HARMLESS =
  /^list(healthsummary|healthprofiles|upgradableversions|availableupgradeversions|resources|skus|usages|models|deployments|operations|vmsizes|names|ids|status|locations|regions|versions|policies|schemas|tables|children|metadata|properties|events|history)$/i;

/** True when the answer of a list function has to be treated as a secret. */
export function listIsSecret(name: string): boolean {
  return !HARMLESS.test(name);
}
