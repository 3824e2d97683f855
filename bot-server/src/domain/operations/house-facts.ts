/** Names what the house notes of itself among the facts (`platform_fact`). */

/** Since when it is watched whether copies are made, by the machine's clock. */
export const WATCHED_FACT = 'watched_since'
/** Since when queues have been late: a JSON record by queue, by the machine's clock. */
export const LATE_FACT = 'late_queues'
/** When the last backup was finished, by the machine's clock; JSON `{ bytes, seconds, rows, files }`. */
export const BACKUP_FACT = 'backup'
/** Written just before each backup, and looked for in what is put back: another value each time. */
export const SENTINEL_FACT = 'backup_sentinel'
/** There once the house was moved to another database: this one is not to be gone on with. */
export const MOVED_FACT = 'moved'
/** There from a restore until the house has started on it; its value is when the archive was taken. */
export const RESTORED_FACT = 'restored'
/** When the last drill was finished, by the machine's clock; JSON `{ isGood }`: whether what was restored may be trusted. */
export const DRILL_FACT = 'drill'
/** What the last nightly recount found: JSON `{ differences }`, how many counters were wrong. */
export const RECOUNT_FACT = 'recount'
/** When a kept copy of the house's key was last compared; its value is the mark of the key it was. */
export const KEY_COPY_FACT = 'key_copy'
