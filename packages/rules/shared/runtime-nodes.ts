/** Machines on which a self-hosted integration runtime is installed. */
import type { Property, Resource } from '@forearm/core';
import { MACHINE_TYPES, scriptsOf } from './scripts.ts';

/** The installer, its package, its command line tool, its folder, its key. */
const GATEWAY =
  /gateway-?install|IntegrationRuntime[\w.-]{0,40}\.msi|\bdmgcmd\b|Microsoft Integration Runtime|Register-?(?:New)?(?:IntegrationRuntime)?Node|\bIR@[0-9a-f]{8}-/i;
/** Without any of this in the files nothing is installed. */
const MAY = new RegExp(`${GATEWAY.source}|listAuthKeys`, 'i');
const mayInstall = (text: string): boolean => MAY.test(text);

/** The place that makes a machine a node: in the machine itself, in its extensions or run commands. */
export function installerOf(machine: Resource): Property | undefined {
  if (!machine.sourceMay(mayInstall)) return undefined;
  const [found] = [machine, ...machine.children()].flatMap((resource) =>
    scriptsOf(resource).filter(({ at, text }) => GATEWAY.test(text) || at.calls('listAuthKeys').length > 0),
  );
  return found?.at;
}

/** The public addresses of a machine: of its interfaces in the same estate, or declared with it. */
export function publicAddressesOf(machine: Resource): readonly Property[] {
  const own = networkProfiles(machine).flatMap((profile) =>
    profile
      .at('networkInterfaceConfigurations')
      .items()
      .flatMap((one) => addressesIn(one.at('properties'), 'publicIPAddressConfiguration')),
  );
  const linked = machine
    .linked('Microsoft.Network/networkInterfaces')
    .filter(({ existing }) => !existing)
    .flatMap((card) => addressesIn(card.at('properties'), 'publicIPAddress'));
  return [...own, ...linked];
}

function networkProfiles(machine: Resource): readonly Property[] {
  return ['properties', 'properties.virtualMachineProfile'].map((path) =>
    machine.at(`${path}.networkProfile`),
  );
}

function addressesIn(card: Property, key: string): readonly Property[] {
  return card
    .at('ipConfigurations')
    .items()
    .map((one) => one.at(`properties.${key}`))
    .filter((address) => address.present && !address.mayBeAbsent());
}

export { MACHINE_TYPES };
