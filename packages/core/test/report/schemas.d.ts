/** What the schema has against a JSON text; empty when nothing. */
export declare function complaints(name: 'report.schema.json' | 'sarif-2.1.0.json', text: string): string[];
