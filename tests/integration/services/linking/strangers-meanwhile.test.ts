import { resendDelivery } from '@quan-triet/bot-server/services/deliveries/resend-delivery'
import { noteMembers } from '@quan-triet/bot-server/services/linking/note-members'
import { setDocumentReach } from '@quan-triet/bot-server/services/mailing/set-document-reach'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import { OaGroupId, OaUserId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { chat, groupCode, oaUser, say, textOf } from '../../chat/say.ts'
import { importScheduled } from '../parts/drafting.ts'

const GROUP = 'f414c8f76fa586fbdfb4'
const DUE = '2026-03-13T00:30:00.000Z'
const OPENING = 'ĐẢNG BỘ PHƯỜNG SAO MAI'

/** A part of the branch's own document, handed out to its group and not sent yet. */
const handedOut = async (circulation: 'noi_bo' | 'cong_khai' = 'noi_bo') => {
  const house = await makeHouse()
  const code = await groupCode(house.secretary, 'rebind')
  await say(house, oaUser('8450000000000000001'), code, { group: GROUP })
  const { id } = await importScheduled(house.secretary, [DUE])
  await setDocumentReach({
    ctx: house.secretary,
    input: { id, circulation, beyondZalo: 'none' },
  })
  house.clock.moveTo(DUE)
  await fanOutDuePushes({ ctx: house.system })
  return house
}

const strangerJoins = (house: House) =>
  noteMembers({
    ctx: house.system,
    input: {
      kind: 'members',
      groupId: OaGroupId.parse(GROUP),
      joined: [OaUserId.parse('8459999999999999999')],
      left: [],
      at: house.clock.now(),
    },
  })

const waiting = async (house: House) => {
  const rows = await house.db
    .selectFrom('outbox')
    .selectAll()
    .where('lane', '=', chat(GROUP))
    .where('state', '=', 'ready')
    .orderBy('order_key')
    .execute()
  return rows.map((row) => ({ kind: row.kind, text: textOf(row.body) }))
}

describe('a stranger who joins a group', () => {
  it('does not read what was handed out before and leaves only now', async () => {
    const house = await handedOut()
    expect((await waiting(house)).map((one) => one.kind)).toEqual(['part', 'part_file'])
    expect((await waiting(house))[0]?.text).toContain(OPENING)
    await strangerJoins(house)
    const left = await waiting(house)
    expect(left.map((one) => one.kind)).toEqual(['part'])
    expect(left[0]?.text).not.toContain(OPENING)
    expect(left[0]?.text).toContain('to=part')
  })

  it('reads what everybody may read', async () => {
    const house = await handedOut('cong_khai')
    await strangerJoins(house)
    const left = await waiting(house)
    expect(left.map((one) => one.kind)).toEqual(['part', 'part_file'])
    expect(left[0]?.text).toContain(OPENING)
  })

  it('does not read what is sent again after a failure either', async () => {
    const house = await handedOut()
    await house.db
      .updateTable('outbox')
      .set({ state: 'dead', cause: 'rate_limited', settled_at: house.clock.now() })
      .where('lane', '=', chat(GROUP))
      .where('state', '=', 'ready')
      .execute()
    await strangerJoins(house)
    const failed = await house.db
      .selectFrom('outbox')
      .select(['id', 'kind'])
      .where('lane', '=', chat(GROUP))
      .where('state', '=', 'dead')
      .execute()
    for (const { id } of failed) await resendDelivery({ ctx: house.secretary, input: { id } })
    const left = await waiting(house)
    expect(left.map((one) => one.kind)).toEqual(['part'])
    expect(left[0]?.text).not.toContain(OPENING)
  })
})
