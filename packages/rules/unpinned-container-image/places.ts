/** Where resources name container images. Data. */

/** The images of one resource type. */
export interface ImagePlace {
  readonly type: string;
  readonly paths: readonly string[];
  /** What stands before the image: App Service writes `DOCKER|image`. */
  readonly prefix?: RegExp;
}

const APP = ['properties.template.containers[*].image', 'properties.template.initContainers[*].image'];
/** Paths as in the official types of each resource; `[*]` is every item of a list. */
export const places: readonly ImagePlace[] = [
  {
    type: 'Microsoft.ContainerInstance/containerGroups',
    paths: ['properties.containers[*].properties.image', 'properties.initContainers[*].properties.image'],
  },
  { type: 'Microsoft.App/containerApps', paths: APP },
  { type: 'Microsoft.App/jobs', paths: APP },
  {
    type: 'Microsoft.Batch/batchAccounts/pools',
    paths: [
      'properties.deploymentConfiguration.virtualMachineConfiguration.containerConfiguration.containerImageNames',
      'properties.startTask.containerSettings.imageName',
    ],
  },
  {
    type: 'Microsoft.Web/sites',
    paths: ['properties.siteConfig.linuxFxVersion', 'properties.siteConfig.windowsFxVersion'],
    prefix: /^DOCKER\|/i,
  },
  {
    type: 'Microsoft.Web/sites/slots',
    paths: ['properties.siteConfig.linuxFxVersion'],
    prefix: /^DOCKER\|/i,
  },
];
