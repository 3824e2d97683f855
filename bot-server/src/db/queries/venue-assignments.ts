/** Queries of who of a committee attends or supervises which venue, and of what they noted there. */
import type { CampaignId, OrgUnitId, PersonId, SessionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import type { VenueRole } from '@quan-triet/shared/vocabulary/venue-roles'
import type { Insertable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'
import { holdsAt } from './holds-on.ts'

/** Roles whose holders are sent to venues (U-05). */
const COMMITTEE_ROLES = [
  'uy_vien_ban_thuong_vu',
  'cap_uy_vien',
  'cap_uy_vien_phu_trach',
] as const satisfies readonly Role[]

/** The committee members of a unit now, with their roles there; by id. */
export const listCommittee = (
  db: Db,
  unitId: OrgUnitId,
  now: Instant,
): Promise<{ id: PersonId; fullName: string; role: Role }[]> =>
  db
    .selectFrom('role_assignment')
    .innerJoin('person', 'person.id', 'role_assignment.person_id')
    .select(['person.id', 'person.full_name as fullName', 'role_assignment.role'])
    .where('role_assignment.org_unit_id', '=', unitId)
    .where('role_assignment.role', 'in', [...COMMITTEE_ROLES])
    .where(holdsAt('role_assignment', now))
    .orderBy('person.id')
    .orderBy('role_assignment.role')
    .execute()

export interface AssignmentRecord {
  id: string
  venueId: string
  personId: PersonId
  role: VenueRole
  overrideReason: string | null
  noteSealed: string | null
  sessionId: SessionId
  campaignId: CampaignId
  campaignTitle: string
  unitId: OrgUnitId
  closedAt: Instant | null
  venueName: string
  hostName: string
  room: string | null
  link: string | null
  sessionTitle: string
  startsAt: Instant
  endsAt: Instant
}

const selectAssignments = (db: Db) =>
  db
    .selectFrom('venue_assignment')
    .innerJoin('session_venue as venue', 'venue.id', 'venue_assignment.venue_id')
    .innerJoin('session', 'session.id', 'venue.session_id')
    .innerJoin('class', 'class.id', 'session.class_id')
    .innerJoin('campaign_node as node', 'node.id', 'class.campaign_node_id')
    .innerJoin('campaign', 'campaign.id', 'node.campaign_id')
    .innerJoin('org_unit as host', 'host.id', 'venue.host_org_id')
    .select([
      'venue_assignment.id',
      'venue_assignment.venue_id as venueId',
      'venue_assignment.person_id as personId',
      'venue_assignment.role',
      'venue_assignment.override_reason as overrideReason',
      'venue_assignment.note_sealed as noteSealed',
      'session.id as sessionId',
      'campaign.id as campaignId',
      'campaign.title as campaignTitle',
      'campaign.closed_at as closedAt',
      'node.org_unit_id as unitId',
      'venue.name as venueName',
      'host.short_name as hostName',
      'venue.room',
      'venue.link',
      'session.title as sessionTitle',
      'session.starts_at as startsAt',
      'session.ends_at as endsAt',
    ])

export const findAssignment = (db: Db, id: string): Promise<AssignmentRecord | undefined> =>
  selectAssignments(db).where('venue_assignment.id', '=', id).executeTakeFirst()

/** What people are sent to, soonest first, from an instant on. */
export const listAssignmentsOf = async (
  db: Db,
  personIds: readonly PersonId[],
  since: Instant,
): Promise<AssignmentRecord[]> => {
  if (personIds.length === 0) return []
  return selectAssignments(db)
    .where('venue_assignment.person_id', 'in', personIds)
    .where('session.ends_at', '>=', since)
    .orderBy('session.starts_at')
    .orderBy('venue_assignment.id')
    .execute()
}

/** Sends a person to a venue, or changes what for. */
export const upsertAssignment = async (
  db: Db,
  row: Insertable<Database['venue_assignment']>,
): Promise<void> => {
  await db
    .insertInto('venue_assignment')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['venue_id', 'person_id']).doUpdateSet({
        role: row.role,
        assigned_by: row.assigned_by ?? null,
        assigned_at: row.assigned_at,
        override_reason: row.override_reason ?? null,
      }),
    )
    .execute()
}

/** @returns false when the person has written a note: the assignment stands then */
export const deleteAssignment = async (db: Db, id: string): Promise<boolean> => {
  const result = await db
    .deleteFrom('venue_assignment')
    .where('id', '=', id)
    .where('note_sealed', 'is', null)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

export const markNote = async (
  db: Db,
  id: string,
  note: { sealed: string; at: Instant },
): Promise<void> => {
  await db
    .updateTable('venue_assignment')
    .set({ note_sealed: note.sealed, note_at: note.at })
    .where('id', '=', id)
    .execute()
}

export const findAssignmentAt = (
  db: Db,
  at: { venueId: string; personId: PersonId },
): Promise<AssignmentRecord | undefined> =>
  selectAssignments(db)
    .where('venue_assignment.venue_id', '=', at.venueId)
    .where('venue_assignment.person_id', '=', at.personId)
    .executeTakeFirst()

/** In which of these units a person sits on the committee now. */
export const listCommitteeSeats = async (
  db: Db,
  query: { personId: PersonId; unitIds: readonly OrgUnitId[]; now: Instant },
): Promise<OrgUnitId[]> => {
  const rows = await db
    .selectFrom('role_assignment')
    .select('org_unit_id')
    .where('person_id', '=', query.personId)
    .where('org_unit_id', 'in', query.unitIds)
    .where('role', 'in', [...COMMITTEE_ROLES])
    .where(holdsAt('role_assignment', query.now))
    .orderBy('org_unit_id')
    .execute()
  return query.unitIds.filter((unit) => rows.some((row) => row.org_unit_id === unit))
}
