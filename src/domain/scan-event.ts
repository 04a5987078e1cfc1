import type { Finding } from './finding.js';
import type { Report, ResourceCoverage } from './report.js';

/** What a running scan tells whoever watches: the progress line, the terminal interface. In this order. */
export type ScanEvent =
  /** `total`: live resources to read. `resources`: Terraform resource instances in scope. */
  | { readonly kind: 'planned'; readonly total: number; readonly resources: number }
  /** `rate`: live resources a second since the first read. `total` grows where another binding is tried. */
  | {
      readonly kind: 'read';
      readonly done: number;
      readonly total: number;
      readonly rate: number;
      readonly throttled: number;
    }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'coverage'; readonly coverage: ResourceCoverage }
  | { readonly kind: 'finished'; readonly report: Report };

export type ScanListener = (event: ScanEvent) => void;
