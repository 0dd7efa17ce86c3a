/** Reads the examples out of a rule's page: fenced blocks are files, `// finding` marks the lines that must be found. */

/** The languages that a block may be written in. */
export type ExampleLanguage = 'arm' | 'bicep' | 'adf';

export interface ExampleFile {
  readonly path: string;
  readonly text: string;
}

/** One example: the files of a block and of the `and` blocks that follow it. */
export interface Example {
  /** The heading under which it stands, lower-cased: `found`, `not found`, `fix`, or any other. */
  readonly section: string;
  readonly language: ExampleLanguage;
  /** 1-based line of the page on which the first block starts. */
  readonly line: number;
  readonly files: readonly ExampleFile[];
  /** `path:line` of every marked line, sorted. */
  readonly expected: readonly string[];
}

const FENCE = /^```\s*(\S.*)?$/;
const LANGUAGES: readonly string[] = ['arm', 'bicep', 'adf'];
/** What a block without a path is called. */
const DEFAULT_PATHS: Readonly<Record<ExampleLanguage, string>> = {
  arm: 'main.json',
  bicep: 'main.bicep',
  adf: 'linkedService/example.json',
};
const HEAD =
  '{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","contentVersion":"1.0.0.0","resources":[';

/** A template says so in its first key; a resource begins with its type, condition or name and may hold a template. */
const TEMPLATE = /^\{\s*"(\$schema|contentVersion|languageVersion|metadata|parameters|variables|resources)"/;

interface Block {
  readonly info: string;
  readonly section: string;
  readonly line: number;
  readonly text: string;
}

/**
 * All examples of a page, in order. Info strings: `arm`, `bicep`, `adf`, each with an optional path; `and <path>` adds a
 * file to the example before it, `and forearm.config.json` what its user allows. An `arm` block that is no whole template is a list of resources in one.
 */
export function readExamples(page: string): readonly Example[] {
  const examples: { section: string; language: ExampleLanguage; line: number; files: ExampleFile[] }[] = [];
  for (const block of blocksOf(page)) {
    const [word = '', path] = block.info.split(/\s+/);
    const before = examples.at(-1);
    if (word === 'and' && before && path) before.files.push({ path, text: block.text });
    else if (LANGUAGES.includes(word)) {
      const language = word as ExampleLanguage;
      const text = language === 'arm' ? wholeTemplate(block.text) : block.text;
      examples.push({
        section: block.section,
        language,
        line: block.line,
        files: [{ path: path ?? DEFAULT_PATHS[language], text }],
      });
    }
  }
  return examples.map((example) => ({ ...example, expected: markedLines(example.files) }));
}

function blocksOf(page: string): readonly Block[] {
  const blocks: Block[] = [];
  let section = '';
  let open: { info: string; line: number; lines: string[] } | undefined;
  page.split(/\r?\n/).forEach((line, i) => {
    const fence = FENCE.exec(line);
    if (open && fence && !fence[1]) {
      blocks.push({ info: open.info, section, line: open.line, text: `${open.lines.join('\n')}\n` });
      open = undefined;
    } else if (open) open.lines.push(line);
    else if (fence?.[1]) open = { info: fence[1].trim(), line: i + 1, lines: [] };
    else if (/^#{1,4} /.test(line)) section = line.replace(/^#+ /, '').trim().toLowerCase();
  });
  return blocks;
}

/** Resources on their own are put into a template, on the lines that they stand on. */
function wholeTemplate(text: string): string {
  if (TEMPLATE.test(text.replace(/\/\/.*$/gm, '').trimStart())) return text;
  return `${HEAD}${text.trimEnd()}\n]}\n`;
}

function markedLines(files: readonly ExampleFile[]): readonly string[] {
  const marked: string[] = [];
  for (const { path, text } of files)
    text.split('\n').forEach((line, i) => {
      if (/\/\/ finding\b/.test(line)) marked.push(`${path}:${i + 1}`);
    });
  return marked.sort();
}
