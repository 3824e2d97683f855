/** Queries of all that is held about one person, table by table, for that person alone (P-10). */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Db } from '../schema/database.ts'

/** The newest of each kind: enough for years, and no answer without end. */
const MOST = 500
const MOST_LOOKS = 200
/** Looks at a list on which everybody of the unit stands. */
const LOOKS_AT_ALL = ['look-roster', 'look-roll', 'look-essays', 'look-standing', 'look-consents']

export const getIdentity = (db: Db, personId: PersonId) =>
  db
    .selectFrom('person')
    .select(['full_name', 'birth_year', 'person_kind'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()

export const listOwnMemberships = (db: Db, personId: PersonId) =>
  db
    .selectFrom('membership')
    .innerJoin('org_unit', 'org_unit.id', 'membership.org_unit_id')
    .select([
      'org_unit.name_org as unit',
      'membership.stage',
      'membership.attach',
      'membership.valid_from as from',
      'membership.valid_to as to',
    ])
    .where('membership.person_id', '=', personId)
    .orderBy('membership.valid_from')
    .orderBy('membership.id')
    .execute()

export const listOwnRoles = (db: Db, personId: PersonId) =>
  db
    .selectFrom('role_assignment')
    .innerJoin('org_unit', 'org_unit.id', 'role_assignment.org_unit_id')
    .select([
      'org_unit.name_org as unit',
      'role_assignment.role',
      'role_assignment.starts_at as from',
      'role_assignment.ends_at as to',
    ])
    .where('role_assignment.person_id', '=', personId)
    .orderBy('role_assignment.starts_at')
    .orderBy('role_assignment.id')
    .execute()

export const listOwnExemptions = (db: Db, personId: PersonId) =>
  db
    .selectFrom('exemption')
    .select(['kind', 'valid_from as from', 'valid_to as to'])
    .where('person_id', '=', personId)
    .orderBy('valid_from')
    .orderBy('id')
    .execute()

export const listOwnAttendance = (db: Db, personId: PersonId) =>
  db
    .selectFrom('attendance')
    .innerJoin('session', 'session.id', 'attendance.session_id')
    .select([
      'session.title',
      'session.starts_at as startsAt',
      'attendance.state',
      'attendance.method',
      'attendance.leave',
      'attendance.absence_code as absenceCode',
      'attendance.recorded_at as recordedAt',
      'attendance.device_at as deviceAt',
      'attendance.device_key as deviceKey',
      'attendance.place',
    ])
    .select((eb) =>
      eb
        .selectFrom('session_rated')
        .select((rated) => rated.fn.countAll<number>().as('count'))
        .whereRef('session_rated.session_id', '=', 'session.id')
        .where('session_rated.person_id', '=', personId)
        .as('rated'),
    )
    .where('attendance.person_id', '=', personId)
    .orderBy('session.starts_at', 'desc')
    .orderBy('session.id')
    .limit(MOST)
    .execute()

export const listOwnEssays = (db: Db, personId: PersonId) =>
  db
    .selectFrom('essay')
    .innerJoin('campaign', 'campaign.id', 'essay.campaign_id')
    .select([
      'essay.id',
      'campaign.title',
      'essay.form',
      'essay.state',
      'essay.submitted_at as submittedAt',
      'essay.rewrite_reason as rewriteReason',
      'essay.comment_sealed as commentSealed',
      'essay.graded_at as gradedAt',
      'essay.rewrite_due_at as rewriteDueAt',
    ])
    .where('essay.person_id', '=', personId)
    .orderBy('essay.submitted_at', 'desc')
    .limit(MOST)
    .execute()

/** Titles of the campaigns for which a person has a draft. */
export const listOwnDrafts = (db: Db, personId: PersonId) =>
  db
    .selectFrom('essay_draft')
    .innerJoin('campaign', 'campaign.id', 'essay_draft.campaign_id')
    .select(['campaign.title', 'campaign.id as campaignId'])
    .where('essay_draft.person_id', '=', personId)
    .orderBy('essay_draft.saved_at', 'desc')
    .limit(MOST)
    .execute()

export const listOwnAssignments = (db: Db, personId: PersonId) =>
  db
    .selectFrom('venue_assignment')
    .innerJoin('session_venue', 'session_venue.id', 'venue_assignment.venue_id')
    .select([
      'session_venue.name as venue',
      'venue_assignment.role',
      'venue_assignment.assigned_at as assignedAt',
      'venue_assignment.note_at as noteAt',
    ])
    .where('venue_assignment.person_id', '=', personId)
    .orderBy('venue_assignment.assigned_at', 'desc')
    .limit(MOST)
    .execute()

/** Accounts bound, codes given out, the mark of a helper: how the person is known and reached. */
export const listOwnAccounts = async (db: Db, personId: PersonId) => ({
  app: await db
    .selectFrom('app_identity')
    .select(['bound_at as boundAt', 'notified_since as notifiedSince'])
    .where('person_id', '=', personId)
    .execute(),
  bot: await db
    .selectFrom('bot_identity')
    .select('bound_at as boundAt')
    .where('person_id', '=', personId)
    .execute(),
  oa: await db
    .selectFrom('oa_identity')
    .select(['bound_at as boundAt', 'last_interaction_at as lastInteractionAt'])
    .where('person_id', '=', personId)
    .execute(),
  codes: await db
    .selectFrom('roster_code')
    .select(['created_at as createdAt', 'used_at as usedAt'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute(),
  phones: await db
    .selectFrom('person_phone')
    .select('set_at as setAt')
    .where('person_id', '=', personId)
    .execute(),
  assisted: await db
    .selectFrom('assisted_person')
    .select(['since', 'helper_id as helperId'])
    .where('person_id', '=', personId)
    .execute(),
})

export const listOwnSignIns = (db: Db, personId: PersonId) =>
  db
    .selectFrom('sign_in')
    .innerJoin('app_identity', 'app_identity.zalo_user_id', 'sign_in.zalo_user_id')
    .select([
      'sign_in.signed_in_at as signedInAt',
      'sign_in.expires_at as expiresAt',
      'sign_in.place',
      'sign_in.device',
    ])
    .where('app_identity.person_id', '=', personId)
    .where('sign_in.revoked_at', 'is', null)
    .orderBy('sign_in.signed_in_at', 'desc')
    .limit(MOST)
    .execute()

export const listOwnMessages = (db: Db, personId: PersonId) =>
  db
    .selectFrom('outbox')
    .select(['created_at as createdAt', 'way', 'state', 'body'])
    .where('person_id', '=', personId)
    .where('way', '=', 'bot')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()

export const listOwnNotices = (db: Db, personId: PersonId) =>
  db
    .selectFrom('notice')
    .select(['created_at as createdAt', 'text', 'read_at as readAt'])
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()

export const listOwnConsents = (db: Db, personId: PersonId) =>
  db
    .selectFrom('consent')
    .select([
      'decision',
      'notice_version as version',
      'notice_hash as noticeHash',
      'way',
      'decided_at as decidedAt',
    ])
    .where('person_id', '=', personId)
    .orderBy('decided_at')
    .orderBy('id')
    .execute()

/** Who looked at or changed what is held about the person, and at the lists of the units he or she belonged to. */
export const listLooksAt = (db: Db, personId: PersonId) =>
  db
    .selectFrom('audit_log')
    .innerJoin('org_unit', 'org_unit.id', 'audit_log.org_unit_id')
    .select(['audit_log.at', 'audit_log.action', 'audit_log.actor', 'org_unit.short_name as unit'])
    // By unit, which is indexed: the log of a whole country is never read through.
    .where('audit_log.org_unit_id', 'in', (eb) =>
      eb.selectFrom('membership').select('org_unit_id').where('person_id', '=', personId),
    )
    .where((eb) =>
      eb.or([
        eb('audit_log.subject', '=', `person:${personId}`),
        eb('audit_log.subject', 'like', `% person:${personId}`),
        eb.and([
          eb('audit_log.subject', 'not like', '%person:%'),
          eb('audit_log.action', 'in', LOOKS_AT_ALL),
        ]),
      ]),
    )
    .orderBy('audit_log.seq', 'desc')
    .limit(MOST_LOOKS)
    .execute()

/** Ends every sign-in of a person. @returns how many there were */
export const endSignInsOf = async (db: Db, personId: PersonId, now: Instant): Promise<number> => {
  const result = await db
    .updateTable('sign_in')
    .set({ revoked_at: now })
    .where('zalo_user_id', 'in', (eb) =>
      eb.selectFrom('app_identity').select('zalo_user_id').where('person_id', '=', personId),
    )
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}
