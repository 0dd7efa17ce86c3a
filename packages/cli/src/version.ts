/** The version of this program, put in by the build. */
declare const FOREARM_VERSION: string | undefined;

/** `0.0.0-source` when run from source and not from the bundle. */
export const VERSION: string = typeof FOREARM_VERSION === 'string' ? FOREARM_VERSION : '0.0.0-source';
