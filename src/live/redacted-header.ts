/** Response header of a replayed recording in which secrets are replaced by marks. */
export const redactedHeader = 'x-driftline-redacted';
