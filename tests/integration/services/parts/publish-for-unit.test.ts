/** Proves that a ward publishes documents of its campaign: for all groups below it, by those who publish there alone. */
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import {
  asId,
  fixtureUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { officers } from '@quan-triet/bot-server/services/fixture/people'
import { confirmNotSecret } from '@quan-triet/bot-server/services/parts/confirm-not-secret'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import { importDocument } from '@quan-triet/bot-server/services/parts/import-document'
import { listDeliveries } from '@quan-triet/bot-server/services/deliveries/list-deliveries'
import { listDocuments } from '@quan-triet/bot-server/services/parts/list-documents'
import { resendDelivery } from '@quan-triet/bot-server/services/deliveries/resend-delivery'
import { schedulePushes } from '@quan-triet/bot-server/services/parts/schedule-pushes'
import { closeCampaign } from '@quan-triet/bot-server/services/campaigns/close-campaign'
import { listParts } from '@quan-triet/bot-server/services/reading/list-parts'
import type { BotChatId, GroupId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { openByWard } from '../campaigns/scene.ts'
import { expectRefusal, fileOf, partAt, resolutionText } from './drafting.ts'

const FIRST = '2026-03-13T00:30:00.000Z'
const MEMBER = 5

const importFor = (ctx: ServiceContext, unitId: OrgUnitId) =>
  importDocument({ ctx, input: { ...fileOf(resolutionText), unitId } })

const bindGroup = (house: House, orgUnitId: OrgUnitId, key: string) =>
  house.db
    .insertInto('branch_group')
    .values({
      id: asId<GroupId>(`group-${key}`),
      org_unit_id: orgUnitId,
      channel: 'bot',
      chat_id: asId<BotChatId>(`chat-${key}`),
      name: `Nhóm ${key}`,
      bound_at: FIRST,
      unbound_at: null,
    })
    .execute()

describe('publishing for a unit above the branches', () => {
  it('brings a part of the ward’s document to every group below, and its members may read it', async () => {
    const house = await makeHouse()
    const { id: campaignId } = await openByWard(house)
    await bindGroup(house, otherUnit, 'khu-pho-5')
    const ctx = house.officer('bi_thu')
    const { id } = await importFor(ctx, wardUnit)
    const fullName = officers[0].name
    const draft = await confirmNotSecret({ ctx, input: { id, fullName } })
    const pushes = [{ partId: partAt(draft, 1).id, dueAt: FIRST }]
    await schedulePushes({ ctx, input: { id, pushes } })
    const listed = await listDocuments({ ctx, input: { unitId: wardUnit } })
    expect(listed.map((one) => [one.id, one.scheduledCount])).toEqual([[id, 1]])
    expect((await listDocuments({ ctx: house.secretary })).map((one) => one.id)).not.toContain(id)

    house.clock.moveTo(FIRST)
    expect(await fanOutDuePushes({ ctx: house.system })).toBe(2)
    const { parts } = await listParts({ ctx: house.member(MEMBER) })
    expect(parts.find((part) => part.id === pushes[0]?.partId)?.sentAt).toBe(FIRST)
    const { deliveries } = await listDeliveries({ ctx, input: { unitId: wardUnit } })
    expect(deliveries.map((one) => `${one.to}: ${one.state}`).toSorted()).toEqual([
      'Chi bộ Cơ quan Đảng ủy: to_share',
      'Chi bộ Khu phố 3: ready',
      'Nhóm khu-pho-5: ready',
    ])

    const owner = house.officer('can_bo_tuyen_giao')
    await closeCampaign({ ctx: owner, input: { id: campaignId, isConfirmed: true } })
    const later = [{ partId: partAt(draft, 2).id, dueAt: '2026-03-14T00:30:00.000Z' }]
    await expectRefusal(schedulePushes({ ctx, input: { id, pushes: later } }), 'no_campaign')
  })

  it('lets those send again who published, and those who publish where the message went', async () => {
    const house = await makeHouse()
    await openByWard(house)
    const ctx = house.officer('bi_thu')
    const { id } = await importFor(ctx, wardUnit)
    const draft = await confirmNotSecret({ ctx, input: { id, fullName: officers[0].name } })
    const pushes = [{ partId: partAt(draft, 1).id, dueAt: FIRST }]
    await schedulePushes({ ctx, input: { id, pushes } })
    house.clock.moveTo(FIRST)
    await fanOutDuePushes({ ctx: house.system })
    await house.db.updateTable('outbox').set({ state: 'dead', settled_at: FIRST }).execute()
    const { deliveries } = await listDeliveries({ ctx, input: { unitId: wardUnit } })
    const seen = deliveries.find((one) => one.to === 'Chi bộ Khu phố 3')
    const own = (await listDeliveries({ ctx: house.secretary })).deliveries
    const same = own.find((one) => one.id === seen?.id)
    if (!same) throw new Error('the branch does not see what its group got')
    expect([seen?.canResend, same.canResend, seen?.canShare, same.canShare]).toEqual([
      true,
      true,
      false,
      true,
    ])
    await resendDelivery({ ctx, input: { id: same.id } })
    await expectRefusal(
      resendDelivery({ ctx: house.secretary, input: { id: same.id } }),
      'resend_not_allowed',
    )
    const after = (await listDeliveries({ ctx: house.secretary })).deliveries
    expect(after.map((one) => one.state)).toContain('ready')
  })

  it('is refused to officers without that right, and does not exist for other units', async () => {
    const house = await makeHouse()
    await openByWard(house)
    const { id } = await importFor(house.officer('bi_thu'), wardUnit)
    const before = await house.db.selectFrom('document').select('id').execute()
    const others = [
      house.secretary,
      house.member(MEMBER),
      house.outsider,
      house.officer('can_bo_tuyen_giao'),
      house.officer('quan_tri'),
      house.officer('kiem_tra'),
    ]
    for (const ctx of others) {
      await expectRefusal(importFor(ctx, wardUnit), 'not_found')
      await expectRefusal(listDocuments({ ctx, input: { unitId: wardUnit } }), 'not_found')
      await expectRefusal(listDeliveries({ ctx, input: { unitId: wardUnit } }), 'not_found')
    }
    await expectRefusal(importFor(house.officer('bi_thu'), fixtureUnit), 'not_found')
    await expectRefusal(
      confirmNotSecret({ ctx: house.secretary, input: { id, fullName: 'ai đó' } }),
      'not_found',
    )
    expect(await house.db.selectFrom('document').select('id').execute()).toEqual(before)
  })
})
