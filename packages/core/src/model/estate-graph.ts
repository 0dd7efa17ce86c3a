/** The picture of an estate: what there is, and what refers to what. Plain data. */

/** A resource, or an activity of a pipeline. */
export interface GraphNode {
  /** Stable within one picture: `n0`, `n1`, … in the order of files and places. */
  readonly id: string;
  /** `Microsoft.DataFactory/factories/pipelines`; an activity's is that with `/activities`. */
  readonly type: string;
  /** What its type or connector is called: `Copy`, `AzureBlobFS`; empty when nothing more is known. */
  readonly kind: string;
  readonly name: string;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** The pipeline that an activity belongs to. */
  readonly parent?: string;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** `uses`, `runs on`, `reaches`, … */
  readonly label: string;
  /** Names of the parameters that are handed over; never their values. */
  readonly parameters?: readonly string[];
}

export interface EstateGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}
