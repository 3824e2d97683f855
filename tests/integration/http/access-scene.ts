/** The scene of the access matrix: actors with a token each, and what is sent to each endpoint about one branch's objects. */
import { insertOutbox } from '@quan-triet/bot-server/db/queries/outbox'
import { hashSecret } from '@quan-triet/bot-server/lib/secrets'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import {
  asId,
  fixtureGroupChat,
  fixturePart,
  fixtureSession,
  fixtureUnit,
  otherUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { contract } from '@quan-triet/shared/api/contract'
import type {
  DeliveryId,
  NoticeId,
  PersonId,
  PushId,
  ZaloUserId,
} from '@quan-triet/shared/models/ids'
import type { OpenHouse } from '../../support/open-house.ts'
import { codesOf, saturday } from '../services/attendance/scene.ts'

export type EndpointName = keyof typeof contract

const MEMBER = 5
const memberId = asId<PersonId>(fixtureAccounts[MEMBER]?.personId ?? '')
const second = fixtureSession('2')
const NOTICE = 'notice-of-the-member'
const DELIVERY = 'delivery-of-part-1'

/** A secretary of the other branch of the ward. */
const seedNeighbour = async ({ db }: OpenHouse): Promise<ZaloUserId> => {
  const id = asId<PersonId>('person-neighbour')
  const zaloUserId = asId<ZaloUserId>('3046821357904661')
  const since = { valid_from: '2025-07-01', valid_to: null }
  await db
    .insertInto('person')
    .values({
      id,
      full_name: 'Người Láng Giềng',
      search_key: 'nguoi lang gieng',
      birth_year: 1970,
      person_kind: 'dang_vien',
    })
    .execute()
  await db
    .insertInto('membership')
    .values({
      id: 'membership-neighbour',
      person_id: id,
      org_unit_id: otherUnit,
      stage: 'chinh_thuc',
      attach: 'chinh_thuc',
      ...since,
    })
    .execute()
  await db
    .insertInto('role_assignment')
    .values({
      id: 'role-neighbour',
      person_id: id,
      org_unit_id: otherUnit,
      role: 'bi_thu',
      starts_at: '2025-06-30T17:00:00.000Z',
      ends_at: null,
    })
    .execute()
  await db
    .insertInto('app_identity')
    .values({ zalo_user_id: zaloUserId, person_id: id, bound_at: '2025-07-01T00:00:00.000Z' })
    .execute()
  return zaloUserId
}

const accountAt = (index: number) => asId<ZaloUserId>(fixtureAccounts.at(index)?.zaloUserId ?? '')

/** The token of every actor, least entitled first; the anonymous one has none. */
export const signEverybodyIn = async (
  house: OpenHouse,
): Promise<Map<string, string | undefined>> => {
  const accounts = new Map<string, ZaloUserId>([
    ['account', accountAt(29)],
    ['outsider', accountAt(-1)],
    ['neighbour', await seedNeighbour(house)],
    ['guest', accountAt(-2)],
    ['exempt', accountAt(30)],
    ['member', accountAt(MEMBER)],
    ['secretary', accountAt(0)],
  ])
  await house.db
    .insertInto('sign_in')
    .values(
      [...accounts].map(([actor, zaloUserId]) => ({
        token_hash: hashSecret(actor),
        zalo_user_id: zaloUserId,
        signed_in_at: house.clock.now(),
        expires_at: '2026-12-31T00:00:00.000Z',
        revoked_at: null,
      })),
    )
    .execute()
  return new Map([
    ['anonymous', undefined],
    ...[...accounts.keys()].map((key) => [key, key] as const),
  ])
}

export interface Objects {
  document: string
  push: string
  delivery: string
  code: string
  accessToken: string
}

/** Part 1 as it went to the branch's group, nobody knows whether it arrived. */
const lostDelivery = (now: string) => ({
  id: asId<DeliveryId>(DELIVERY),
  dedupe_key: DELIVERY,
  kind: 'part' as const,
  way: 'bot' as const,
  lane: fixtureGroupChat,
  order_key: now,
  chat_id: fixtureGroupChat,
  person_id: null,
  org_unit_id: fixtureUnit,
  push_id: asId<PushId>('push-1'),
  body: '{"text":"Phần 1"}',
  state: 'unknown' as const,
  due_at: now,
  expires_at: null,
  attempts: 1,
  locked_until: null,
  sent_id: null,
  last_error: null,
  created_at: now,
  settled_at: now,
})

/** Objects of the branch in such a state that its own secretary may do everything asked for. */
export const prepare = async (house: OpenHouse): Promise<Objects> => {
  const { db, clock } = house
  const document = await db.selectFrom('document').select('id').executeTakeFirstOrThrow()
  await db
    .insertInto('notice')
    .values({
      id: asId<NoticeId>(NOTICE),
      person_id: memberId,
      text: 'Tin riêng',
      to_route: null,
      created_at: clock.now(),
      read_at: null,
    })
    .execute()
  await insertOutbox(db, lostDelivery(clock.now()))
  const waiting = await db
    .selectFrom('part_push')
    .select('id')
    .where('fanned_out_at', 'is', null)
    .orderBy('due_at', 'desc')
    .executeTakeFirstOrThrow()
  clock.moveTo(saturday('08:00'))
  const { qr } = await codesOf(house.secretary)
  return {
    document: document.id,
    push: waiting.id,
    delivery: DELIVERY,
    code: qr,
    accessToken: house.graph.mintAccessToken(accountAt(MEMBER)),
  }
}

const CONFIRMED_NAME = fixtureAccounts[0]?.displayName
const LATER = '2026-04-20T01:00:00.000Z'

/** What is sent, for endpoints that need more than an address. */
const bodyFor = (name: EndpointName, objects: Objects): unknown => {
  const bodies: Partial<Record<EndpointName, unknown>> = {
    signIn: { accessToken: objects.accessToken },
    bindPerson: { code: 'ABCD2345' },
    createRosterCode: { personId: memberId },
    reshapeParts: { action: 'note', partId: fixturePart(6), note: 'Đọc kỹ.' },
    confirmNotSecret: { fullName: CONFIRMED_NAME },
    schedulePushes: { pushes: [{ partId: fixturePart(6), dueAt: LATER }] },
    changePush: { action: 'pause' },
    createSession: {
      title: 'Buổi bổ sung',
      mode: 'truc_tiep',
      startsAt: LATER,
      endsAt: '2026-04-20T03:00:00.000Z',
      venue: 'Nhà văn hóa',
      isMakeup: false,
    },
    checkIn: { code: objects.code, method: 'qr' },
    recordAttendance: { state: 'co_mat' },
    requestLeave: { sessionId: fixtureSession('bu'), absenceCode: 'cong_tac' },
    decideLeave: { sessionId: fixtureSession('bu'), personId: memberId, approve: true },
    recordPaperEssay: { personId: memberId },
  }
  return bodies[name]
}

const addressOf = (name: EndpointName, objects: Objects): string => {
  const idsOf: [RegExp, string][] = [
    [/^\/api\/documents/, objects.document],
    [/^\/api\/pushes/, objects.push],
    [/^\/api\/parts\/:id\/preview/, fixturePart(6)],
    [/^\/api\/parts/, fixturePart(1)],
    [/^\/api\/deliveries/, objects.delivery],
    [/^\/api\/notices/, NOTICE],
    [/^\/api\/sessions/, second],
  ]
  const { path } = contract[name]
  const id = idsOf.find(([pattern]) => pattern.test(path))?.[1] ?? ''
  const address = path.replace(':personId', memberId).replace(':id', id)
  return name === 'importDocument' ? `${address}?fileName=van-ban.txt` : address
}

const FILE = 'NGHỊ QUYẾT\nI. Nhiệm vụ\nMỗi chi bộ học tập nghị quyết trong quý này.\n'

export const ask = async (
  house: OpenHouse,
  { name, token, objects }: { name: EndpointName; token: string | undefined; objects: Objects },
): Promise<{ status: number; text: string }> => {
  const body = name === 'importDocument' ? FILE : JSON.stringify(bodyFor(name, objects))
  const response = await fetch(`${house.url}${addressOf(name, objects)}`, {
    method: contract[name].method.toUpperCase(),
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(body !== undefined && { body }),
  })
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel()
    return { status: response.status, text: '' }
  }
  return { status: response.status, text: await response.text() }
}
