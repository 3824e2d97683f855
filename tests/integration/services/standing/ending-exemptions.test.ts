import { grantExemption } from '@quan-triet/bot-server/services/standing/grant-exemption'
import { tellEndingExemptions } from '@quan-triet/bot-server/services/standing/tell-ending-exemptions'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { idOf } from '../attendance/scene.ts'

const MEMBER = 5

const exempt = (house: House, from: string, until: string) =>
  grantExemption({
    ctx: house.secretary,
    input: {
      personId: idOf(house.member(MEMBER)),
      kind: 'tam_mien',
      from,
      until,
      decisionNumber: null,
      decisionOn: '2026-03-10',
    },
  })

/** To whom something was written, and the words; everything else was told to nobody. */
const told = async (house: House) => {
  const rows = await house.db
    .selectFrom('outbox')
    .select(['person_id', 'body', 'due_at'])
    .where('dedupe_key', 'like', 'exemption-ends:%')
    .execute()
  return rows.map((row) => ({ ...row, text: String(JSON.parse(row.body).text) }))
}

const run = (house: House, now: string) => {
  house.clock.moveTo(now)
  return tellEndingExemptions({ ctx: house.system })
}

describe('a temporary exemption that ends', () => {
  it('is told 30 days before, once, to the member and to the secretaries', async () => {
    const house = await makeHouse()
    await exempt(house, '2026-03-12', '2026-06-30')
    expect(await run(house, '2026-05-31T03:00:00.000Z')).toBe(0)
    expect(await run(house, '2026-06-01T14:30:00.000Z')).toBe(1)
    expect(await run(house, '2026-06-02T03:00:00.000Z')).toBe(0)
    const messages = await told(house)
    const people = [MEMBER, 0, 1].map((index) => idOf(house.member(index)))
    expect(new Set(messages.map((one) => one.person_id))).toEqual(new Set(people))
    expect(messages).toHaveLength(3)
    expect(messages.every((one) => one.text.includes('30/6/2026'))).toBe(true)
  })

  it('is not told when it was prolonged, shortened into the past, or is without end', async () => {
    const house = await makeHouse()
    await exempt(house, '2026-03-12', '2026-04-01')
    await exempt(house, '2026-04-02', '2026-12-31')
    expect(await run(house, '2026-03-20T03:00:00.000Z')).toBe(0)
    expect(await run(house, '2027-02-01T03:00:00.000Z')).toBe(0)
    expect(await told(house)).toEqual([])
  })

  it('is looked for by the house alone', async () => {
    const house = await makeHouse()
    await expect(tellEndingExemptions({ ctx: house.secretary })).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })
})
