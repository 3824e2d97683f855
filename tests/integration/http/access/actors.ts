/** Seeds the actors of the access matrix, each with a token that is the actor's own name. */
import { insertUnits, type NewUnit } from '@quan-triet/bot-server/db/queries/units'
import { hashSecret } from '@quan-triet/bot-server/lib/secrets'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import {
  asId,
  fixtureUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { members, officers } from '@quan-triet/bot-server/services/fixture/people'
import type { OrgUnitId, PersonId, ZaloUserId } from '@quan-triet/shared/models/ids'
import type { Level } from '@quan-triet/shared/vocabulary/levels'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import type { OpenHouse } from '../../../support/open-house.ts'

/** Who asks. All objects asked for belong to Chi bộ Khu phố 3, whose member and secretary are `member` and `secretary`. */
export const actorNames = [
  /** Not signed in. */
  'nobody',
  /** A Zalo account on no roster. */
  'account',
  /** A member of the sibling branch Khu phố 5, and its secretary. */
  'outsider',
  'neighbour',
  /** Of Khu phố 5, studying with Khu phố 3 for a time. */
  'guest',
  'exempt',
  'member',
  'secretary',
  /** Officers over the ward: Bí thư Đảng ủy, tuyên giáo, kiểm tra; and the administrator of the province. */
  'ward',
  'propaganda',
  'admin',
  'auditor',
  /** Was secretary of Khu phố 3 until 1/2/2026, and belongs to Khu phố 5 since. */
  'former',
  /** Administrator of another province. */
  'stranger',
  /** Was secretary of a branch that was merged into Khu phố 3; the role there was never ended. */
  'merged',
] as const
export type ActorName = (typeof actorNames)[number]

/** To whom Khu phố 3 and everything in it must be as if it did not exist. */
export const strangers: readonly ActorName[] = [
  'nobody',
  'account',
  'outsider',
  'neighbour',
  'former',
  'stranger',
]
/** Who may know of Khu phố 3, but of none of its people by name. */
export const aggregatesOnly: readonly ActorName[] = ['ward', 'propaganda', 'auditor']

const SINCE = '2025-07-01'
const CHANGED = '2026-02-01'
const instantOf = (day: string) => `${day}T00:00:00.000Z`

const farProvince = asId<OrgUnitId>('db-tinh-xa-xoi')
const farBranch = asId<OrgUnitId>('cb-xa-xoi')
/** The branch that was merged into Khu phố 3. */
const closedBranch = asId<OrgUnitId>('cb-khu-pho-4')

const unit = (id: OrgUnitId, parent: OrgUnitId | null, level: Level): NewUnit => ({
  id,
  parent_id: parent,
  code: id,
  name_org: id,
  name_committee: id,
  short_name: id,
  level,
  org_type: 'khu_dan_cu',
  symbol: 'CB',
  valid_from: SINCE,
  valid_to: null,
  is_pilot: 0,
})

interface Seeded {
  actor: 'neighbour' | 'former' | 'stranger' | 'merged'
  member: readonly { of: OrgUnitId; from?: string; to?: string }[]
  holds: { role: Role; of: OrgUnitId; to?: string }
}

const seeded: readonly Seeded[] = [
  { actor: 'neighbour', member: [{ of: otherUnit }], holds: { role: 'bi_thu', of: otherUnit } },
  {
    actor: 'former',
    member: [
      { of: fixtureUnit, to: CHANGED },
      { of: otherUnit, from: CHANGED },
    ],
    holds: { role: 'bi_thu', of: fixtureUnit, to: CHANGED },
  },
  { actor: 'stranger', member: [{ of: farBranch }], holds: { role: 'quan_tri', of: farProvince } },
  {
    actor: 'merged',
    member: [
      { of: closedBranch, to: CHANGED },
      { of: fixtureUnit, from: CHANGED },
    ],
    holds: { role: 'bi_thu', of: closedBranch },
  },
]

const personIdOf = (actor: Seeded['actor']): PersonId => asId<PersonId>(`person-${actor}`)

const seedUnits = async ({ db }: OpenHouse) => {
  await insertUnits(db, [
    unit(farProvince, null, 'truc_thuoc_tw'),
    unit(farBranch, farProvince, 'chi_bo_truc_thuoc'),
    unit(closedBranch, wardUnit, 'chi_bo_truc_thuoc'),
  ])
  await db
    .updateTable('org_unit')
    .set({ valid_to: CHANGED })
    .where('id', '=', closedBranch)
    .execute()
  await db
    .updateTable('org_edge')
    .set({ valid_to: CHANGED })
    .where('child_id', '=', closedBranch)
    .execute()
}

const seedPerson = async ({ db }: OpenHouse, { actor, member, holds }: Seeded, index: number) => {
  const personId = personIdOf(actor)
  const zaloUserId = asId<ZaloUserId>(`304682135790469${index}`)
  await db
    .insertInto('person')
    .values({
      id: personId,
      full_name: `Người Thứ ${index}`,
      search_key: `nguoi thu ${index}`,
      birth_year: 1970,
      person_kind: 'dang_vien',
    })
    .execute()
  await db
    .insertInto('membership')
    .values(
      member.map(({ of, from, to }) => ({
        id: `membership-${actor}-${of}`,
        person_id: personId,
        org_unit_id: of,
        stage: 'chinh_thuc' as const,
        attach: 'chinh_thuc' as const,
        valid_from: from ?? SINCE,
        valid_to: to ?? null,
      })),
    )
    .execute()
  await db
    .insertInto('role_assignment')
    .values({
      id: `role-${actor}`,
      person_id: personId,
      org_unit_id: holds.of,
      role: holds.role,
      starts_at: instantOf(SINCE),
      ends_at: holds.to === undefined ? null : instantOf(holds.to),
    })
    .execute()
  await db
    .insertInto('app_identity')
    .values({ zalo_user_id: zaloUserId, person_id: personId, bound_at: instantOf(SINCE) })
    .execute()
  return [actor, zaloUserId] as const
}

const accountAt = (index: number) => asId<ZaloUserId>(fixtureAccounts.at(index)?.zaloUserId ?? '')

const officerAccount = (role: (typeof officers)[number]['role']) =>
  accountAt(members.length + 2 + officers.findIndex((one) => one.role === role))

/** Seeds the people whom the fixture does not have. @returns the Zalo account of every actor but `nobody` */
export const seedActors = async (house: OpenHouse): Promise<ReadonlyMap<ActorName, ZaloUserId>> => {
  await seedUnits(house)
  const own: (readonly [ActorName, ZaloUserId])[] = []
  for (const [index, one] of seeded.entries()) own.push(await seedPerson(house, one, index))
  return new Map<ActorName, ZaloUserId>([
    ['account', accountAt(29)],
    ['outsider', accountAt(33)],
    ['guest', accountAt(32)],
    ['exempt', accountAt(30)],
    ['member', accountAt(5)],
    ['secretary', accountAt(0)],
    ['ward', officerAccount('bi_thu')],
    ['propaganda', officerAccount('can_bo_tuyen_giao')],
    ['admin', officerAccount('quan_tri')],
    ['auditor', officerAccount('kiem_tra')],
    ...own,
  ])
}

/** Signs every actor in (again): an endpoint before may have signed somebody out. The token is the actor's name. */
export const signEverybodyIn = async (
  { db, clock }: OpenHouse,
  accounts: ReadonlyMap<ActorName, ZaloUserId>,
): Promise<void> => {
  const hashes = [...accounts.keys()].map(hashSecret)
  await db.deleteFrom('sign_in').where('token_hash', 'in', hashes).execute()
  await db
    .insertInto('sign_in')
    .values(
      [...accounts].map(([actor, zaloUserId]) => ({
        token_hash: hashSecret(actor),
        zalo_user_id: zaloUserId,
        signed_in_at: clock.now(),
        expires_at: '2027-12-31T00:00:00.000Z',
        revoked_at: null,
      })),
    )
    .execute()
}
