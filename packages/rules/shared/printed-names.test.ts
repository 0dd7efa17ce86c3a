/** Printed names: what is unknown of them, and whose child a name belongs to. */
import { ownerName, unknownOf } from './printed-names.ts';

test.each([
  ['adf-sales', ''],
  ["adf-[parameters('env')]-a", "parameters('env')"],
  ["[variables('names')[0]]-[parameters('env')]", "variables('names')[0]\nparameters('env')"],
])('what is unknown of %s', (name, unknown) => expect(unknownOf(name)).toBe(unknown));

test.each([
  ['sql-sales/default', 'sql-sales'],
  ['sql-sales/db/default', 'sql-sales/db'],
  ["[format('{0}/{1}', parameters('a'), 'b')]/default", "[format('{0}/{1}', parameters('a'), 'b')]"],
  ["sql/[concat('a', '/', 'b')]", 'sql'],
  ['alone', 'alone'],
])('the owner of %s', (name, owner) => expect(ownerName(name)).toBe(owner));
