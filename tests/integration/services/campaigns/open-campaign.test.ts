import { listDeadlines } from '@quan-triet/bot-server/db/queries/campaigns'
import { acknowledgeNode } from '@quan-triet/bot-server/services/campaigns/acknowledge-node'
import { getCampaignNode } from '@quan-triet/bot-server/services/campaigns/get-campaign-node'
import { getCurrentNode } from '@quan-triet/bot-server/services/campaigns/get-current-node'
import { getOpeningChoices } from '@quan-triet/bot-server/services/campaigns/get-opening-choices'
import { listCampaigns } from '@quan-triet/bot-server/services/campaigns/list-campaigns'
import { moveNode } from '@quan-triet/bot-server/services/campaigns/move-node'
import { openCampaign } from '@quan-triet/bot-server/services/campaigns/open-campaign'
import { startDueNodes } from '@quan-triet/bot-server/services/campaigns/start-due-nodes'
import {
  fixtureUnit,
  officeUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { OpenCampaignInput } from '@quan-triet/shared/models/campaign'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { addBranches, openByWard, planOf, wardDocument } from './scene.ts'

const MEMBER = 5

describe('opening a campaign', () => {
  it('gives every unit of the scope a node under the unit above, with the owner’s deadlines', async () => {
    const house = await makeHouse()
    const opened = await openByWard(house)
    const nodes = await house.db
      .selectFrom('campaign_node')
      .selectAll()
      .where('campaign_id', '=', opened.id)
      .orderBy('id')
      .execute()
    expect(nodes.map((node) => [node.org_unit_id, node.parent_node_id, node.state])).toEqual(
      [
        [officeUnit, opened.root, 'dang_hoc'],
        [fixtureUnit, opened.root, 'dang_hoc'],
        [otherUnit, opened.root, 'dang_hoc'],
        [wardUnit, null, 'dang_hoc'],
      ].toSorted((a, b) => String(a[0]).localeCompare(String(b[0]))),
    )
    const deadlines = await listDeadlines(house.db, opened.nodeOf(otherUnit))
    expect(deadlines.map((one) => [one.subject, one.dueAt])).toEqual([
      ['hoc_xong', '2026-04-30T16:59:59.000Z'],
      ['thu_hoach', '2026-05-20T16:59:59.000Z'],
    ])
  })

  it('tells the secretaries of the units below once, by the bot or by a notice in the app', async () => {
    const house = await makeHouse()
    const { id } = await openByWard(house, { messagesPerMinute: 1 })
    const told = await house.db
      .selectFrom('outbox')
      .select(['person_id', 'way', 'due_at', 'body'])
      .where('dedupe_key', 'like', `campaign:${id}:opened:%`)
      .orderBy('person_id')
      .execute()
    expect(told.map((one) => [one.person_id, one.way])).toEqual([
      ['person-01', 'bot'],
      ['person-02', 'bot'],
    ])
    expect(told.map((one) => one.due_at)).toEqual([
      '2026-03-12T02:00:00.000Z',
      '2026-03-12T02:01:00.000Z',
    ])
    expect(told[0]?.body).toContain('xem và nhận')
  })

  it('asks for the base of the report: there is no default', () => {
    const { reportingBase: _base, ...plan } = planOf()
    expect(OpenCampaignInput.safeParse(plan).success).toBe(false)
    expect(OpenCampaignInput.safeParse(planOf()).success).toBe(true)
  })

  it.each([
    [
      'a wording without a moment',
      { deadlines: [{ subject: 'thu_hoach', wording: 'sớm nhất' }] },
      'invalid_input',
    ],
    [
      'a deadline that is over',
      { deadlines: [{ subject: 'thu_hoach', wording: 'ngày 1/3/2026' }] },
      'due_in_past',
    ],
    ['a day of counting before the start', { snapshotOn: '2026-03-01' }, 'invalid_input'],
    ['a document of a unit below', { documentIds: ['document-nq-05'] }, 'invalid_input'],
    ['a scope in which nobody is', { scope: { children: [], levels: null } }, 'invalid_input'],
  ])('refuses %s, and stores nothing', async (_what, changes, code) => {
    const house = await makeHouse()
    const input = { ...planOf(), ...changes } as OpenCampaignInput
    const ctx = house.officer('can_bo_tuyen_giao')
    await expect(openCampaign({ ctx, input })).rejects.toMatchObject({ code })
    const rows = await house.db.selectFrom('campaign').select('id').execute()
    expect(rows).toHaveLength(1)
  })

  it('is for those who run campaigns at the owner or above, nobody else', async () => {
    const house = await makeHouse()
    const codes = await Promise.all(
      [house.secretary, house.member(MEMBER), house.officer('quan_tri')].map((ctx) =>
        openCampaign({ ctx, input: planOf() }).catch((error: { code: string }) => error.code),
      ),
    )
    expect(codes).toEqual(['not_found', 'not_found', 'not_found'])
    const ctx = house.officer('bi_thu')
    expect((await openCampaign({ ctx, input: planOf({ ownerId: fixtureUnit }) })).nodes).toBe(1)
  })

  it('reaches two hundred units in less than five seconds', async () => {
    const house = await makeHouse()
    await addBranches(house, wardUnit, 200)
    const began = performance.now()
    const { root } = await openByWard(house)
    expect(performance.now() - began).toBeLessThan(5000)
    const node = await getCampaignNode({
      ctx: house.officer('can_bo_tuyen_giao'),
      input: { id: root },
    })
    expect(node.children).toHaveLength(203)
  })

  it('reaches only some children, or only some levels, when the owner says so', async () => {
    const house = await makeHouse()
    await addBranches(house, fixtureUnit, 2)
    const some = await openByWard(house, { scope: { children: [fixtureUnit], levels: null } })
    const ctx = house.officer('can_bo_tuyen_giao')
    const root = await getCampaignNode({ ctx, input: { id: some.root } })
    expect(root.children.map((child) => [child.unitName, child.nodes])).toEqual([['Khu phố 3', 3]])
    const choices = await getOpeningChoices({ ctx, input: { unitId: wardUnit } })
    expect(choices.units).toBe(5)
    expect(choices.children.map((child) => child.units).toSorted((a, b) => a - b)).toEqual([
      1, 1, 3,
    ])
  })

  it('lets units begin on the day the campaign starts', async () => {
    const house = await makeHouse()
    const { nodeOf } = await openByWard(house, { startsOn: '2026-03-20' })
    const stateOf = async () =>
      (await getCampaignNode({ ctx: house.secretary, input: { id: nodeOf(fixtureUnit) } })).state
    expect(await stateOf()).toBe('ban_hanh')
    expect(await startDueNodes({ ctx: house.system })).toBe(0)
    house.clock.moveTo('2026-03-19T17:00:00.000Z')
    expect(await startDueNodes({ ctx: house.system })).toBe(4)
    expect(await stateOf()).toBe('dang_hoc')
  })
})

describe('acknowledging a campaign', () => {
  it('is done by the unit itself, by name and time, and is seen above', async () => {
    const house = await makeHouse()
    const { root, nodeOf } = await openByWard(house)
    const id = nodeOf(fixtureUnit)
    const ward = house.officer('can_bo_tuyen_giao')
    await expect(acknowledgeNode({ ctx: ward, input: { id } })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await acknowledgeNode({ ctx: house.secretary, input: { id } })
    house.clock.moveTo('2026-03-12T05:00:00.000Z')
    await acknowledgeNode({ ctx: house.member(1), input: { id } })
    const node = await getCampaignNode({ ctx: ward, input: { id } })
    expect(node.acknowledged).toEqual({ at: '2026-03-12T02:00:00.000Z', by: 'Phan Thị Hồng Nhạn' })
    const { children } = await getCampaignNode({ ctx: ward, input: { id: root } })
    expect(children.map((child) => [child.unitName, child.acknowledged])).toEqual([
      ['Cơ quan Đảng ủy', 0],
      ['Khu phố 3', 1],
      ['Khu phố 5', 0],
    ])
    const looks = await house.db
      .selectFrom('audit_log')
      .select('actor')
      .where('action', '=', 'look-campaign-node')
      .where('org_unit_id', '=', fixtureUnit)
      .execute()
    expect(looks).toHaveLength(1)
  })

  it('lists a campaign by the topmost unit that a person may look at', async () => {
    const house = await makeHouse()
    await openByWard(house)
    const titlesOf = async (ctx: typeof house.secretary) =>
      (await listCampaigns({ ctx })).campaigns.map((one) => one.unitName)
    expect(await titlesOf(house.officer('can_bo_tuyen_giao'))).toEqual([
      'Phường Sao Mai',
      'Phường Sao Mai',
    ])
    expect(await titlesOf(house.secretary)).toEqual(['Khu phố 3', 'Khu phố 3'])
    expect(await titlesOf(house.member(MEMBER))).toEqual([])
  })

  it('is no business of other units', async () => {
    const house = await makeHouse()
    const { root, nodeOf } = await openByWard(house)
    for (const id of [root, nodeOf(otherUnit)])
      await expect(getCampaignNode({ ctx: house.secretary, input: { id } })).rejects.toMatchObject({
        code: 'not_found',
      })
  })
})

describe('a node of a cascade', () => {
  it('passes only to the states that may follow, with a reason that is kept', async () => {
    const house = await makeHouse()
    const { nodeOf } = await openByWard(house)
    const move = (to: 'hoan_thanh' | 'tam_hoan') =>
      moveNode({ ctx: house.secretary, input: { id: nodeOf(fixtureUnit), to, reason: 'mưa bão' } })
    await expect(move('hoan_thanh')).rejects.toMatchObject({ code: 'step_not_allowed' })
    await move('tam_hoan')
    const line = await house.db
      .selectFrom('audit_log')
      .select('detail')
      .where('action', '=', 'move-node')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(line.detail)).toEqual({ from: 'dang_hoc', to: 'tam_hoan', reason: 'mưa bão' })
  })

  it('is the branch’s campaign for everything the branch does, with the ward’s document', async () => {
    const house = await makeHouse()
    const { documentId } = await wardDocument(house)
    const opened = await openByWard(house, { documentIds: [documentId] })
    await wardDocument(house, opened.root)
    const node = await getCurrentNode(house.secretary, fixtureUnit)
    expect(node).toMatchObject({ campaignId: opened.id, targetPercent: 95 })
  })
})
