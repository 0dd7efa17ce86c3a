/** All rules, in the order of their ids. Generated from the folders by `npm run generate`; do not edit. */
import type { Rule } from '@forearm/core';
import administratorLogin from './administrator-login/rule.ts';
import anonymousBlobAccess from './anonymous-blob-access/rule.ts';
import anonymousLinkedService from './anonymous-linked-service/rule.ts';
import basicAuthenticationLinkedService from './basic-authentication-linked-service/rule.ts';
import certificateValidationDisabled from './certificate-validation-disabled/rule.ts';
import danglingReference from './dangling-reference/rule.ts';
import datasetAtAccountRoot from './dataset-at-account-root/rule.ts';
import defaultForSecureParameter from './default-for-secure-parameter/rule.ts';
import dynamicHostLinkedService from './dynamic-host-linked-service/rule.ts';
import factoryWithoutCustomerKey from './factory-without-customer-key/rule.ts';
import factoryWithoutPurview from './factory-without-purview/rule.ts';
import factoryWithoutSourceControl from './factory-without-source-control/rule.ts';
import firewallOpenToAllOfAzure from './firewall-open-to-all-of-azure/rule.ts';
import firewallOpenToEveryone from './firewall-open-to-everyone/rule.ts';
import ftpAllowed from './ftp-allowed/rule.ts';
import guardedPublicEndpoint from './guarded-public-endpoint/rule.ts';
import httpsNotEnforced from './https-not-enforced/rule.ts';
import inboundFromInternet from './inbound-from-internet/rule.ts';
import insecureParameterForSecret from './insecure-parameter-for-secret/rule.ts';
import keyAuthenticationEnabled from './key-authentication-enabled/rule.ts';
import linkedServiceSentToUrl from './linked-service-sent-to-url/rule.ts';
import linkedServiceWithoutIdentity from './linked-service-without-identity/rule.ts';
import literalForSecretProperty from './literal-for-secret-property/rule.ts';
import localAuthenticationEnabled from './local-authentication-enabled/rule.ts';
import managedPrivateEndpointMissing from './managed-private-endpoint-missing/rule.ts';
import managementApiCall from './management-api-call/rule.ts';
import missingManagedIdentity from './missing-managed-identity/rule.ts';
import networkDefaultActionAllow from './network-default-action-allow/rule.ts';
import openManagementPort from './open-management-port/rule.ts';
import outboundToInternet from './outbound-to-internet/rule.ts';
import oversizedIntegrationRuntime from './oversized-integration-runtime/rule.ts';
import personalAccount from './personal-account/rule.ts';
import publicIntegrationRuntime from './public-integration-runtime/rule.ts';
import publicNetworkAccess from './public-network-access/rule.ts';
import secretInLinkedService from './secret-in-linked-service/rule.ts';
import secretInOutput from './secret-in-output/rule.ts';
import secretInParameterFile from './secret-in-parameter-file/rule.ts';
import secretInPipeline from './secret-in-pipeline/rule.ts';
import secretInRunHistory from './secret-in-run-history/rule.ts';
import secretInTemplate from './secret-in-template/rule.ts';
import secretLeavesSecureHandling from './secret-leaves-secure-handling/rule.ts';
import secretPrintedInNotebook from './secret-printed-in-notebook/rule.ts';
import sharedRuntimeByKey from './shared-runtime-by-key/rule.ts';
import ssisRuntimeOutsideVnet from './ssis-runtime-outside-vnet/rule.ts';
import subnetWithoutNsg from './subnet-without-nsg/rule.ts';
import synapseExfiltrationOpen from './synapse-exfiltration-open/rule.ts';
import synapsePoolWithoutEncryption from './synapse-pool-without-encryption/rule.ts';
import synapseWithoutManagedNetwork from './synapse-without-managed-network/rule.ts';
import unencryptedEndpoint from './unencrypted-endpoint/rule.ts';
import unpinnedScriptSource from './unpinned-script-source/rule.ts';
import weakTlsVersion from './weak-tls-version/rule.ts';

export const rules: readonly Rule[] = [
  administratorLogin,
  anonymousBlobAccess,
  anonymousLinkedService,
  basicAuthenticationLinkedService,
  certificateValidationDisabled,
  danglingReference,
  datasetAtAccountRoot,
  defaultForSecureParameter,
  dynamicHostLinkedService,
  factoryWithoutCustomerKey,
  factoryWithoutPurview,
  factoryWithoutSourceControl,
  firewallOpenToAllOfAzure,
  firewallOpenToEveryone,
  ftpAllowed,
  guardedPublicEndpoint,
  httpsNotEnforced,
  inboundFromInternet,
  insecureParameterForSecret,
  keyAuthenticationEnabled,
  linkedServiceSentToUrl,
  linkedServiceWithoutIdentity,
  literalForSecretProperty,
  localAuthenticationEnabled,
  managedPrivateEndpointMissing,
  managementApiCall,
  missingManagedIdentity,
  networkDefaultActionAllow,
  openManagementPort,
  outboundToInternet,
  oversizedIntegrationRuntime,
  personalAccount,
  publicIntegrationRuntime,
  publicNetworkAccess,
  secretInLinkedService,
  secretInOutput,
  secretInParameterFile,
  secretInPipeline,
  secretInRunHistory,
  secretInTemplate,
  secretLeavesSecureHandling,
  secretPrintedInNotebook,
  sharedRuntimeByKey,
  ssisRuntimeOutsideVnet,
  subnetWithoutNsg,
  synapseExfiltrationOpen,
  synapsePoolWithoutEncryption,
  synapseWithoutManagedNetwork,
  unencryptedEndpoint,
  unpinnedScriptSource,
  weakTlsVersion,
];
