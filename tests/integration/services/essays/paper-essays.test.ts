/** Proves the progress of essays and recording one handed in on paper: who owes one, once each, on whose behalf. */
import { getEssayProgress } from '@quan-triet/bot-server/services/essays/get-essay-progress'
import { recordPaperEssay } from '@quan-triet/bot-server/services/essays/record-paper-essay'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { idOf } from '../attendance/scene.ts'

const record = (house: House, person: ServiceContext) =>
  recordPaperEssay({ ctx: house.secretary, input: { personId: idOf(person) } })

describe('the progress of essays', () => {
  it('in the demonstration branch is 15 of 26, due at the end of 25/3 (4.4)', async () => {
    const house = await makeHouse()
    const progress = await getEssayProgress({ ctx: house.secretary })
    expect(progress).toMatchObject({
      required: 26,
      submitted: 15,
      dueAt: at('2026-03-25', '23:59:59'),
    })
    expect(progress.people.filter((one) => one.submittedAt === null)).toHaveLength(11)
    expect(progress.people).toHaveLength(26)
  })

  it('is shown to secretaries only', async () => {
    const house = await makeHouse()
    for (const ctx of [house.member(4), house.guest, house.outsider])
      await expect(getEssayProgress({ ctx })).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('an essay on paper', () => {
  it('is recorded once, with the recorder’s name', async () => {
    const house = await makeHouse()
    const progress = await record(house, house.member(21))
    expect(progress.submitted).toBe(16)
    expect(progress.people.find((one) => one.personId === idOf(house.member(21)))).toMatchObject({
      form: 'giay',
      submittedAt: house.clock.now(),
    })
    expect((await record(house, house.member(21))).submitted).toBe(16)
    const audits = await house.db
      .selectFrom('audit_log')
      .select('actor')
      .where('action', '=', 'record-paper-essay')
      .execute()
    expect(audits).toEqual([{ actor: `person:${idOf(house.secretary)}` }])
  })

  it('of somebody not obliged is taken and stands in neither number (M-07)', async () => {
    const house = await makeHouse()
    expect(await record(house, house.member(3))).toMatchObject({ required: 26, submitted: 15 })
    expect(await record(house, house.member(30))).toMatchObject({ required: 26, submitted: 15 })
  })

  it('of a guest or of another branch’s member is not taken here', async () => {
    const house = await makeHouse()
    await expect(record(house, house.guest)).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(record(house, house.outsider)).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      recordPaperEssay({
        ctx: house.member(4),
        input: { personId: idOf(house.member(4)) },
      }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  })
})
