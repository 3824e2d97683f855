/** Seeds a ward's conference straight into the database: branches, people signed in, and open sessions. */
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import type { PersonActor } from '@quan-triet/bot-server/domain/actor'
import { hashSecret, newToken } from '@quan-triet/bot-server/lib/secrets'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type {
  CampaignId,
  CampaignNodeId,
  ClassId,
  OrgUnitId,
  PersonId,
  SessionId,
  ZaloUserId,
} from '@quan-triet/shared/models/ids'

const SINCE_DAY = '2020-01-01'
const BEGAN = '2020-01-01T00:00:00.000Z'
const NEVER = '2099-01-01T00:00:00.000Z'
const CAMPAIGN = asId<CampaignId>('campaign')
const CHUNK = 500

export interface HallPerson {
  actor: PersonActor
  branch: number
  token: string
}
export interface Hall {
  people: HallPerson[]
  /** The open session of a round and branch: every person checks in once in each round. */
  sessionOf(round: number, branch: number): { sessionId: SessionId; key: string }
}

interface Size {
  branches: number
  perBranch: number
  rounds: number
}

const unitId = (branch: number) => asId<OrgUnitId>(`branch-${branch}`)
const nodeId = (branch: number) => asId<CampaignNodeId>(`node-${branch}`)

const range = (length: number): number[] => Array.from({ length }, (_, index) => index)

const inChunks = async <T>(all: readonly T[], insert: (some: readonly T[]) => Promise<unknown>) => {
  for (let from = 0; from < all.length; from += CHUNK) await insert(all.slice(from, from + CHUNK))
}

/** @returns who may check in where */
export const seedHall = async (db: Db, size: Size): Promise<Hall> => {
  await seedBranches(db, size)
  const keys = new Map<string, { sessionId: SessionId; key: string }>()
  for (const round of range(size.rounds))
    for (const branch of range(size.branches))
      keys.set(`${round}/${branch}`, await seedSession(db, round, branch))
  return {
    people: await seedPeople(db, size),
    sessionOf(round, branch) {
      const session = keys.get(`${round}/${branch}`)
      if (!session) throw new Error(`no session for round ${round}, branch ${branch}`)
      return session
    },
  }
}

const seedBranches = async (db: Db, size: Size) => {
  await db
    .insertInto('org_unit')
    .values(
      range(size.branches).map((branch) => ({
        id: unitId(branch),
        code: `CB${branch}`,
        name_org: `Chi bộ Khu phố ${branch}`,
        name_committee: `Chi ủy Khu phố ${branch}`,
        short_name: `Khu phố ${branch}`,
        level: 'chi_bo_truc_thuoc' as const,
        org_type: 'khu_dan_cu',
        symbol: 'CB',
        valid_from: SINCE_DAY,
        valid_to: null,
        is_pilot: 0,
      })),
    )
    .execute()
  await db
    .insertInto('campaign')
    .values({
      id: CAMPAIGN,
      owner_org_id: unitId(0),
      title: 'Đợt học tập (giả định)',
      reporting_base: 'phai_hoc',
      target_percent: 98,
      snapshot_on: '2099-01-01',
      essay_opens: 'sau_hoan_thanh',
      starts_on: SINCE_DAY,
    })
    .execute()
  await db
    .insertInto('campaign_node')
    .values(
      range(size.branches).map((branch) => ({
        id: nodeId(branch),
        campaign_id: CAMPAIGN,
        org_unit_id: unitId(branch),
        state: 'dang_hoc' as const,
      })),
    )
    .execute()
}

const seedSession = async (db: Db, round: number, branch: number) => {
  const sessionId = asId<SessionId>(`session-${round}-${branch}`)
  const classId = asId<ClassId>(`class-${round}-${branch}`)
  const key = newToken()
  await db
    .insertInto('class')
    .values({
      id: classId,
      campaign_node_id: nodeId(branch),
      title: `Lớp ${round}`,
      mode: 'truc_tiep',
      is_makeup: 0,
      counts_as_class: 1,
    })
    .execute()
  await db
    .insertInto('session')
    .values({
      id: sessionId,
      class_id: classId,
      number: round + 1,
      title: `Buổi ${round + 1}`,
      starts_at: BEGAN,
      ends_at: NEVER,
      is_mandatory: 1,
      check_in_from: BEGAN,
      check_in_until: NEVER,
      late_after: NEVER,
      check_in_key: key,
      closed_at: null,
      speaker: null,
    })
    .execute()
  await db
    .insertInto('session_venue')
    .values({
      id: `venue-${round}-${branch}`,
      session_id: sessionId,
      host_org_id: unitId(branch),
      name: 'Hội trường phường',
      map_url: null,
    })
    .execute()
  return { sessionId, key }
}

const seedPeople = async (db: Db, size: Size): Promise<HallPerson[]> => {
  const people = range(size.branches * size.perBranch).map((index): HallPerson => {
    const branch = index % size.branches
    return {
      branch,
      token: newToken(),
      actor: {
        kind: 'person',
        personId: asId<PersonId>(`person-${index}`),
        fullName: `Đảng viên ${index}`,
        homeUnitId: unitId(branch),
        guestUnitIds: [],
        standing: 'phai_hoc',
        hasDeclined: false,
        roles: [],
      },
    }
  })
  await inChunks(people, async (some) => {
    await db
      .insertInto('person')
      .values(
        some.map(({ actor }) => ({
          id: actor.personId,
          full_name: actor.fullName,
          search_key: actor.fullName,
          birth_year: 1970,
          person_kind: 'dang_vien' as const,
        })),
      )
      .execute()
    await db
      .insertInto('membership')
      .values(
        some.map(({ actor }) => ({
          id: `membership-${actor.personId}`,
          person_id: actor.personId,
          org_unit_id: actor.homeUnitId,
          stage: 'chinh_thuc' as const,
          attach: 'chinh_thuc' as const,
          valid_from: SINCE_DAY,
          valid_to: null,
        })),
      )
      .execute()
    await seedSignIns(db, some)
  })
  return people
}

const seedSignIns = async (db: Db, some: readonly HallPerson[]) => {
  const zaloUser = ({ actor }: HallPerson) => asId<ZaloUserId>(`zalo-${actor.personId}`)
  await db
    .insertInto('app_identity')
    .values(
      some.map((one) => ({
        zalo_user_id: zaloUser(one),
        person_id: one.actor.personId,
        bound_at: BEGAN,
      })),
    )
    .execute()
  await db
    .insertInto('sign_in')
    .values(
      some.map((one) => ({
        token_hash: hashSecret(one.token),
        zalo_user_id: zaloUser(one),
        signed_in_at: BEGAN,
        expires_at: NEVER,
        revoked_at: null,
      })),
    )
    .execute()
}
