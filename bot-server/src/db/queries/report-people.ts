/** Names who is counted in a number of a branch's report: the sets of 2.7, person by person. */
import type { CellCode } from '@quan-triet/shared/models/figure-cells'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../schema/database.ts'
import { placesOf } from './counted-units.ts'
import { type CountedOn, judgedIn } from './figures.ts'

const IS_COUNTED = {
  members: sql`1 = 1`,
  exempt: sql`judged.is_exempt = 1`,
  probationary: sql`judged.is_probationary = 1`,
  completed: sql`judged.is_done = 1`,
  completedRequired: sql`judged.is_done = 1 and judged.is_exempt = 0`,
} satisfies Partial<Record<CellCode, RawBuilder<unknown>>>

type NamedCell = keyof typeof IS_COUNTED

/** Whether a number is one of these sets; of essays, absences and their reasons no list of names is made here. */
export const isNamedCell = (cell: CellCode): cell is NamedCell => Object.hasOwn(IS_COUNTED, cell)

/** The names of a unit's own people who are counted, in the order of their ids; to be called for who may see names. */
export const listPeopleOfCell = async (
  db: Db,
  { unitId, cell, ...query }: CountedOn & { unitId: OrgUnitId; cell: NamedCell },
): Promise<string[]> => {
  const places = placesOf(db, { ...query, units: [unitId] })
  const { rows } = await sql<{ name: string }>`with recursive ${judgedIn(db, query, places)}
    select person.full_name as "name" from judged join person on person.id = judged.person_id
    where judged.unit_id = ${unitId} and ${IS_COUNTED[cell]} order by person.id`.execute(db)
  return rows.map((row) => row.name)
}
