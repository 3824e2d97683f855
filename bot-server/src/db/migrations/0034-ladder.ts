/** Reshapes the ladder up the tree: four rungs around the due day, of which one may tell two units. */
import { sql } from 'kysely'
import type { AnyDb } from './columns.ts'

/** The latest working day that a rung may have. */
const LATEST = 30

/** What a campaign chose before: rising working days after the due day, for the unit, the level above, the next one. */
const reshape = (days: readonly number[]): number[] => {
  const [first = 1, second = first, third = second + 2] = days
  const above = Math.min(second, LATEST - 1)
  return [-3, 0, above, Math.min(LATEST, Math.max(above + 1, third))]
}

export const up = async (db: AnyDb): Promise<void> => {
  await db.schema.dropIndex('escalation_step_once').execute()
  // A step after the due day was for the unit first; now the rung of the due day is, after one before it.
  await sql`update escalation_step set rung = rung + 1`.execute(db)
  await db.schema
    .createIndex('escalation_step_once')
    .on('escalation_step')
    .columns(['deadline_id', 'due_at', 'rung', 'told_unit_id'])
    .unique()
    .execute()
  const { rows } = await sql<{
    id: string
    days: string
  }>`select id, escalation_days as days from campaign where escalation_days is not null`.execute(db)
  for (const { id, days } of rows) {
    const ladder = JSON.stringify(reshape(numbersOf(days)))
    await sql`update campaign set escalation_days = ${ladder} where id = ${id}`.execute(db)
  }
}

const numbersOf = (text: string): number[] => {
  const days: unknown = JSON.parse(text)
  return Array.isArray(days) ? days.map(Number) : []
}
