import {
  fixtureUnit,
  officeUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { getDocumentStanding } from '@quan-triet/bot-server/services/deliveries/get-document-standing'
import { getLedger } from '@quan-triet/bot-server/services/deliveries/get-ledger'
import { listDeliveries } from '@quan-triet/bot-server/services/deliveries/list-deliveries'
import { listDeliveryUnits } from '@quan-triet/bot-server/services/deliveries/list-delivery-units'
import { previewResending } from '@quan-triet/bot-server/services/deliveries/preview-resending'
import { resendDeliveries } from '@quan-triet/bot-server/services/deliveries/resend-deliveries'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { expectRefusal } from '../parts/drafting.ts'
import {
  addMessages,
  FIRST,
  messageOf,
  SECOND,
  settleAll,
  wardHasPublished,
} from './ledger-scene.ts'

const ofWard = { unitId: wardUnit }
const none = { groupGone: 0, channelPaused: 0, contentRefused: 0 }

describe('sending all failed messages again', () => {
  it('says what it costs, sends each once in the order of the parts, and leaves a trace', async () => {
    const { house, ward } = await wardHasPublished()
    await settleAll(house.db, { state: 'dead', cause: 'platform_failed' }, fixtureUnit)
    await settleAll(house.db, { state: 'unknown', cause: 'no_answer' }, otherUnit)
    expect(await previewResending({ ctx: ward, input: ofWard })).toEqual({
      messages: 4,
      uncertain: 2,
      leftOut: none,
      limit: 5000,
    })
    house.clock.moveTo(addMs(SECOND, 3_600_000))
    const all = (await listDeliveries({ ctx: ward, input: ofWard })).deliveries
    // The office's branch has no group: its two parts are shared by hand, and stay so.
    expect(all.filter((line) => line.state === 'to_share')).toHaveLength(2)
    const before = all.filter((line) => line.state !== 'to_share')
    expect(await resendDeliveries({ ctx: ward, input: ofWard })).toEqual({
      queued: 4,
      leftOut: none,
    })
    const after = (await listDeliveries({ ctx: ward, input: ofWard })).deliveries
    const again = after.filter((line) => line.state === 'ready')
    expect(after).toHaveLength(all.length + 4)
    const shape = (lines: typeof before) => lines.map((line) => [line.to, line.partId].join())
    expect(shape(again).toSorted()).toEqual(shape(before).toSorted())
    expect(again.slice(0, 2).every((line) => line.partId === before[0]?.partId)).toBe(true)
    expect(after.some((line) => line.canResend)).toBe(false)
    const audit = await house.db
      .selectFrom('audit_log')
      .select(['detail', 'org_unit_id'])
      .where('action', '=', 'resend-deliveries')
      .execute()
    expect(audit).toEqual([{ detail: '{"messages":4}', org_unit_id: wardUnit }])
  })

  it('sends each message once when two officers, or two fingers, ask at the same moment', async () => {
    const { house, ward } = await wardHasPublished()
    await settleAll(house.db, { state: 'dead' })
    const asked = await Promise.all([
      resendDeliveries({ ctx: ward, input: ofWard }),
      resendDeliveries({ ctx: ward, input: ofWard }),
      resendDeliveries({ ctx: house.secretary }),
    ])
    expect(asked.map((one) => one.queued).reduce((a, b) => a + b)).toBe(4)
    const { counts } = await getLedger({ ctx: ward, input: ofWard })
    expect(counts).toMatchObject({ failed: 4, planned: 4 })
    expect((await resendDeliveries({ ctx: ward, input: ofWard })).queued).toBe(0)
  })

  it('leaves out and names what sending again would not help', async () => {
    const { house, ward, parts } = await wardHasPublished()
    const { db } = house
    await settleAll(db, { state: 'dead', cause: 'not_in_group' }, fixtureUnit)
    await settleAll(db, { state: 'dead', cause: 'content_refused' }, otherUnit)
    const preview = () => previewResending({ ctx: ward, input: ofWard })
    expect(await preview()).toMatchObject({
      messages: 0,
      leftOut: { groupGone: 2, channelPaused: 0, contentRefused: 2 },
    })
    // The bot is back: something arrived there since.
    await addMessages(house, [
      messageOf('proof', { kind: 'answer', settled_at: addMs(SECOND, 60_000) }),
    ])
    expect(await preview()).toMatchObject({
      messages: 2,
      leftOut: { groupGone: 0, contentRefused: 2 },
    })
    await db.deleteFrom('sending_way').execute()
    await db
      .insertInto('sending_way')
      .values({ way: 'bot', free_at: FIRST, paused_until: addMs(house.clock.now(), 60_000) })
      .execute()
    expect((await preview()).leftOut).toMatchObject({ channelPaused: 4 })
    expect((await resendDeliveries({ ctx: ward, input: ofWard })).queued).toBe(0)
    await db.deleteFrom('sending_way').execute()
    const onePart = { ...ofWard, partId: parts[0] }
    expect(await resendDeliveries({ ctx: ward, input: onePart })).toMatchObject({ queued: 1 })
  })

  it('keeps to what was chosen, and to parts', async () => {
    const { house, ward } = await wardHasPublished()
    await settleAll(house.db, { state: 'dead' })
    await addMessages(house, [messageOf('reminder', { kind: 'reminder', state: 'dead' })])
    const toOther = { ...ofWard, toUnitId: otherUnit }
    expect(await resendDeliveries({ ctx: ward, input: toOther })).toMatchObject({ queued: 2 })
    const unknown = { ...ofWard, standing: 'unknown' as const }
    expect(await resendDeliveries({ ctx: ward, input: unknown })).toMatchObject({ queued: 0 })
    expect(await resendDeliveries({ ctx: house.secretary })).toMatchObject({ queued: 2 })
  })

  it('is closed to a sibling, to officers above without that right, and to members', async () => {
    const { house } = await wardHasPublished()
    for (const ctx of [
      house.officer('can_bo_tuyen_giao'),
      house.officer('quan_tri'),
      house.guest,
    ]) {
      await expectRefusal(resendDeliveries({ ctx, input: ofWard }), 'not_found')
      await expectRefusal(previewResending({ ctx, input: ofWard }), 'not_found')
    }
    await expectRefusal(resendDeliveries({ ctx: house.member(4) }), 'not_allowed')
    const sibling = { unitId: otherUnit }
    await expectRefusal(resendDeliveries({ ctx: house.secretary, input: sibling }), 'not_found')
  })
})

describe('the ledger of who publishes for the units below', () => {
  it('counts by unit, those that need a person first, and says that it was looked at', async () => {
    const { house, ward } = await wardHasPublished()
    await settleAll(house.db, { state: 'delivered', settled_at: SECOND })
    await settleAll(house.db, { state: 'unknown' }, otherUnit)
    const { units, next } = await listDeliveryUnits({ ctx: ward, input: ofWard })
    expect(next).toBeNull()
    expect(units.map((unit) => unit.id)).toEqual([officeUnit, otherUnit, fixtureUnit])
    expect(units[0]?.counts).toMatchObject({ to_share: 2 })
    expect(units[1]?.counts).toMatchObject({ unknown: 2, sent: 0, late: 0, failed: 0 })
    // Part 1 was planned a day before it arrived.
    expect(units[2]?.counts).toMatchObject({ unknown: 0, sent: 1, late: 1 })
    const found = await listDeliveryUnits({ ctx: ward, input: { ...ofWard, search: 'khu pho 5' } })
    expect(found.units.map((unit) => unit.id)).toEqual([otherUnit])
    const later = await listDeliveryUnits({ ctx: ward, input: { ...ofWard, skip: 2 } })
    expect(later.units.map((unit) => unit.id)).toEqual([fixtureUnit])
    const looks = await house.db
      .selectFrom('audit_log')
      .select('detail')
      .where('action', '=', 'look-deliveries')
      .execute()
    expect(looks).toHaveLength(1)
  })

  it('offers its parts, and knows whether there is anybody below', async () => {
    const { house, ward, parts } = await wardHasPublished()
    const own = await getLedger({ ctx: ward, input: ofWard })
    expect(own.hasUnitsBelow).toBe(true)
    expect(own.parts.map((part) => part.id)).toEqual(parts.toReversed())
    const branch = await getLedger({ ctx: house.secretary })
    expect(branch.hasUnitsBelow).toBe(false)
    expect(branch.parts.map((part) => part.id)).toEqual(parts.toReversed())
    const one = { unitId: wardUnit, partId: parts[1] }
    const { deliveries } = await listDeliveries({ ctx: ward, input: one })
    expect(deliveries.map((line) => line.partId)).toEqual([parts[1], parts[1], parts[1]])
    const to = new Set([officeUnit, fixtureUnit, otherUnit])
    expect(new Set(deliveries.map((line) => line.unit?.id))).toEqual(to)
  })

  it('counts for the screens of publishing the latest try of each group', async () => {
    const { house, ward, documentId } = await wardHasPublished()
    await settleAll(house.db, { state: 'dead' }, fixtureUnit)
    await resendDeliveries({ ctx: ward, input: ofWard })
    const pushes = await getDocumentStanding({ ctx: ward, input: { id: documentId } })
    expect(pushes).toHaveLength(2)
    for (const { counts } of pushes) expect(Object.values(counts).reduce((a, b) => a + b)).toBe(3)
  })
})
