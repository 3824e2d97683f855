import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { getLedger } from '@quan-triet/bot-server/services/deliveries/get-ledger'
import { listDeliveries } from '@quan-triet/bot-server/services/deliveries/list-deliveries'
import { listDeliveryUnits } from '@quan-triet/bot-server/services/deliveries/list-delivery-units'
import type { DeliveryChoice } from '@quan-triet/shared/models/delivery'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { addMessages, FIRST, messageOf } from './ledger-scene.ts'

const MESSAGES = 130

const houseWithMany = async () => {
  const house = await makeHouse()
  await addMessages(
    house,
    Array.from({ length: MESSAGES }, (_, index) =>
      // Two of every three share their moment, as the messages of one push do.
      messageOf(`m${String(index).padStart(3, '0')}`, {
        created_at: addMs(FIRST, Math.floor(index / 3) * 1000),
        state: 'ready',
        settled_at: null,
      }),
    ),
  )
  return house
}

/** Reads a ledger to its end. @param between what happens after each page */
const readAll = async (
  ctx: ServiceContext,
  choice: DeliveryChoice,
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<string[]> => {
  const ids: string[] = []
  let after: string | null | undefined
  while (after !== null) {
    const page = await listDeliveries({
      ctx,
      input: { ...choice, ...(after !== undefined && { after }) },
    })
    ids.push(...page.deliveries.map((one) => one.id))
    after = page.next
    await between()
  }
  return ids
}

const countingQueries = (ctx: ServiceContext) => {
  let count = 0
  const db: Db = ctx.db.withPlugin({
    transformQuery({ node }) {
      count += 1
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  return { ctx: { ...ctx, db }, taken: () => count }
}

describe('the pages of a ledger', () => {
  it('hold every message once, newest first', async () => {
    const house = await houseWithMany()
    const ids = await readAll(house.secretary, {})
    expect(ids).toHaveLength(MESSAGES)
    expect(new Set(ids).size).toBe(MESSAGES)
    expect(ids).toEqual(ids.toSorted().toReversed())
  })

  it('miss nothing while messages settle and new ones come', async () => {
    const house = await houseWithMany()
    let step = 0
    const ids = await readAll(house.secretary, {}, async () => {
      step += 1
      await house.db.updateTable('outbox').set({ state: 'delivered', settled_at: FIRST }).execute()
      await addMessages(house, [
        messageOf(`new${step}`, { created_at: addMs(FIRST, 9_000_000 + step) }),
      ])
    })
    expect(ids.filter((id) => id.startsWith('m'))).toHaveLength(MESSAGES)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each([
    [{ kind: 'reminder' }, ['r']],
    [{ way: 'oa' }, ['o']],
    [{ from: '2026-03-14', to: '2026-03-14' }, ['first-of-day', 'last-of-day']],
    [{ from: '2026-03-15' }, ['next-day']],
    [{ standing: 'unknown' }, ['u']],
    [{ standing: 'unknown', way: 'oa' }, []],
    [{ toUnitId: fixtureUnit, kind: 'reminder' }, ['r']],
  ] as const)('are narrowed by %o', async (choice, wanted) => {
    const house = await makeHouse()
    await addMessages(house, [
      messageOf('r', { kind: 'reminder' }),
      messageOf('o', { way: 'oa' }),
      messageOf('u', { state: 'unknown' }),
      messageOf('first-of-day', { planned_at: '2026-03-13T17:00:00.000Z' }),
      messageOf('last-of-day', { planned_at: '2026-03-14T16:59:59.999Z' }),
      messageOf('next-day', { planned_at: '2026-03-14T17:00:00.000Z' }),
    ])
    const ids = await readAll(house.secretary, choice)
    expect(ids.toSorted()).toEqual([...wanted].toSorted())
  })

  it('cost the same number of queries however long the ledger is', async () => {
    const long = countingQueries((await houseWithMany()).secretary)
    const short = countingQueries((await makeHouse()).secretary)
    for (const { ctx } of [long, short]) {
      await listDeliveries({ ctx })
      await getLedger({ ctx })
      await listDeliveryUnits({ ctx })
    }
    expect(long.taken()).toBe(short.taken())
  })

  it('begins nowhere strange when the place is no place', async () => {
    const house = await houseWithMany()
    const { deliveries } = await listDeliveries({ ctx: house.secretary, input: { after: '%_' } })
    expect(deliveries).toEqual([])
  })
})
