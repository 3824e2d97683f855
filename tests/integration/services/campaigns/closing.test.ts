import { listRemindableDeadlines } from '@quan-triet/bot-server/db/queries/reminders'
import { closeCampaign } from '@quan-triet/bot-server/services/campaigns/close-campaign'
import {
  cloneCampaign,
  previewClone,
} from '@quan-triet/bot-server/services/campaigns/clone-campaign'
import { getCampaignNode } from '@quan-triet/bot-server/services/campaigns/get-campaign-node'
import { listOpenMatters } from '@quan-triet/bot-server/services/campaigns/list-open-matters'
import { reopenCampaign } from '@quan-triet/bot-server/services/campaigns/reopen-campaign'
import { tightenNode } from '@quan-triet/bot-server/services/campaigns/tighten-node'
import {
  fixtureCampaign,
  fixtureNode,
  fixtureSession,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { sendDueReminders } from '@quan-triet/bot-server/services/reminders/send-due-reminders'
import { changeSettings } from '@quan-triet/bot-server/services/campaigns/change-settings'
import { getHome } from '@quan-triet/bot-server/services/reading/get-home'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { openByWard, wardDocument } from './scene.ts'

const id = fixtureCampaign
const MEMBER = 5

const sessionsOf = (house: House) =>
  house.db
    .selectFrom('session')
    .select(['id', 'closed_at', 'check_in_from', 'check_in_until'])
    .orderBy('id')
    .execute()

describe('closing a campaign', () => {
  it('is refused while something is open, until it is confirmed', async () => {
    const house = await makeHouse()
    const ctx = house.officer('can_bo_tuyen_giao')
    expect(await listOpenMatters({ ctx, input: { id } })).toEqual({
      nodes: 2,
      unacknowledged: 2,
      sessions: 2,
      pushes: 3,
      deadlines: 3,
    })
    const close = (isConfirmed: boolean) => closeCampaign({ ctx, input: { id, isConfirmed } })
    await expect(close(false)).rejects.toMatchObject({ code: 'campaign_still_open' })
    await close(true)
    await close(false)
    const lines = await house.db
      .selectFrom('audit_log')
      .select('id')
      .where('action', '=', 'close-campaign')
      .execute()
    expect(lines).toHaveLength(1)
  })

  it('closes its units, sessions, parts not sent and reminders; what was never held does not count as held', async () => {
    const house = await makeHouse()
    const ctx = house.officer('can_bo_tuyen_giao')
    const before = (await sessionsOf(house)).map((one) => one.closed_at)
    await closeCampaign({ ctx, input: { id, isConfirmed: true } })
    const after = await sessionsOf(house)
    expect(after.map((one) => one.closed_at)).toEqual(before)
    const now = house.clock.now()
    const second = after.find((one) => one.id === fixtureSession('2'))
    expect([second?.check_in_from, second?.check_in_until]).toEqual([now, now])
    const pushes = await house.db.selectFrom('part_push').select('state').orderBy('id').execute()
    expect(pushes.map((one) => one.state)).toEqual('da_gui da_gui da_gui soan soan soan'.split(' '))
    expect(await listRemindableDeadlines(house.db, now)).toEqual([])
    expect((await getHome({ ctx: house.member(MEMBER) })).campaignTitle).toBeNull()
    const input = { id: fixtureNode, targetPercent: 99 }
    await expect(tightenNode({ ctx, input })).rejects.toMatchObject({ code: 'campaign_closed' })
  })

  it('is undone only by opening again with a reason, and units go on where they stood', async () => {
    const house = await makeHouse()
    const ctx = house.officer('can_bo_tuyen_giao')
    const planned = await sessionsOf(house)
    await closeCampaign({ ctx, input: { id, isConfirmed: true } })
    house.clock.moveTo('2026-03-12T03:00:00.000Z')
    await expect(
      reopenCampaign({ ctx: house.secretary, input: { id, reason: 'còn học bù' } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await reopenCampaign({ ctx, input: { id, reason: 'còn học bù' } })
    const node = await getCampaignNode({ ctx, input: { id: fixtureNode } })
    expect([node.state, node.closedAt]).toEqual(['dang_hoc', null])
    expect(await sessionsOf(house)).toEqual(planned)
    await expect(reopenCampaign({ ctx, input: { id, reason: 'lần nữa' } })).rejects.toMatchObject({
      code: 'step_not_allowed',
    })
  })
})

describe('cloning a campaign', () => {
  it('moves its days to the new start, keeps documents and wording, and copies no result', async () => {
    const house = await makeHouse()
    const { documentId } = await wardDocument(house)
    const first = await openByWard(house, { documentIds: [documentId] })
    const ctx = house.officer('can_bo_tuyen_giao')
    const startsOn = '2026-09-10'
    const preview = await previewClone({ ctx, input: { id: first.id, startsOn } })
    expect(preview.deadlines.map((one) => [one.wording, one.dueAt])).toEqual([
      ['hoàn thành học tập trước ngày 30/10/2026', '2026-10-29T16:59:59.000Z'],
      ['nộp thu hoạch đến hết ngày 18 tháng 11 năm 2026', '2026-11-18T16:59:59.000Z'],
    ])
    const clone = await cloneCampaign({
      ctx,
      input: { id: first.id, startsOn, title: 'Đợt học tập lần hai' },
    })
    const node = await getCampaignNode({ ctx, input: { id: clone.nodeId } })
    expect(node).toMatchObject({ title: 'Đợt học tập lần hai', startsOn, state: 'ban_hanh' })
    expect(node.documents.map((one) => one.id)).toEqual([documentId])
    expect(node.deadlines.map((one) => one.dueAt)).toEqual(
      preview.deadlines.map((one) => one.dueAt),
    )
    expect(clone.nodes).toBe(4)
    const copied = await house.db
      .selectFrom('class')
      .select('id')
      .where('campaign_node_id', '=', clone.nodeId)
      .execute()
    expect(copied).toEqual([])
  })

  it('is refused to a unit below the owner, and for a day that is past', async () => {
    const house = await makeHouse()
    const input = { id, startsOn: '2026-09-10', title: 'Lần hai' }
    await expect(cloneCampaign({ ctx: house.secretary, input })).rejects.toMatchObject({
      code: 'not_found',
    })
    const ctx = house.officer('can_bo_tuyen_giao')
    await expect(
      cloneCampaign({ ctx, input: { ...input, startsOn: '2026-03-01' } }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
  })
})

describe('reminders of a campaign', () => {
  it('go on the days that its owner has set, and no longer on the usual ones', async () => {
    const house = await makeHouse()
    const ctx = house.officer('can_bo_tuyen_giao')
    const settings = { id, messagesPerMinute: null, travelMinutes: 30, keyCadreWaived: null }
    await changeSettings({ ctx, input: { ...settings, reminderDays: [-5, 0] } })
    house.clock.moveTo('2026-03-18T01:00:00.000Z')
    expect(await sendDueReminders({ ctx: house.system })).toBe(0)
    house.clock.moveTo('2026-03-20T01:00:00.000Z')
    expect(await sendDueReminders({ ctx: house.system })).toBe(1)
    const rungs = await house.db.selectFrom('reminder').select('rung').execute()
    expect(rungs.map((one) => one.rung)).toEqual(['T-5'])
  })
})
