/** Tells how far the migrations of a database have come: which of how many, how much of a long one, how long each took. */
import type { Migration } from 'kysely/migration'
import { migrations } from './migrations/migrations.ts'
import { watchShare } from './migrations/share-done.ts'

interface Named {
  name: string
  /** From 1. */
  number: number
  of: number
}

export type MigrationStep = Named &
  (
    | { state: 'begun' }
    /** @property share of it that is done, from 0 to 1 */
    | { state: 'running'; share: number }
    | { state: 'done'; seconds: number }
  )

/** A migration of this name takes away what an older version needs; all others only add (CONTRIBUTING). */
const CONTRACTS = /-contract$/

/** Whether a version that does not know these migrations can work on a database where they ran. */
export const canStillRun = (newer: readonly string[]): boolean =>
  !newer.some((name) => CONTRACTS.test(name))

/** @returns of those that ran the ones that this version does not know, and of those it knows the ones that did not run */
export const compareWith = (ran: ReadonlySet<string>) => {
  const known = Object.keys(migrations).toSorted()
  return {
    newer: [...ran].filter((name) => !known.includes(name)).toSorted(),
    pending: known.filter((name) => !ran.has(name)),
  }
}

/** The migrations, of which those that have yet to run tell how far they are. */
export const watchMigrations = (
  pending: readonly string[],
  onStep: (step: MigrationStep) => void,
): Record<string, Migration> => {
  const watched = pending.map((name, index): [string, Migration] => {
    const named = { name, number: index + 1, of: pending.length }
    return [
      name,
      {
        async up(db) {
          const began = performance.now()
          onStep({ ...named, state: 'begun' })
          watchShare(db, (share) => onStep({ ...named, state: 'running', share }))
          await migrations[name]?.up(db)
          onStep({ ...named, state: 'done', seconds: (performance.now() - began) / 1000 })
        },
      },
    ]
  })
  return { ...migrations, ...Object.fromEntries(watched) }
}
