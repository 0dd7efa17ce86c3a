/** All rules, in the order of their ids. Generated from the folders by `npm run generate`; do not edit. */
import type { Rule } from '@forearm/core';
import administratorLogin from './administrator-login/rule.ts';
import anonymousBlobAccess from './anonymous-blob-access/rule.ts';
import anonymousLinkedService from './anonymous-linked-service/rule.ts';
import auditActionsMissing from './audit-actions-missing/rule.ts';
import auditLogsNotCollected from './audit-logs-not-collected/rule.ts';
import auditRetentionShort from './audit-retention-short/rule.ts';
import basicAuthenticationLinkedService from './basic-authentication-linked-service/rule.ts';
import broadCustomRole from './broad-custom-role/rule.ts';
import broadRoleAssignment from './broad-role-assignment/rule.ts';
import certificateValidationDisabled from './certificate-validation-disabled/rule.ts';
import credentialKeptByService from './credential-kept-by-service/rule.ts';
import credentialWithoutExpiry from './credential-without-expiry/rule.ts';
import danglingReference from './dangling-reference/rule.ts';
import datasetAtAccountRoot from './dataset-at-account-root/rule.ts';
import defaultForSecureParameter from './default-for-secure-parameter/rule.ts';
import dynamicHostLinkedService from './dynamic-host-linked-service/rule.ts';
import encryptionAtRestOff from './encryption-at-rest-off/rule.ts';
import exportDiffersFromSource from './export-differs-from-source/rule.ts';
import factoryWithoutAlert from './factory-without-alert/rule.ts';
import factoryWithoutCustomerKey from './factory-without-customer-key/rule.ts';
import factoryWithoutPurview from './factory-without-purview/rule.ts';
import factoryWithoutSourceControl from './factory-without-source-control/rule.ts';
import firewallException from './firewall-exception/rule.ts';
import firewallOpenToAllOfAzure from './firewall-open-to-all-of-azure/rule.ts';
import firewallOpenToEveryone from './firewall-open-to-everyone/rule.ts';
import ftpAllowed from './ftp-allowed/rule.ts';
import guardedPublicEndpoint from './guarded-public-endpoint/rule.ts';
import hostNotAllowed from './host-not-allowed/rule.ts';
import httpsNotEnforced from './https-not-enforced/rule.ts';
import inboundFromInternet from './inbound-from-internet/rule.ts';
import insecureParameterForSecret from './insecure-parameter-for-secret/rule.ts';
import keyAuthenticationEnabled from './key-authentication-enabled/rule.ts';
import keyWithoutRotation from './key-without-rotation/rule.ts';
import linkedServiceOutsideManagedNetwork from './linked-service-outside-managed-network/rule.ts';
import linkedServiceSentToUrl from './linked-service-sent-to-url/rule.ts';
import linkedServiceTypeNotAllowed from './linked-service-type-not-allowed/rule.ts';
import linkedServiceWithoutIdentity from './linked-service-without-identity/rule.ts';
import literalForSecretProperty from './literal-for-secret-property/rule.ts';
import localAuthenticationEnabled from './local-authentication-enabled/rule.ts';
import logsOnlyArchived from './logs-only-archived/rule.ts';
import managedPrivateEndpointMissing from './managed-private-endpoint-missing/rule.ts';
import managementApiCall from './management-api-call/rule.ts';
import missingManagedIdentity from './missing-managed-identity/rule.ts';
import networkDefaultActionAllow from './network-default-action-allow/rule.ts';
import openManagementPort from './open-management-port/rule.ts';
import outboundToInternet from './outbound-to-internet/rule.ts';
import oversizedIntegrationRuntime from './oversized-integration-runtime/rule.ts';
import peeringForwardsTraffic from './peering-forwards-traffic/rule.ts';
import personalAccount from './personal-account/rule.ts';
import privateEndpointWithoutDns from './private-endpoint-without-dns/rule.ts';
import publicIntegrationRuntime from './public-integration-runtime/rule.ts';
import publicNetworkAccess from './public-network-access/rule.ts';
import publishBranchAsSource from './publish-branch-as-source/rule.ts';
import publishFromStudio from './publish-from-studio/rule.ts';
import queryFromOutside from './query-from-outside/rule.ts';
import routeToInternet from './route-to-internet/rule.ts';
import runtimeNodeWithPublicAddress from './runtime-node-with-public-address/rule.ts';
import runtimeRemoteAccessWithoutCertificate from './runtime-remote-access-without-certificate/rule.ts';
import sasTokenLongLived from './sas-token-long-lived/rule.ts';
import sasTokenTooBroad from './sas-token-too-broad/rule.ts';
import secretInLinkedService from './secret-in-linked-service/rule.ts';
import secretInOutput from './secret-in-output/rule.ts';
import secretInParameterFile from './secret-in-parameter-file/rule.ts';
import secretInPipeline from './secret-in-pipeline/rule.ts';
import secretInRunHistory from './secret-in-run-history/rule.ts';
import secretInTemplate from './secret-in-template/rule.ts';
import secretLeavesSecureHandling from './secret-leaves-secure-handling/rule.ts';
import secretPrintedInNotebook from './secret-printed-in-notebook/rule.ts';
import serviceWithoutPrivateEndpoint from './service-without-private-endpoint/rule.ts';
import sharedRuntimeByKey from './shared-runtime-by-key/rule.ts';
import sqlAuditingOff from './sql-auditing-off/rule.ts';
import ssisRuntimeInOpenSubnet from './ssis-runtime-in-open-subnet/rule.ts';
import ssisRuntimeOutsideVnet from './ssis-runtime-outside-vnet/rule.ts';
import storageWithoutExpiryPolicy from './storage-without-expiry-policy/rule.ts';
import subnetWithoutNsg from './subnet-without-nsg/rule.ts';
import synapseExfiltrationOpen from './synapse-exfiltration-open/rule.ts';
import synapsePoolWithoutEncryption from './synapse-pool-without-encryption/rule.ts';
import synapseWithoutManagedNetwork from './synapse-without-managed-network/rule.ts';
import tenantNotAllowed from './tenant-not-allowed/rule.ts';
import threatDetectionOff from './threat-detection-off/rule.ts';
import unencryptedEndpoint from './unencrypted-endpoint/rule.ts';
import unpinnedContainerImage from './unpinned-container-image/rule.ts';
import unpinnedScriptSource from './unpinned-script-source/rule.ts';
import vaultPolicyAllPermissions from './vault-policy-all-permissions/rule.ts';
import vulnerabilityAssessmentOff from './vulnerability-assessment-off/rule.ts';
import weakTlsVersion from './weak-tls-version/rule.ts';

