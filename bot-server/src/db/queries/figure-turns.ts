/** Queries of turns: of any number of processes one counts at a time, and the others learn what it changed. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { sql } from 'kysely'
import type { Db } from '../schema/database.ts'

const NAME = 'live'

export interface Turn {
  turn: number
  sweptOn: Day | null
  recountedOn: Day | null
}

/** Begins a turn: whoever comes second waits until the transaction of the first is over. */
export const takeTurn = async (db: Db, now: Instant): Promise<Turn> => {
  const row = await db
    .insertInto('figure_turn')
    .values({ name: NAME, turn: 1, turned_at: now, swept_on: null, recounted_on: null })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ turned_at: now, turn: sql<number>`figure_turn.turn + 1` }),
    )
    .returning(['turn', 'swept_on as sweptOn', 'recounted_on as recountedOn'])
    .executeTakeFirstOrThrow()
  return row
}

/** The last turn; undefined where nothing was ever counted. */
export const findTurn = (db: Db): Promise<(Turn & { turnedAt: Instant }) | undefined> =>
  db
    .selectFrom('figure_turn')
    .select(['turn', 'turned_at as turnedAt', 'swept_on as sweptOn', 'recounted_on as recountedOn'])
    .where('name', '=', NAME)
    .executeTakeFirst()

export const noteSwept = async (db: Db, day: Day): Promise<void> => {
  await db.updateTable('figure_turn').set({ swept_on: day }).where('name', '=', NAME).execute()
}

export const noteRecounted = async (db: Db, day: Day): Promise<void> => {
  await db.updateTable('figure_turn').set({ recounted_on: day }).where('name', '=', NAME).execute()
}

/** The units whose counters changed after a turn. */
export const listChangedSince = async (db: Db, turn: number): Promise<OrgUnitId[]> => {
  const rows = await db
    .selectFrom('figure_count')
    .select('org_unit_id')
    .distinct()
    .where('turn', '>', turn)
    .execute()
  return rows.map((row) => row.org_unit_id)
}
