/** Activities: which may be logged in clear, which hold secrets, which carry them in plain text. */
import { activities, activity } from '../../src/facts/activities.ts';

describe('activity', () => {
  it('knows all activity types of the official schema', () => {
    expect(activities()).toHaveLength(40);
    expect(activities().filter(({ policy }) => policy)).toHaveLength(31);
  });

  it('lets a Web activity be secured, and knows what stands in it', () => {
    expect(activity('WebActivity')).toMatchObject({
      policy: true,
      secrets: ['authentication.password', 'authentication.pfx', 'authentication.servicePrincipalKey'],
      carriers: ['body', 'headers.*', 'url'],
    });
  });

  it('knows that control flow has no policy', () => {
    expect(activity('ForEach')?.policy).toBe(false);
    expect(activity('IfCondition')?.policy).toBe(false);
  });

  it('finds the passwords of an SSIS package', () => {
    expect(activity('executessispackage')?.secrets).toContain(
      'packageLocation.typeProperties.packagePassword',
    );
  });

  it('counts queries and scripts of a copy as carriers', () => {
    expect(activity('Copy')?.carriers).toEqual(
      expect.arrayContaining(['sink.preCopyScript', 'source.sqlReaderQuery']),
    );
  });

  it('does not know what nobody documents', () => {
    expect(activity('Teleport')).toBeUndefined();
  });
});
