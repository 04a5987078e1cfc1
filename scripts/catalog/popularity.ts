import { readFileSync } from 'node:fs';
import { projectRoot } from './sources.js';

/** Terraform type → how many public repositories were seen to use it; see `catalog-sources/popularity.json`. */
export type Popularity = Readonly<Record<string, number>>;

export function loadPopularity(): Popularity {
  const text = readFileSync(`${projectRoot}catalog-sources/popularity.json`, 'utf8');
  return (JSON.parse(text) as { types: Popularity }).types;
}

/** A type that was not seen is still more likely in a state where its service is. */
const shareOfService = 0.2;
const leastWeight = 0.1;

/** How much a gap in one type matters; `serviceOf` is undefined where a type has no counterpart in CloudFormation. */
export function weigher(
  popularity: Popularity,
  serviceOf: (terraformType: string) => string | undefined,
): (terraformType: string) => number {
  const services = new Map<string, number>();
  for (const [type, count] of Object.entries(popularity)) {
    const service = serviceOf(type);
    if (service !== undefined) services.set(service, Math.max(services.get(service) ?? 0, count));
  }
  return (terraformType) => {
    const own = Object.hasOwn(popularity, terraformType) ? (popularity[terraformType] ?? 0) : 0;
    const around = services.get(serviceOf(terraformType) ?? '') ?? 0;
    return leastWeight + own + shareOfService * around;
  };
}
