/**
 * Partitions by the beginning of their regions' names, and where their services without regions (IAM, Route 53, ...) are
 * asked. Sources: AWS Fault Isolation Boundaries, "Partitions"; AWS General Reference, "Service endpoints" (of IAM).
 */
const partitions: readonly (readonly [partition: string, regions: string, home: string])[] = [
  ['aws-cn', 'cn-', 'cn-north-1'],
  ['aws-us-gov', 'us-gov-', 'us-gov-west-1'],
  ['aws-iso', 'us-iso-', 'us-iso-east-1'],
  ['aws-iso-b', 'us-isob-', 'us-isob-east-1'],
  ['aws-iso-e', 'eu-isoe-', 'eu-isoe-west-1'],
  ['aws-iso-f', 'us-isof-', 'us-isof-south-1'],
  ['aws-eusc', 'eusc-', 'eusc-de-east-1'],
];

/** The partition of a region; the public one where nothing is known. */
export function partitionOf(region: string | undefined): string {
  return partitions.find(([, prefix]) => region?.startsWith(prefix))?.[0] ?? 'aws';
}

/** The region that answers for services without regions. */
export function homeRegion(partition: string): string {
  return partitions.find(([name]) => name === partition)?.[2] ?? 'us-east-1';
}
