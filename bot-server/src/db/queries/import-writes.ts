/** Queries that save what an import brought, many rows a statement. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { MembershipEnd } from '@quan-triet/shared/vocabulary/membership-ends'
import { fold } from '@quan-triet/shared/text/fold'
import type { Insertable } from 'kysely'
import { chunksOf } from '../chunks.ts'
import type { Database, Db } from '../schema/database.ts'

type Row<Table extends keyof Database> = Insertable<Database[Table]>

/** Everything that an import adds. */
export interface RosterRows {
  people: readonly Row<'person'>[]
  memberships: readonly Row<'membership'>[]
  roles: readonly Row<'role_assignment'>[]
  exemptions: readonly Row<'exemption'>[]
}

/** People first, then what points at them. */
export const insertRoster = async (db: Db, rows: RosterRows): Promise<void> => {
  for (const some of chunksOf(rows.people)) await db.insertInto('person').values(some).execute()
  for (const some of chunksOf(rows.memberships))
    await db.insertInto('membership').values(some).execute()
  for (const some of chunksOf(rows.roles))
    await db.insertInto('role_assignment').values(some).execute()
  for (const some of chunksOf(rows.exemptions))
    await db.insertInto('exemption').values(some).execute()
}

/** Ends memberships on a day, exclusive; those that began that day were a mistake and are deleted. */
export const endMemberships = async (
  db: Db,
  ids: readonly string[],
  end: { day: Day; endedFor: MembershipEnd },
): Promise<void> => {
  for (const some of chunksOf(ids)) {
    await db
      .deleteFrom('membership')
      .where('id', 'in', some)
      .where('valid_from', '>=', end.day)
      .execute()
    await db
      .updateTable('membership')
      .set({ valid_to: end.day, ended_for: end.endedFor })
      .where('id', 'in', some)
      .execute()
  }
}

/** Ends the roles that people hold in the units they leave. */
export const endRolesIn = async (
  db: Db,
  leaving: readonly { personId: PersonId; unitId: OrgUnitId }[],
  at: Instant,
): Promise<void> => {
  for (const { personId, unitId } of leaving)
    await db
      .updateTable('role_assignment')
      .set({ ends_at: at })
      .where('person_id', '=', personId)
      .where('org_unit_id', '=', unitId)
      .where('ends_at', 'is', null)
      .execute()
}

export const renamePerson = async (
  db: Db,
  { personId, fullName }: { personId: PersonId; fullName: string },
): Promise<void> => {
  await db
    .updateTable('person')
    .set({ full_name: fullName, search_key: fold(fullName) })
    .where('id', '=', personId)
    .execute()
}

export const markBirthYear = async (
  db: Db,
  { personId, birthYear }: { personId: PersonId; birthYear: number },
): Promise<void> => {
  await db.updateTable('person').set({ birth_year: birthYear }).where('id', '=', personId).execute()
}

/** Keeps what people are recognised by; an earlier value is replaced. */
export const replacePhones = async (
  db: Db,
  rows: readonly Row<'person_phone'>[],
): Promise<void> => {
  for (const some of chunksOf(rows))
    await db
      .insertInto('person_phone')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('person_id').doUpdateSet((eb) => ({
          phone_hash: eb.ref('excluded.phone_hash'),
          set_at: eb.ref('excluded.set_at'),
        })),
      )
      .execute()
}
