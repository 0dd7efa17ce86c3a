/** The layer contract: who may import whom. Reads every import of the packages' sources. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const PACKAGES = resolve(__dirname, '../../..');
const CORE = join(PACKAGES, 'core/src');

interface Import {
  readonly from: string;
  readonly target: string;
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'node_modules' || name === 'dist') return [];
    if (statSync(path).isDirectory()) return sources(path);
    return name.endsWith('.ts') && !name.endsWith('.test.ts') ? [path] : [];
  });
}

/** Static, re-exporting and dynamic imports, of types too. */
function importsOf(path: string): Import[] {
  const text = withoutComments(readFileSync(path, 'utf8'));
  const found = [
    ...text.matchAll(/^(?:import|export)\b[^'"]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm),
  ];
  return found.map((match) => ({ from: path, target: match[1] ?? match[2] ?? match[3] ?? '' }));
}

const core = sources(CORE).flatMap(importsOf);

/** `parse/arm`, `text`, `analyze.ts`: the layer that a file of the core belongs to. */
function layerOf(path: string): string {
  const [first = '', second = ''] = relative(CORE, path).split('/');
  return first === 'parse' ? `parse/${second}` : first;
}

/**
 * What a layer may import besides itself (`check` asks about the graph). `analyze.ts`, `analysis/`, `testing/` and `index.ts` put the layers together:
 * they may import everything in the core, and nothing but them and each other may import them.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  model: ['text'],
  facts: ['text'],
  'parse/json': ['text', 'model'],
  'parse/arm': ['text', 'model', 'parse/json'],
  'parse/bicep': ['text', 'model', 'parse/json'],
  'parse/adf': ['text', 'model', 'parse/json'],
  evaluate: ['text', 'model', 'facts'],
  graph: ['model', 'evaluate', 'facts', 'text'],
  check: ['model', 'evaluate', 'graph', 'facts', 'text'],
  report: ['model', 'text'],
};
const COMPOSITION = ['analyze.ts', 'analysis', 'testing', 'index.ts'];

function offences(imports: readonly Import[], allowed: (layer: string, target: string) => boolean): string[] {
  return imports
    .filter(({ target }) => target.startsWith('.'))
    .map(({ from, target }) => ({ from, to: resolve(dirname(from), target) }))
    .filter(({ from, to }) => layerOf(from) !== layerOf(to) && !allowed(layerOf(from), layerOf(to)))
    .map(({ from, to }) => `${relative(CORE, from)} imports ${relative(CORE, to)}`);
}

test('every layer imports only what is below it', () => {
  const composed = (layer: string) => COMPOSITION.includes(layer);
  const wrong = offences(
    core,
    (layer, target) => composed(layer) || (MAY_IMPORT[layer] ?? []).includes(target),
  );
  expect(wrong).toEqual([]);
});

test('every folder of the core is a layer of the contract', () => {
  const layers = new Set(sources(CORE).map(layerOf));
  expect([...layers].filter((layer) => !(layer in MAY_IMPORT) && !COMPOSITION.includes(layer))).toEqual([]);
});

test('the core imports no package: neither Node nor anything else', () => {
  expect(core.filter(({ target }) => !target.startsWith('.'))).toEqual([]);
});

/** What only Node has, or what gives another answer to the same question. */
const FOREIGN =
  /\b(process\.|require\(|Buffer\b|__dirname|import\.meta|Date\.now|new Date\(\)|Math\.random|setTimeout|performance\.)/;

test('the core has no clock, no randomness and no Node globals', () => {
  const found = sources(CORE).filter((path) => FOREIGN.test(withoutComments(readFileSync(path, 'utf8'))));
  expect(found.map((path) => relative(CORE, path))).toEqual([]);
});

/** The compiler then knows no global of either; scripts of pages (`report/graph/page-script.ts`) are texts to it. */
test('the core compiles without the types of Node and of browsers', () => {
  const optionsOf = (path: string) => JSON.parse(readFileSync(join(PACKAGES, path), 'utf8')).compilerOptions;
  const own = optionsOf('core/tsconfig.json');
  expect({ types: own.types, lib: own.lib ?? optionsOf('../tsconfig.base.json').lib }).toEqual({
    types: [],
    lib: ['es2023'],
  });
});

function withoutComments(text: string): string {
  return text.replace(/^\s*(\/\*\*?|\*|\/\/).*$/gm, '');
}

test('rules see the public API of the core and nothing of its inside', () => {
  const rules = sources(join(PACKAGES, 'rules')).flatMap(importsOf);
  const outside = rules.filter(({ from, target }) => {
    if (target === '@forearm/core' || target === '@forearm/core/testing') return false;
    if (!target.startsWith('.')) return true;
    return relative(join(PACKAGES, 'rules'), resolve(dirname(from), target)).startsWith('..');
  });
  expect(outside).toEqual([]);
});

test('the command line uses the core, the rules, Node and the reader of its configuration, each by its name', () => {
  const cli = sources(join(PACKAGES, 'cli/src')).flatMap(importsOf);
  const strange = cli.filter(({ from, target }) => {
    if (/^(node:|@forearm\/|jsonc-parser$)/.test(target)) return false;
    return (
      !target.startsWith('.') ||
      relative(join(PACKAGES, 'cli'), resolve(dirname(from), target)).startsWith('..')
    );
  });
  expect(strange).toEqual([]);
});

/** The job of each file stands in docs: text to tree, embedded expressions, tree to unit, functions, inputs, ignores. */
const SHAPE = ['index', 'syntax', 'expression', 'lower', 'functions', 'inputs', 'ignore'];

test.each(['arm', 'bicep', 'adf'])('the language %s has the shape of every language', (language) => {
  const names = readdirSync(join(CORE, 'parse', language));
  const missing = SHAPE.filter((name) => !names.includes(`${name}.ts`) && !names.includes(name));
  expect([...missing, ...(names.includes('README.md') ? [] : ['README.md'])]).toEqual([]);
});
