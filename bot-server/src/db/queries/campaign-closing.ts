/** Queries that close a campaign and everything that hangs on it, open it again, and read it to be cloned. */
import type {
  CampaignId,
  DocumentId,
  OrgUnitId,
  PersonId,
  SessionId,
} from '@quan-triet/shared/models/ids'
import type { CampaignScope, OpenMatters } from '@quan-triet/shared/models/campaign'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Selectable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'
import { type essayColumns, parseReminderDays, parseScope } from './campaign-columns.ts'
import { listCampaignDocuments } from './campaign-nodes.ts'

/** States in which nothing is left to close. */
const SETTLED = ['hoan_thanh', 'luu_tru', 'huy'] as const

const nodesOf = (db: Db, id: CampaignId) =>
  db
    .selectFrom('campaign_node')
    .where('campaign_node.campaign_id', '=', id)
    .where('campaign_node.succeeded_by', 'is', null)

/** What is still open: units not done, sessions not closed, parts not sent, deadlines still to come. */
export const countOpenMatters = async (
  db: Db,
  id: CampaignId,
  now: Instant,
): Promise<OpenMatters> => {
  const open = nodesOf(db, id).where('campaign_node.state', 'not in', [...SETTLED])
  const ids = open.select('campaign_node.id')
  const nodes = await open
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.count<number>('campaign_node.acknowledged_at').as('acknowledged'),
    ])
    .executeTakeFirstOrThrow()
  const sessions = await db
    .selectFrom('session')
    .innerJoin('class', 'class.id', 'session.class_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('class.campaign_node_id', 'in', ids)
    .where('session.closed_at', 'is', null)
    .executeTakeFirstOrThrow()
  const pushes = await db
    .selectFrom('part_push')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('campaign_node_id', 'in', ids)
    .where('state', 'in', ['hen_gio', 'tam_dung'])
    .where('fanned_out_at', 'is', null)
    .executeTakeFirstOrThrow()
  const deadlines = await db
    .selectFrom('deadline')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('campaign_node_id', 'in', ids)
    .where('due_at', '>', now)
    .executeTakeFirstOrThrow()
  return {
    nodes: nodes.all,
    unacknowledged: nodes.all - nodes.acknowledged,
    sessions: sessions.count,
    pushes: pushes.count,
    deadlines: deadlines.count,
  }
}

/** Sessions of a campaign that nobody has closed. */
const openSessions = (db: Db, id: CampaignId) =>
  db
    .selectFrom('session')
    .innerJoin('class', 'class.id', 'session.class_id')
    .select('session.id')
    .where('class.campaign_node_id', 'in', nodesOf(db, id).select('campaign_node.id'))
    .where('session.closed_at', 'is', null)

/**
 * Closes the campaign, its nodes, the sessions that have begun with what is recorded of them, and takes back parts not
 * sent. A session that was never held is not closed, for it must not count as held; it only takes no more codes.
 */
export const closeAll = async (
  db: Db,
  id: CampaignId,
  closing: { by: PersonId | null; now: Instant },
): Promise<void> => {
  const { by, now } = closing
  await confirmBegun(db, id, { by, now })
  await db
    .updateTable('session')
    .set({ closed_at: now })
    .where('id', 'in', openSessions(db, id).where('session.starts_at', '<=', now))
    .execute()
  await db
    .updateTable('session')
    .set({ check_in_from: now, check_in_until: now })
    .where('id', 'in', openSessions(db, id))
    .execute()
  await db
    .updateTable('part_push')
    .set({ state: 'soan' })
    .where('campaign_node_id', 'in', nodesOf(db, id).select('campaign_node.id'))
    .where('state', 'in', ['hen_gio', 'tam_dung'])
    .where('fanned_out_at', 'is', null)
    .execute()
  await db
    .updateTable('campaign_node')
    .set((eb) => ({ state_before: eb.ref('state'), state: 'hoan_thanh' }))
    .where('campaign_id', '=', id)
    .where('succeeded_by', 'is', null)
    .where('state', 'not in', [...SETTLED])
    .execute()
  await db
    .updateTable('campaign')
    .set({ closed_at: now, closed_by: by })
    .where('id', '=', id)
    .execute()
}

/** As closing a session does: what is recorded is confirmed by whoever closes. */
const confirmBegun = async (
  db: Db,
  id: CampaignId,
  { by, now }: { by: PersonId | null; now: Instant },
): Promise<void> => {
  await db
    .updateTable('attendance')
    .set({ confirmed_by: by, confirmed_at: now })
    .where('session_id', 'in', openSessions(db, id).where('session.starts_at', '<=', now))
    .where('confirmed_at', 'is', null)
    .where('awaits_confirmation', '=', 0)
    .where('state', '!=', 'chua_ghi_nhan')
    .execute()
}

/** Opens the campaign and the nodes that its closing had closed. @returns sessions never held, to be planned again */
export const reopenAll = async (
  db: Db,
  id: CampaignId,
): Promise<{ id: SessionId; startsAt: Instant; endsAt: Instant }[]> => {
  await db
    .updateTable('campaign')
    .set({ closed_at: null, closed_by: null })
    .where('id', '=', id)
    .execute()
  await db
    .updateTable('campaign_node')
    .set((eb) => ({
      state: eb.fn.coalesce('state_before', 'state'),
      state_before: eb.val(null),
    }))
    .where('campaign_id', '=', id)
    .where('state', '=', 'hoan_thanh')
    .where('state_before', 'is not', null)
    .execute()
  return openSessions(db, id)
    .select(['session.starts_at as startsAt', 'session.ends_at as endsAt'])
    .execute()
}

/** The units of a campaign whose node still stands. */
export const listUnitsOf = async (db: Db, id: CampaignId): Promise<OrgUnitId[]> => {
  const rows = await nodesOf(db, id).select('org_unit_id').orderBy('campaign_node.id').execute()
  return rows.map((row) => row.org_unit_id)
}

export interface CampaignRecord extends Selectable<Database['campaign']> {
  scopeRead: CampaignScope
  reminderDaysRead: number[] | null
  documentIds: DocumentId[]
}

/** A campaign as its owner opened it. */
export const findCampaign = async (db: Db, id: CampaignId): Promise<CampaignRecord | undefined> => {
  const row = await db.selectFrom('campaign').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const documents = await listCampaignDocuments(db, id)
  return {
    ...row,
    scopeRead: parseScope(row.scope),
    reminderDaysRead: parseReminderDays(row.reminder_days),
    documentIds: documents.map((document) => document.id),
  }
}

export const changeCampaignSettings = async (
  db: Db,
  id: CampaignId,
  settings: {
    reminder_days: string | null
    escalation_days?: string | null
    messages_per_minute: number | null
    quiet_from?: string | null
    quiet_until?: string | null
    travel_minutes: number
    key_cadre_waived: string | null
  } & ReturnType<typeof essayColumns>,
): Promise<void> => {
  await db.updateTable('campaign').set(settings).where('id', '=', id).execute()
}
