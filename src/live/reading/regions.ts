import { homeRegion, partitionOf } from '../../domain/partition.js';

/**
 * Where a request goes that was placed in `region`: a global type is asked at its own home, which exists in the public
 * partition only, or at its partition's.
 */
export function regionAsked(
  { global, home }: { readonly global: boolean; readonly home?: string },
  region: string | undefined,
): string | undefined {
  if (!global) return region;
  const usual = homeRegion(partitionOf(region));
  return home !== undefined && usual === publicHome ? home : usual;
}

const publicHome = 'us-east-1';
