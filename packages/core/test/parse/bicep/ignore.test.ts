/** Ignores and what they cover. */
import { textAt, unitOf } from './show.ts';

function ignores(text: string) {
  return unitOf(text).ignores.map(({ rules, reason, covers }) => ({ rules, reason, covers: textAt(covers) }));
}

const STORAGE = "'Microsoft.Storage/storageAccounts@2023-05-01'";

test('a comment on its own line covers the next statement with its decorators', () => {
  expect(
    ignores(
      "// forearm:ignore secret-in-default only a sample\n@secure()\nparam p string = 'x'\nparam q string\n",
    ),
  ).toEqual([
    { rules: ['secret-in-default'], reason: 'only a sample', covers: "@secure()\nparam p string = 'x'" },
  ]);
});

test('a comment between a decorator and its statement covers the statement', () => {
  const [mark] = ignores("@secure()\n// forearm:ignore x why\nparam p string = 'x'\n");
  expect(mark?.covers).toBe("@secure()\n// forearm:ignore x why\nparam p string = 'x'");
});

test('a comment at the end of a line covers what starts on that line', () => {
  const text = `resource stg ${STORAGE} = { // forearm:ignore a, b both are wanted
  name: 'x'
  properties: {
    minimumTlsVersion: 'TLS1_0' // forearm:ignore old-tls legacy clients
    networkAcls: { // forearm:ignore *
      defaultAction: 'Allow'
    }
  } // forearm:ignore c
}`;
  expect(ignores(text)).toEqual([
    { rules: ['a', 'b'], reason: 'both are wanted', covers: text },
    { rules: ['old-tls'], reason: 'legacy clients', covers: "minimumTlsVersion: 'TLS1_0'" },
    {
      rules: ['*'],
      reason: '',
      covers: "networkAcls: { // forearm:ignore *\n      defaultAction: 'Allow'\n    }",
    },
    { rules: ['c'], reason: '', covers: '  } // forearm:ignore c' },
  ]);
});

test('inside an array it covers the item', () => {
  const [mark] = ignores('var rules = [\n  // forearm:ignore any-source\n  {\n    a: 1\n  }\n  {}\n]');
  expect(mark?.covers).toBe('{\n    a: 1\n  }');
});

test('inside a module it covers the argument', () => {
  const [mark] = ignores(
    "module m 'm.bicep' = [for i in [1]: if (true) {\n  params: {\n    // forearm:ignore x\n    a: 'b'\n  }\n}]",
  );
  expect(mark?.covers).toBe("a: 'b'");
});

test('inside a resource it covers a nested resource, its condition and loop included', () => {
  const [mark] = ignores(`resource stg ${STORAGE} = if (true) {
  name: 'x'
  // forearm:ignore x
  // another comment
  resource blob 'blobServices' = {
    name: 'default'
  }
}`);
  expect(mark?.covers).toMatch(/^resource blob[\s\S]*'default'\n {2}\}$/);
});

test('a directive beside the codes of the official linter', () => {
  expect(
    ignores(
      "#disable-next-line no-unused-params forearm:weak-default forearm:other // test only\nparam p string = 'x'\nparam q string",
    ),
  ).toEqual([{ rules: ['weak-default', 'other'], reason: 'test only', covers: "param p string = 'x'" }]);
});

test('a block comment', () => {
  expect(ignores('/* forearm:ignore x why not */\nvar a = 1')).toEqual([
    { rules: ['x'], reason: 'why not', covers: 'var a = 1' },
  ]);
});

test('other comments, directives and strings are none', () => {
  expect(
    ignores("#disable-next-line no-unused-params\nvar a = '// forearm:ignore x' // see forearm:ignore x\n"),
  ).toEqual([]);
});

test('at the end of the file it covers an empty line', () => {
  expect(ignores('var a = 1\n// forearm:ignore x\n')).toEqual([{ rules: ['x'], reason: '', covers: '' }]);
});
