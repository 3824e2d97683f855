/** Queries of who speaks at a session, and of the questions that wait for the speaker. */
import type {
  CampaignNodeId,
  OrgUnitId,
  PersonId,
  QuestionId,
  SessionId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { isAmong } from '../dialect.ts'
import type { Db } from '../schema/database.ts'
import { holdsAt } from './holds-on.ts'

/** Whether somebody is named speaker of a session of a campaign that still runs. */
export const isSpeakerOfAny = async (db: Db, personId: PersonId): Promise<boolean> => {
  const row = await selectSpoken(db)
    .where('session_speaker.person_id', '=', personId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

const selectSpoken = (db: Db) =>
  db
    .selectFrom('session_speaker')
    .innerJoin('session', 'session.id', 'session_speaker.session_id')
    .innerJoin('class', 'class.id', 'session.class_id')
    .innerJoin('campaign_node', 'campaign_node.id', 'class.campaign_node_id')
    .innerJoin('campaign', 'campaign.id', 'campaign_node.campaign_id')
    .select('session_speaker.session_id as sessionId')
    .where('campaign.closed_at', 'is', null)

/** The sessions at which somebody speaks, of campaigns that still run. */
export const listSessionsSpokenBy = async (db: Db, personId: PersonId): Promise<SessionId[]> => {
  const rows = await selectSpoken(db).where('session_speaker.person_id', '=', personId).execute()
  return rows.map((row) => row.sessionId)
}

export interface NamedSpeaker {
  sessionId: SessionId
  personId: PersonId
  fullName: string
}

export const listSpeakersOf = (db: Db, sessionIds: readonly SessionId[]): Promise<NamedSpeaker[]> =>
  sessionIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('session_speaker')
        .innerJoin('person', 'person.id', 'session_speaker.person_id')
        .select([
          'session_speaker.session_id as sessionId',
          'person.id as personId',
          'person.full_name as fullName',
        ])
        .where(isAmong(db, 'session_speaker.session_id', sessionIds))
        .execute()

/** Names who speaks at a session instead of whoever did. @param named.personId null: nobody */
export const replaceSpeaker = async (
  db: Db,
  sessionId: SessionId,
  named: { personId: PersonId | null; at: Instant; by: PersonId },
): Promise<void> => {
  await db.deleteFrom('session_speaker').where('session_id', '=', sessionId).execute()
  if (named.personId !== null)
    await db
      .insertInto('session_speaker')
      .values({
        session_id: sessionId,
        person_id: named.personId,
        named_at: named.at,
        named_by: named.by,
      })
      .execute()
}

/** Who holds the role of speaker in some units now, each person once, by name. */
export const listSpeakersIn = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
  now: Instant,
): Promise<{ personId: PersonId; fullName: string; unitName: string }[]> => {
  const rows = await db
    .selectFrom('role_assignment')
    .innerJoin('person', 'person.id', 'role_assignment.person_id')
    .innerJoin('org_unit', 'org_unit.id', 'role_assignment.org_unit_id')
    .select([
      'person.id as personId',
      'person.full_name as fullName',
      'org_unit.name_org as unitName',
    ])
    .where('role_assignment.role', '=', 'bao_cao_vien')
    .where(isAmong(db, 'role_assignment.org_unit_id', unitIds))
    .where(holdsAt('role_assignment', now))
    .orderBy('person.full_name')
    .orderBy('person.id')
    .execute()
  return [...new Map(rows.map((row) => [row.personId, row])).values()]
}

export interface QuestionForSpeaker {
  kind: 'question'
  id: QuestionId
  number: number
  unitId: OrgUnitId
  nodeId: CampaignNodeId
  sessionId: SessionId | null
  state: 'ghi_nhan' | 'da_tra_loi'
  contentSealed: string | null
  answerSealed: string | null
  askedAt: Instant
  answeredAt: Instant | null
  /** Null where the name is hidden: it is not even read. */
  asker: string | null
}

interface Where {
  sessionIds: readonly SessionId[]
  /** Of these nodes those, too, that were asked for no session. */
  nodeIds: readonly CampaignNodeId[]
}

const MOST = 500

/** By number. */
export const listQuestionsFor = async (
  db: Db,
  { sessionIds, nodeIds }: Where,
): Promise<QuestionForSpeaker[]> => {
  if (sessionIds.length + nodeIds.length === 0) return []
  const rows = await selectForSpeaker(db)
    .where((eb) =>
      eb.or([
        ...(sessionIds.length === 0 ? [] : [isAmong(db, 'question.session_id', sessionIds)]),
        ...(nodeIds.length === 0
          ? []
          : [
              eb.and([
                eb('question.session_id', 'is', null),
                isAmong(db, 'question.campaign_node_id', nodeIds),
              ]),
            ]),
      ]),
    )
    .orderBy('question.number')
    .orderBy('question.id')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({ ...row, kind: 'question' }))
}

export const findQuestionsById = async (
  db: Db,
  ids: readonly QuestionId[],
): Promise<QuestionForSpeaker[]> => {
  const rows = await selectForSpeaker(db)
    .where(isAmong(db, 'question.id', ids))
    .orderBy('question.number')
    .orderBy('question.id')
    .execute()
  return rows.map((row) => ({ ...row, kind: 'question' }))
}

const selectForSpeaker = (db: Db) =>
  db
    .selectFrom('question')
    .innerJoin('campaign_node', 'campaign_node.id', 'question.campaign_node_id')
    .leftJoin('person', (join) =>
      join.onRef('person.id', '=', 'question.person_id').on('question.hides_name', '=', 0),
    )
    .select([
      'question.id',
      'question.number',
      'campaign_node.org_unit_id as unitId',
      'campaign_node.id as nodeId',
      'question.session_id as sessionId',
      'question.state',
      'question.content_sealed as contentSealed',
      'question.answer_sealed as answerSealed',
      'question.asked_at as askedAt',
      'question.answered_at as answeredAt',
      'person.full_name as asker',
    ])

/** Whom answers go to, whether or not names are hidden: for sending alone, never to be shown. */
export const listAskersOf = async (
  db: Db,
  ids: readonly QuestionId[],
): Promise<Map<QuestionId, PersonId | null>> => {
  const rows = await db
    .selectFrom('question')
    .select(['id', 'person_id'])
    .where(isAmong(db, 'id', ids))
    .execute()
  return new Map(rows.map((row) => [row.id, row.person_id]))
}
