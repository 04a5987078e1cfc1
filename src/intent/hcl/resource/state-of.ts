import type { ResourceInstance } from '../../../domain/resource.js';

/** The state's object of an instance, by its address. */
export type StateOf = (address: string) => ResourceInstance | undefined;
