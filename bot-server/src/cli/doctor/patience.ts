/** Says how long the doctor waits. */

/** For one answer of one host. */
export const PROBE_MS = 8000

/** For all that is asked about one thing. */
export const AREA_MS = 25_000
