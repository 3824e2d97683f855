import { gathered, sideBySide } from '@quan-triet/bot-server/db/gathered'
import { listRoster } from '@quan-triet/bot-server/db/queries/roster'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { inTransaction } from '@quan-triet/bot-server/db/transaction'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { expect, it } from 'vitest'
import { makeHouse } from '../../support/make-house.ts'

const UNLUCKY = 13

/** Doubles numbers, and notes which it was given at once. */
const makeDoubler = () => {
  const given: number[][] = []
  const double = gathered((_db: Db, numbers: readonly number[], unit: string) => {
    given.push([...numbers])
    return numbers.includes(UNLUCKY)
      ? Promise.reject(new Error('unlucky'))
      : Promise.resolve(numbers.map((one) => `${one * 2} ${unit}`))
  })
  return { given, double }
}

/** Runs a work for each number in one transaction. */
const runAll = (db: Db, numbers: readonly number[], work: (tx: Db, one: number) => Promise<void>) =>
  inTransaction({ db }, (tx) =>
    sideBySide(
      tx.db,
      numbers.map((one) => () => work(tx.db, one)),
    ),
  )

it('what works side by side ask in one moment is asked once, and each gets its own answer', async () => {
  const { db } = await makeHouse()
  const { given, double } = makeDoubler()
  const got: string[] = []
  await runAll(db, [1, 2, 3], async (tx, one) => {
    const first = await double(tx, one, 'kg')
    got.push(`${first}, ${await double(tx, one + 3, one === 2 ? 'm' : 'kg')}`)
  })
  expect(got.toSorted()).toEqual(['2 kg, 8 kg', '4 kg, 10 m', '6 kg, 12 kg'])
  expect(given).toEqual([[1, 2, 3], [4, 6], [5]])
  expect(await double(db, 7, 'kg')).toBe('14 kg')
  expect(given.at(-1)).toEqual([7])
})

it('a failure of one of the works side by side is thrown once all have ended, and nothing is kept', async () => {
  const { db } = await makeHouse()
  const { double } = makeDoubler()
  const ended: number[] = []
  const run = runAll(db, [1, UNLUCKY, 2], async (tx, one) => {
    await tx.deleteFrom('bot_identity').execute()
    try {
      // The unlucky one is asked for apart from the others.
      await double(tx, one, one === UNLUCKY ? 'm' : 'kg')
    } finally {
      ended.push(one)
    }
  })
  await expect(run).rejects.toThrow('unlucky')
  expect(ended.toSorted((a, b) => a - b)).toEqual([1, 2, UNLUCKY])
  expect(await db.selectFrom('bot_identity').select('person_id').execute()).not.toEqual([])
})

it('rosters that are read side by side are those that are read one by one', async () => {
  const { db, clock } = await makeHouse()
  const units = await db.selectFrom('org_unit').select('id').orderBy('id').execute()
  const day = dayOf(clock.now())
  const numbers = [...units.keys(), 0]
  const rosters = new Map<number, unknown>()
  await runAll(db, numbers, async (tx, one) => {
    const unit = units[one]
    if (unit) rosters.set(one, await listRoster(tx, unit.id, day))
  })
  for (const [one, unit] of units.entries())
    expect(rosters.get(one)).toEqual(await listRoster(db, unit.id, day))
})
