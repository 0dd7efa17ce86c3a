/** Every command and every option, as data: parsing, help and usage errors are made from this table. */

export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** The value's name in the help text; an option without one is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  readonly repeatable?: boolean;
  readonly help: string;
}

export interface CommandSpec {
  readonly name: CommandName;
  /** What stands behind the name: `[paths..]`, `<rule-id>`, or nothing. */
  readonly operands: '' | '[paths..]' | '<id>' | '<file>' | '<expression>';
  readonly summary: string;
  readonly options: readonly OptionSpec[];
  readonly notes?: readonly string[];
}

export type CommandName = 'scan' | 'explain' | 'rules' | 'resources' | 'graph' | 'eval' | 'baseline';

const SEVERITY_CHOICES = ['critical', 'high', 'medium', 'low', 'never'];
const LEVELS = ['low', 'medium', 'high'];
export const FORMATS = [
  'text',
  'json',
  'sarif',
  'junit',
  'github',
  'azure-devops',
  'markdown',
  'html',
] as const;

const help: OptionSpec = { name: 'help', short: 'h', help: 'show this help' };

const parameters: OptionSpec = {
  name: 'parameters',
  value: 'FILE..',
  repeatable: true,
  help: 'parameter files to apply to every asked template, besides those that pair with it by name',
};

const jsonOrText: OptionSpec = {
  name: 'format',
  short: 'f',
  value: 'FORMAT',
  choices: ['text', 'json'],
  default: 'text',
  help: 'what to print',
};

/** Options that decide what is looked at; `scan` and `baseline` share them. */
const analysis: readonly OptionSpec[] = [
  {
    name: 'min-confidence',
    value: 'LEVEL',
    choices: LEVELS,
    help: 'leave out findings that are less certain (low: report everything)',
  },
  {
    name: 'profile',
    value: 'NAME',
    choices: ['default', 'strict'],
    help: 'strict adds rules for hardened estates',
  },
  parameters,
  { name: 'staged', help: 'judge what is staged in git, as it is in the index' },
  { name: 'since', value: 'REF', help: 'report only on files changed since a commit or branch' },
  { name: 'config', value: 'FILE', help: 'configuration (default: forearm.config.json at the root)' },
  { name: 'no-inline-ignores', help: 'do not obey ignores written in the files themselves' },
  { name: 'shard', value: 'I/N', help: 'report only on the I-th of N equal parts of the files' },
];

const quiet: OptionSpec = { name: 'quiet', short: 'q', help: 'no light notices and no line of counts' };

const colour: OptionSpec = {
  name: 'color',
  value: 'WHEN',
  choices: ['auto', 'always', 'never'],
  default: 'auto',
  help: 'colour the text (NO_COLOR is respected)',
};

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'scan',
    operands: '[paths..]',
    summary: 'analyse ARM, Bicep, Data Factory and Synapse files',
    options: [
      {
        name: 'format',
        short: 'f',
        value: 'FORMAT',
        choices: FORMATS,
        default: 'text',
        help: 'how to report',
      },
      {
        name: 'output',
        short: 'o',
        value: '[FORMAT=]FILE',
        repeatable: true,
        help: 'write the report to a file; with a format in front, besides the report on standard output',
      },
      {
        name: 'fail-on',
        value: 'SEVERITY',
        choices: SEVERITY_CHOICES,
        help: 'least severity that makes the exit code 1 (default: high)',
      },
      {
        name: 'baseline',
        value: 'FILE',
        help: 'mark findings known from an earlier `forearm baseline` as ignored',
      },
      ...analysis,
      quiet,
      colour,
      help,
    ],
    notes: [
      'Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or configuration, 3 analysis incomplete.',
    ],
  },
  {
    name: 'explain',
    operands: '<id>',
    summary: "print a rule's page; ids of other tools (CKV_AZURE_35) work too",
    options: [help],
  },
  {
    name: 'rules',
    operands: '',
    summary: 'list the rules',
    options: [
      jsonOrText,
      { name: 'control', value: 'ID', help: 'only rules for a row of the control catalogue, such as A3' },
      {
        name: 'type',
        value: 'TYPE',
        help: 'only rules for a resource type, such as Microsoft.Storage/storageAccounts',
      },
      help,
    ],
  },
  {
    name: 'resources',
    operands: '<file>',
    summary: 'print what a template becomes: its resources after evaluation',
    options: [jsonOrText, parameters, help],
  },
  {
    name: 'graph',
    operands: '[paths..]',
    summary: 'print what refers to what: pipelines, connections, runtimes, Azure resources',
    options: [
      {
        name: 'format',
        short: 'f',
        value: 'FORMAT',
        choices: ['mermaid', 'dot', 'json', 'html'],
        default: 'mermaid',
        help: 'what to print; html is a picture to zoom, in one file',
      },
      help,
    ],
  },
  {
    name: 'eval',
    operands: '<expression>',
    summary: 'print the value of an expression as JSON',
    options: [
      {
        name: 'language',
        value: 'NAME',
        choices: ['arm', 'bicep', 'adf'],
        help: "the expression's language (default: from --template, else from its shape)",
      },
      parameters,
      {
        name: 'template',
        value: 'FILE',
        help: 'template or pipeline whose parameters, variables and functions it may use',
      },
      help,
    ],
  },
  {
    name: 'baseline',
    operands: '[paths..]',
    summary: 'remember the findings of today, for `forearm scan --baseline`',
    options: [
      {
        name: 'output',
        short: 'o',
        value: 'FILE',
        default: 'forearm.baseline.json',
        help: 'where to write it',
      },
      ...analysis,
      quiet,
      help,
    ],
  },
];
