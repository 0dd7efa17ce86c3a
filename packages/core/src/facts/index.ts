/** The fact tables: data about Azure, each parsed when it is first asked for. */
export * from './activities.ts';
export * from './connectors.ts';
export * from './list-functions.ts';
export * from './secret-properties.ts';
