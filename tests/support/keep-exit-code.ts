/** Lets a failed run end as failed: embedded PostgreSQL would end the process with 0 once nothing is left to do. */

/** To be called once in the process that starts PostgreSQL. */
export const keepExitCode = (): void => {
  process.prependListener('beforeExit', (code) => process.exit(code))
}