export const rules: readonly Rule[] = [
  administratorLogin,
  anonymousBlobAccess,
  anonymousLinkedService,
  auditActionsMissing,
  auditLogsNotCollected,
  auditRetentionShort,
  basicAuthenticationLinkedService,
  broadCustomRole,
  broadRoleAssignment,
  certificateValidationDisabled,
  credentialKeptByService,
  credentialWithoutExpiry,
  danglingReference,
  datasetAtAccountRoot,
  defaultForSecureParameter,
  dynamicHostLinkedService,
  encryptionAtRestOff,
  exportDiffersFromSource,
  factoryWithoutAlert,
  factoryWithoutCustomerKey,
  factoryWithoutPurview,
  factoryWithoutSourceControl,
  firewallException,
  firewallOpenToAllOfAzure,
  firewallOpenToEveryone,
  ftpAllowed,
  guardedPublicEndpoint,
  hostNotAllowed,
  httpsNotEnforced,
  inboundFromInternet,
  insecureParameterForSecret,
  keyAuthenticationEnabled,
  keyWithoutRotation,
  linkedServiceOutsideManagedNetwork,
  linkedServiceSentToUrl,
  linkedServiceTypeNotAllowed,
  linkedServiceWithoutIdentity,
  literalForSecretProperty,
  localAuthenticationEnabled,
  logsOnlyArchived,
  managedPrivateEndpointMissing,
  managementApiCall,
  missingManagedIdentity,
  networkDefaultActionAllow,
  openManagementPort,
  outboundToInternet,
  oversizedIntegrationRuntime,
  peeringForwardsTraffic,
  personalAccount,
  privateEndpointWithoutDns,
  publicIntegrationRuntime,
  publicNetworkAccess,
  publishBranchAsSource,
  publishFromStudio,
  queryFromOutside,
  routeToInternet,
  runtimeNodeWithPublicAddress,
  runtimeRemoteAccessWithoutCertificate,
  sasTokenLongLived,
  sasTokenTooBroad,
  secretInLinkedService,
  secretInOutput,
  secretInParameterFile,
  secretInPipeline,
  secretInRunHistory,
  secretInTemplate,
  secretLeavesSecureHandling,
  secretPrintedInNotebook,
  serviceWithoutPrivateEndpoint,
  sharedRuntimeByKey,
  sqlAuditingOff,
  ssisRuntimeInOpenSubnet,
  ssisRuntimeOutsideVnet,
  storageWithoutExpiryPolicy,
  subnetWithoutNsg,
  synapseExfiltrationOpen,
  synapsePoolWithoutEncryption,
  synapseWithoutManagedNetwork,
  tenantNotAllowed,
  threatDetectionOff,
  unencryptedEndpoint,
  unpinnedContainerImage,
  unpinnedScriptSource,
  vaultPolicyAllPermissions,
  vulnerabilityAssessmentOff,
  weakTlsVersion,
];
