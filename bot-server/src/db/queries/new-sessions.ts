/** Writes a new session (buổi) with its class and venue, and finds its number. */
import type { CampaignNodeId, ClassId, OrgUnitId, SessionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { ClassMode } from '@quan-triet/shared/vocabulary/class-modes'
import type { Db } from '../schema/database.ts'

/** The number that the next session of a node gets. */
export const nextSessionNumber = async (db: Db, nodeId: CampaignNodeId): Promise<number> => {
  const row = await db
    .selectFrom('session')
    .innerJoin('class', 'class.id', 'session.class_id')
    .select((eb) => eb.fn.max('session.number').as('last'))
    .where('class.campaign_node_id', '=', nodeId)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export interface NewSession {
  id: SessionId
  classId: ClassId
  venueId: string
  nodeId: CampaignNodeId
  unitId: OrgUnitId
  number: number | null
  title: string
  mode: ClassMode
  isMakeup: boolean
  startsAt: Instant
  endsAt: Instant
  checkInFrom: Instant
  checkInUntil: Instant
  lateAfter: Instant
  checkInKey: string
  venue: string
}

/** Inserts a session with a class of its own and one venue. */
export const insertSession = async (db: Db, session: NewSession): Promise<void> => {
  await db
    .insertInto('class')
    .values({
      id: session.classId,
      campaign_node_id: session.nodeId,
      title: session.title,
      mode: session.mode,
      is_makeup: session.isMakeup ? 1 : 0,
      counts_as_class: 1,
    })
    .execute()
  await db
    .insertInto('session')
    .values({
      id: session.id,
      class_id: session.classId,
      number: session.number,
      title: session.title,
      starts_at: session.startsAt,
      ends_at: session.endsAt,
      is_mandatory: session.isMakeup ? 0 : 1,
      check_in_from: session.checkInFrom,
      check_in_until: session.checkInUntil,
      late_after: session.lateAfter,
      check_in_key: session.checkInKey,
      closed_at: null,
      speaker: null,
    })
    .execute()
  await db
    .insertInto('session_venue')
    .values({
      id: session.venueId,
      session_id: session.id,
      host_org_id: session.unitId,
      name: session.venue,
      map_url: null,
    })
    .execute()
}
