import {
  fixturePart,
  fixtureUnit,
  officeUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { exportDeliveries } from '@quan-triet/bot-server/services/deliveries/export-deliveries'
import { getShareCard } from '@quan-triet/bot-server/services/deliveries/get-share-card'
import { listDeliveries } from '@quan-triet/bot-server/services/deliveries/list-deliveries'
import { resendDelivery } from '@quan-triet/bot-server/services/deliveries/resend-delivery'
import { shareDelivery } from '@quan-triet/bot-server/services/deliveries/share-delivery'
import { unshareDelivery } from '@quan-triet/bot-server/services/deliveries/unshare-delivery'
import { readSpreadsheet } from '@quan-triet/bot-server/lib/spreadsheets/read-spreadsheet'
import type { DeliveryId } from '@quan-triet/shared/models/ids'
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { DeliveryState } from '@quan-triet/shared/vocabulary/delivery-states'
import { deliveryStandingLabels } from '@quan-triet/shared/vocabulary/delivery-standings'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { expectRefusal } from '../parts/drafting.ts'
import { addMessages, FIRST, messageOf, settleAll, wardHasPublished } from './ledger-scene.ts'

const ID = 'a' as DeliveryId

const houseWith = async (over: Parameters<typeof messageOf>[1]) => {
  const house = await makeHouse()
  house.clock.moveTo(FIRST)
  await addMessages(house, [messageOf(ID, over)])
  return house
}

const toShare = { way: 'by_hand', state: 'to_share', chat_id: null, settled_at: null } as const

const personOf = ({ actor }: ServiceContext) => {
  if (actor.kind !== 'person') throw new Error('a person acts')
  return actor.personId
}

describe('sharing a part by hand', () => {
  it('records who said so and when, once, and audits it', async () => {
    const { db, secretary } = await houseWith(toShare)
    const twice = await Promise.all([
      shareDelivery({ ctx: secretary, input: { id: ID } }),
      shareDelivery({ ctx: secretary, input: { id: ID } }),
    ])
    for (const line of twice)
      expect(line).toMatchObject({
        state: 'shared',
        settledAt: FIRST,
        canUnshare: true,
        canShare: false,
      })
    const row = await db.selectFrom('outbox').selectAll().where('id', '=', ID).executeTakeFirst()
    expect(row).toMatchObject({ settled_by: personOf(secretary), settled_at: FIRST })
    const audits = await db
      .selectFrom('audit_log')
      .select('action')
      .where('subject', '=', `delivery:${ID}`)
      .execute()
    expect(audits).toEqual([{ action: 'share-delivery' }])
  })

  it.each(DeliveryState.options)(
    'takes the word for a part in state %s where that helps',
    async (state) => {
      const { secretary } = await houseWith({ state, settled_at: FIRST })
      const attempt = shareDelivery({ ctx: secretary, input: { id: ID } })
      if (['to_share', 'dead', 'unknown', 'shared'].includes(state))
        expect((await attempt).standing).toBe('shared')
      else await expectRefusal(attempt, 'share_not_allowed')
    },
  )

  it('is taken back on the same day, and not after', async () => {
    const { secretary, clock } = await houseWith(toShare)
    const shared = await shareDelivery({ ctx: secretary, input: { id: ID } })
    expect(shared.canUnshare).toBe(true)
    clock.moveTo('2026-03-13T16:59:00.000Z')
    const back = await unshareDelivery({ ctx: secretary, input: { id: ID } })
    expect(back).toMatchObject({ state: 'to_share', settledAt: null, canShare: true })
    await shareDelivery({ ctx: secretary, input: { id: ID } })
    clock.moveTo('2026-03-13T17:00:00.000Z')
    await expectRefusal(unshareDelivery({ ctx: secretary, input: { id: ID } }), 'unshare_too_late')
    expect((await listDeliveries({ ctx: secretary })).deliveries[0]?.canUnshare).toBe(false)
  })

  it('ends sending again, and is not for a try that was sent again', async () => {
    const { secretary } = await houseWith({ state: 'dead' })
    await resendDelivery({ ctx: secretary, input: { id: ID } })
    await expectRefusal(shareDelivery({ ctx: secretary, input: { id: ID } }), 'share_not_allowed')
    const other = await houseWith({ state: 'dead' })
    await shareDelivery({ ctx: other.secretary, input: { id: ID } })
    await expectRefusal(
      resendDelivery({ ctx: other.secretary, input: { id: ID } }),
      'resend_not_allowed',
    )
  })

  it('is for those who publish where the group is, not for who published above or beside', async () => {
    const { house, ward } = await wardHasPublished()
    await settleAll(house.db, { state: 'dead' })
    const { deliveries } = await listDeliveries({ ctx: ward, input: { unitId: wardUnit } })
    const [own, others] = [fixtureUnit, otherUnit].map((unit) =>
      deliveries.find((line) => line.unit?.id === unit),
    )
    if (!own || !others) throw new Error('both branches have a line')
    await expectRefusal(shareDelivery({ ctx: ward, input: { id: own.id } }), 'not_found')
    await expectRefusal(
      shareDelivery({ ctx: house.secretary, input: { id: others.id } }),
      'not_found',
    )
    await expectRefusal(
      shareDelivery({ ctx: house.member(3), input: { id: own.id } }),
      'not_allowed',
    )
    await expectRefusal(shareDelivery({ ctx: house.guest, input: { id: own.id } }), 'not_allowed')
    expect(await shareDelivery({ ctx: house.secretary, input: { id: own.id } })).toMatchObject({
      standing: 'shared',
    })
  })

  it('leaves a branch without a group a line for every part, which waits for its secretary', async () => {
    const { ward } = await wardHasPublished()
    const choice = { unitId: wardUnit, toUnitId: officeUnit }
    const { deliveries } = await listDeliveries({ ctx: ward, input: choice })
    expect(deliveries.map((line) => [line.way, line.standing, line.canShare])).toEqual([
      ['by_hand', 'to_share', false],
      ['by_hand', 'to_share', false],
    ])
  })
})

describe('the card to share', () => {
  it('has the words that were to be sent, with a link that says where it comes from', async () => {
    const { house, parts } = await wardHasPublished()
    const [partId] = parts
    if (!partId) throw new Error('there is a part')
    await settleAll(house.db, { state: 'dead' })
    const card = await getShareCard({ ctx: house.secretary, input: { partId } })
    expect(card.link).toBe(
      `https://zalo.me/s/3140592653589793238/?to=part&id=${partId}&src=${fixtureUnit}`,
    )
    expect(card.text).toMatch(/^Phần 1\/\d+: /)
    expect(card.text).toMatch(new RegExp(`to=part&id=${partId}(&src=|$)`, 'm'))
    expect(card.deliveryId).not.toBeNull()
    await settleAll(house.db, { state: 'delivered' })
    const sent = await getShareCard({ ctx: house.secretary, input: { partId } })
    expect(sent.deliveryId).toBeNull()
  })

  it('is written for a part that is out, and for no other', async () => {
    const house = await makeHouse()
    const { secretary } = house
    const card = await getShareCard({ ctx: secretary, input: { partId: fixturePart(1) } })
    expect(card.text).toContain(card.link)
    expect(card.deliveryId).toBeNull()
    await expectRefusal(
      getShareCard({ ctx: secretary, input: { partId: fixturePart(6) } }),
      'not_found',
    )
    await expectRefusal(
      getShareCard({ ctx: house.member(4), input: { partId: fixturePart(1) } }),
      'not_allowed',
    )
  })
})

describe('the ledger as a file', () => {
  it('holds exactly the chosen lines, no formula, and is recorded', async () => {
    const { house, ward } = await wardHasPublished()
    await settleAll(house.db, { state: 'dead', cause: 'not_in_group' }, otherUnit)
    await house.db
      .updateTable('outbox')
      .set({ body: '{"text":"=1+2"}' })
      .where('org_unit_id', '=', otherUnit)
      .execute()
    for (const choice of [{}, { standing: 'failed' }, { toUnitId: officeUnit }] as const) {
      const input = { unitId: wardUnit, ...choice }
      const { deliveries } = await listDeliveries({ ctx: ward, input })
      const file = await exportDeliveries({ ctx: ward, input })
      expect(file.fileName).toBe('so-gui-tin-2026-03-14.xlsx')
      const read = await readSpreadsheet(file.bytes)
      const rows = (read.ok ? read.sheets[0]?.rows : undefined)?.slice(2) ?? []
      expect(rows.map((row) => [row[0], row[3], row[6], row[7], row[8] ?? ''])).toEqual(
        deliveries.map((line) => [
          formatDayTime(line.plannedAt),
          line.to,
          line.summary,
          deliveryStandingLabels[line.standing],
          line.reason ?? '',
        ]),
      )
    }
    const audits = await house.db
      .selectFrom('audit_log')
      .select('detail')
      .where('action', '=', 'export-deliveries')
      .execute()
    expect(audits).toHaveLength(3)
    await expectRefusal(exportDeliveries({ ctx: house.member(3) }), 'not_allowed')
  })
})
