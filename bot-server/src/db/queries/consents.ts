/** Queries of the notice on personal data: what people decided about it, and who is served on paper. */
import { notice } from '@quan-triet/shared/i18n/vi/privacy-notice'
import type { ConsentState, ConsentWay } from '@quan-triet/shared/models/consent'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { type Insertable, type RawBuilder, sql, type SqlBool } from 'kysely'
import { consentStateOf } from '../../domain/personal-data/consent-state.ts'
import type { Database, Db } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'

/** Keeps the rows of people whose agreement is in force. @param personColumn such as `bot_identity.person_id` */
export const hasAgreed = (personColumn: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (
    select 1 from consent where consent.person_id = ${sql.ref(personColumn)}
      and consent.superseded_at is null and consent.decision = 'dong_y')`

export interface HeldConsent {
  state: ConsentState
  way: ConsentWay | null
  decidedAt: Instant | null
}

/** What a person's decision amounts to now, against the notice as it is today. */
export const findConsent = async (db: Db, personId: PersonId): Promise<HeldConsent> => {
  const row = await db
    .selectFrom('consent')
    .select(['decision', 'notice_version', 'way', 'decided_at'])
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  const state = consentStateOf(row, notice.version)
  return { state, way: row?.way ?? null, decidedAt: row?.decided_at ?? null }
}

export const findConsentState = async (db: Db, personId: PersonId): Promise<ConsentState> =>
  (await findConsent(db, personId)).state

/** Keeps the text that a hash stands for; the same text is kept once. */
export const keepNoticeText = async (
  db: Db,
  row: Insertable<Database['privacy_notice']>,
): Promise<void> => {
  await db
    .insertInto('privacy_notice')
    .values(row)
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
}

/** Puts a decision in the place of the one before, which stays as proof. */
export const replaceConsent = async (
  db: Db,
  row: Omit<Insertable<Database['consent']>, 'superseded_at'>,
): Promise<void> => {
  await db
    .updateTable('consent')
    .set({ superseded_at: row.decided_at })
    .where('person_id', '=', row.person_id)
    .where('superseded_at', 'is', null)
    .execute()
  await db
    .insertInto('consent')
    .values({ ...row, superseded_at: null })
    .execute()
}

/** The decisions of a branch's people on a day, and who is served through a helper; members and guests alike. */
export const listConsentsOfUnit = (db: Db, unitId: OrgUnitId, day: Day) =>
  db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .leftJoin('consent', (join) =>
      join
        .onRef('consent.person_id', '=', 'membership.person_id')
        .on('consent.superseded_at', 'is', null),
    )
    .leftJoin('assisted_person', 'assisted_person.person_id', 'membership.person_id')
    .leftJoin('person as helper', 'helper.id', 'assisted_person.helper_id')
    .select([
      'person.id as personId',
      'person.full_name as fullName',
      'person.birth_year as birthYear',
      'consent.decision',
      'consent.notice_version',
      'consent.way',
      'consent.decided_at as decidedAt',
      'assisted_person.since as assistedSince',
      'helper.id as helperId',
      'helper.full_name as helperName',
    ])
    .where('membership.org_unit_id', '=', unitId)
    .where('membership.attach', '=', 'chinh_thuc')
    .where('person.person_kind', '=', 'dang_vien')
    .where(holdsOn('membership', day))
    .orderBy('person.id')
    .execute()

/** Those of a list who declined, or withdrew their consent. */
export const listDeclined = async (
  db: Db,
  personIds: readonly PersonId[],
): Promise<Set<PersonId>> => {
  if (personIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('consent')
    .select('person_id')
    .where('person_id', 'in', personIds)
    .where('superseded_at', 'is', null)
    .where('decision', '!=', 'dong_y')
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

/** Those of a list who are served on paper: they declined, withdrew, or have no smartphone. */
export const listPaperPeople = async (
  db: Db,
  personIds: readonly PersonId[],
): Promise<Set<PersonId>> => {
  if (personIds.length === 0) return new Set()
  const declined = await listDeclined(db, personIds)
  const assisted = await db
    .selectFrom('assisted_person')
    .select('person_id')
    .where('person_id', 'in', personIds)
    .execute()
  return new Set([...declined, ...assisted.map((row) => row.person_id)])
}

/** Notes that a person is served through a helper, or by the secretary when none is named. */
export const markAssistedPerson = async (
  db: Db,
  row: Insertable<Database['assisted_person']>,
): Promise<void> => {
  await db
    .insertInto('assisted_person')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('person_id')
        .doUpdateSet({ helper_id: row.helper_id, marked_by: row.marked_by, since: row.since }),
    )
    .execute()
}

export const deleteAssistedPerson = async (db: Db, personId: PersonId): Promise<void> => {
  await db.deleteFrom('assisted_person').where('person_id', '=', personId).execute()
}
