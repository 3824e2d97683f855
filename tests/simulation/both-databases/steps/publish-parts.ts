/** Parts on their way to groups: taken in, cut, scheduled, changed, corrected, resent, shared by hand, counted. */
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import {
  personIdOf,
  type Hands,
  MEMBERS,
  oneOf,
  SECRETARY,
  PROPAGANDA,
  type Step,
} from '../step.ts'

const HOUR = 3_600_000

const publish = async (hands: Hands): Promise<void> => {
  const { call, draw, now, rows, pass } = hands
  const id = oneOf(hands, 'select id from document order by rowid desc') ?? 'none'
  await call(SECRETARY, 'getDocument', { params: { id } })
  await call(SECRETARY, 'confirmNotSecret', {
    params: { id },
    json: { fullName: 'Phan Thị Hồng Nhạn' },
  })
  const parts = rows(
    'select id from document_part where document_id = ? order by position',
    id,
  ).map((row) => row['id'])
  const pushes = draw
    .some(parts, draw.between(1, 3))
    .map((partId) => ({ partId, dueAt: addMs(now(), draw.between(1, 60) * HOUR) }))
  if (pushes.length > 0)
    await call(SECRETARY, 'schedulePushes', { params: { id }, json: { pushes } })
  const push = oneOf(hands, "select id from part_push where state = 'cho_gui' order by rowid desc")
  if (push !== undefined && draw.chance(0.5))
    await call(SECRETARY, 'changePush', { params: { id: push } })
  await pass(draw.between(1, 40) * HOUR)
  for (const person of draw.some(MEMBERS, 2)) await call(person, 'listParts')
}

const correct = async (hands: Hands): Promise<void> => {
  const { call, draw } = hands
  const id = oneOf(hands, 'select id from document_part order by position') ?? 'part-1'
  const version = Number(oneOf(hands, 'select version from document_part where id = ?', id) ?? 0)
  const words = {
    heading: 'I. Quan điểm',
    paragraphs: ['Nội dung đã sửa.', 'Thêm một ý.'],
    note: '',
    reason: 'in sai',
    version,
  }
  await call(SECRETARY, 'planCorrection', { params: { id }, json: words })
  await call(SECRETARY, 'correctPart', {
    params: { id },
    json: { ...words, tellsGroups: draw.chance(0.5), fullName: 'Phan Thị Hồng Nhạn' },
  })
  await call(draw.pick(MEMBERS), 'listPartVersions', { params: { id } })
}

const keepLedger = async (hands: Hands): Promise<void> => {
  const { call, draw } = hands
  await call(SECRETARY, 'listDeliveries', {
    query: { ...(draw.chance(0.5) && { unitId: fixtureUnit }) },
  })
  await call(PROPAGANDA, 'listDeliveryUnits', {
    query: { search: draw.pick(['khu pho', '', 'Đ']) },
  })
  const id = oneOf(
    hands,
    "select id from outbox where state in ('dead', 'unknown', 'to_share') order by rowid",
  )
  if (id !== undefined)
    await call(SECRETARY, draw.pick(['resendDelivery', 'shareDelivery', 'unshareDelivery']), {
      params: { id },
    })
  await call(SECRETARY, 'getLedger', { query: { unitId: fixtureUnit } })
  await call(SECRETARY, 'exportDeliveries', { query: { unitId: fixtureUnit } })
}

const reach = async ({ call, draw, accessTokenOf }: Hands): Promise<void> => {
  const person = draw.pick(MEMBERS)
  await call(person, 'subscribeMyself')
  await call(SECRETARY, 'addMailbox', {
    json: {
      unitId: fixtureUnit,
      address: `hop-${draw.between(1, 5)}@example.vn`,
      label: 'Văn phòng',
    },
  })
  await call(SECRETARY, 'listMailboxes', { query: {} })
  await call(null, 'signIn', { json: { accessToken: accessTokenOf(person) } })
  await call(SECRETARY, 'createRosterCode', { json: { personId: personIdOf(29) } })
  await call(person, 'createPersonCode')
}

export const publishParts: readonly Step[] = [
  { name: 'publish', weight: 4, run: publish },
  { name: 'correct a part', weight: 2, run: correct },
  { name: 'keep the ledger', weight: 2, run: keepLedger },
  { name: 'reach people', weight: 2, run: reach },
]
