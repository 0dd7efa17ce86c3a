/** Container images that are named by a tag which moves. */
import { defineRule, type Property } from '@forearm/core';
import { propertiesAt } from '../shared/typed-secrets.ts';
import { places } from './places.ts';

export default defineRule({
  id: 'unpinned-container-image',
  title: 'Container image is named by a tag that moves',
  severity: 'low',
  appliesTo: places.map(({ type }) => type),
  controls: ['E6'],
  references: [
    'MCSB DS-2',
    'CWE-494',
    {
      title: 'Image tagging and versioning',
      url: 'https://learn.microsoft.com/azure/container-registry/container-registry-image-tag-version',
    },
  ],
  sameAs: [],
  check(resource, report) {
    for (const { type, paths, prefix } of places) {
      if (!resource.isType(type)) continue;
      for (const image of paths
        .flatMap((path) => propertiesAt(resource, path))
        .flatMap((at) => [...at.strings()]))
        if (isMoving(image, prefix))
          report(
            image,
            `The image ${image.print()} is named by a tag that moves. The next start runs whatever was pushed last, by whom ever, unseen. Name a version, or better the digest.`,
            { fix: 'Write the image as name@sha256:… or name:1.2.3.' },
          );
    }
  },
});

/** Without a tag it is `latest`. Of an image that is not wholly known only the known end can tell. */
function isMoving({ parts }: Property, prefix: RegExp | undefined): boolean {
  const end = parts.at(-1);
  if (end === undefined || (prefix && !prefix.test(parts[0] ?? ''))) return false;
  if (/:latest$/i.test(end)) return true;
  const name = end.slice(end.lastIndexOf('/') + 1);
  return /^[a-z0-9][\w.-]*$/i.test(name) && (end.includes('/') || parts.length === 1) && name !== '';
}
