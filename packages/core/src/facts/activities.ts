/** Activity types of Azure Data Factory and Synapse: what is secret in them, and what would show one. */
import { json } from './generated/activities.ts';
import { lazy } from './lazy.ts';

/** An activity type. All paths are below the activity's `typeProperties`. */
export interface Activity {
  /** Official spelling of the type. */
  readonly type: string;
  /** It has `policy.secureInput` and `policy.secureOutput`: without them its input and output are logged in clear. */
  readonly policy: boolean;
  readonly linkedService: boolean;
  /** Properties whose type is SecureString or AzureKeyVaultSecret. */
  readonly secrets: readonly string[];
  /** Path of the CredentialReference, if it has one. */
  readonly credential: string | undefined;
  /** Plain texts that often carry a secret: addresses, headers, bodies, commands, queries, arguments. */
  readonly carriers: readonly string[];
}

const nothing = { policy: false, linkedService: false, secrets: [], credential: undefined, carriers: [] };
const byName = lazy(() => {
  const data = JSON.parse(json) as Readonly<Record<string, Partial<Activity>>>;
  return new Map(
    Object.entries(data).map(([type, fields]): [string, Activity] => [
      type.toLowerCase(),
      { ...nothing, ...fields, type },
    ]),
  );
});

/** An activity by its `type` (any spelling); undefined if the official schema does not know it. */
export function activity(type: string): Activity | undefined {
  return byName().get(type.toLowerCase());
}

/** All activity types of Microsoft.DataFactory/factories/pipelines@2018-06-01, sorted. */
export function activities(): readonly Activity[] {
  return [...byName().values()];
}
