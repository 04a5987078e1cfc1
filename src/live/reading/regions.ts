/**
 * Where the services without regions (IAM, CloudFront, Route 53, Organizations) answer, by partition.
 * Source: AWS General Reference, "Service endpoints".
 */
const homes: readonly { readonly prefix: string; readonly region: string }[] = [
  { prefix: 'cn-', region: 'cn-northwest-1' },
  { prefix: 'us-gov-', region: 'us-gov-west-1' },
  { prefix: 'us-iso-', region: 'us-iso-east-1' },
  { prefix: 'us-isob-', region: 'us-isob-east-1' },
];

/**
 * Where a request goes that was placed in `region`: a global type is asked at its own home, which exists in the public
 * partition only, or at its partition's.
 */
export function regionAsked(
  { global, home }: { readonly global: boolean; readonly home?: string },
  region: string | undefined,
): string | undefined {
  if (!global) return region;
  const usual = homeRegion(region);
  return home !== undefined && usual === publicHome ? home : usual;
}

const publicHome = 'us-east-1';

/** The home region of the partition that `region` belongs to; the public partition's where nothing is known. */
export function homeRegion(region: string | undefined): string {
  return homes.find(({ prefix }) => region?.startsWith(prefix))?.region ?? publicHome;
}
