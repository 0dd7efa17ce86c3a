/** The shape of forearm.config.json. schemas/config.schema.json is this, written down for editors. */

/** The part of JSON Schema that our configuration needs. */
export interface Shape {
  readonly type: 'object' | 'array' | 'string' | 'boolean';
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly items?: Shape;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly pattern?: string;
}

const LEVELS = ['low', 'medium', 'high'];

const ignore: Shape = {
  type: 'object',
  description: 'Findings to ignore: those of a rule, in files and resources that match.',
  additionalProperties: false,
  required: ['rule', 'reason'],
  properties: {
    rule: { type: 'string', minLength: 1, description: 'Rule id, or * for every rule.' },
    path: {
      type: 'string',
      minLength: 1,
      description: 'Glob of files, relative to the root: infra/test/**.',
    },
    resource: {
      type: 'string',
      minLength: 1,
      description: 'Name or type of the resource, without regard to case.',
    },
    reason: { type: 'string', minLength: 1, description: 'Why this is not a problem here.' },
    expires: {
      type: 'string',
      pattern: '^\\d{4}-\\d{2}-\\d{2}$',
      description: 'Last day on which the ignore holds, as 2030-12-31.',
    },
  },
};

const allow: Shape = {
  type: 'object',
  description: 'Lists for the rules that ask for them. A list that is left out switches its rule off.',
  additionalProperties: false,
  properties: {
    linkedServiceTypes: {
      type: 'array',
      items: {
        type: 'string',
        minLength: 1,
        pattern: '^\\w+$',
        description: 'A type, written as AzureBlobFS.',
      },
      description: 'Types of linked services that factories and workspaces may use.',
    },
    hosts: {
      type: 'array',
      items: {
        type: 'string',
        minLength: 1,
        pattern: '^(\\*|(\\*\\.)?[\\w-]+(\\.[\\w-]+)*)$',
        description: 'A host name without scheme, port and path, written as *.contoso.com.',
      },
      description:
        'Hosts that pipelines and linked services may talk to. *.contoso.com means every host below it.',
    },
    tenants: {
      type: 'array',
      items: {
        type: 'string',
        minLength: 1,
        pattern: '^[\\w-]+(\\.[\\w-]+)*$',
        description: 'An id or domain, written as contoso.onmicrosoft.com.',
      },
      description: 'Entra tenants that linked services may sign in to, and workspaces may connect to.',
    },
  },
};

export const CONFIG_SHAPE: Shape = {
  type: 'object',
  description:
    'Configuration of Forearm: forearm.config.json at the root of the repository. Comments are allowed.',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', description: 'Where editors find this schema.' },
    ignore: { type: 'array', items: ignore, description: 'What to ignore, and why.' },
    allow,
    exclude: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      description: 'Globs of files to report nothing about. They are still read where other files use them.',
    },
    failOn: {
      type: 'string',
      enum: ['critical', 'high', 'medium', 'low', 'never'],
      description: 'Least severity that makes the exit code 1; high by default.',
    },
    minConfidence: { type: 'string', enum: LEVELS, description: 'Leave out findings that are less certain.' },
    profile: {
      type: 'string',
      enum: ['default', 'strict'],
      description: 'strict adds rules for hardened estates.',
    },
    requireReasons: { type: 'boolean', description: 'Give notice of ignores without a reason.' },
  },
};
