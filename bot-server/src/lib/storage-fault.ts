/** Knows the errors by which nothing can be stored now, though nobody did anything wrong: no room, a broken or closed disk, a database that is away. */

const FAULTS = [
  // SQLite.
  /^SQLITE_(?:FULL|READONLY|IOERR|CANTOPEN)/,
  // PostgreSQL: no connection, no resources, shutting down, a fault of its machine; a standby, or a disk that is closed.
  /^(?:08|53|58)[0-9A-Z]{3}$|^57P0[1-5]$|^25006$/,
  // The machine's own.
  /^(?:ENOSPC|EDQUOT|EROFS|EIO|EFBIG|EMFILE|ENFILE|ECONNREFUSED|ECONNRESET)$/,
]

/** What the client of PostgreSQL says without a code. */
const LOST = /^(?:Connection terminated|timeout exceeded when trying to connect)/

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** @param error what a database or a file threw */
export const isStorageFault = (error: unknown): boolean =>
  FAULTS.some((fault) => fault.test(codeOf(error))) ||
  (error instanceof Error && LOST.test(error.message))
