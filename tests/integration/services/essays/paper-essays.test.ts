/** Proves the progress of essays and recording one handed in on paper: who owes one, once each, on whose behalf. */
import { getEssayProgress } from '@quan-triet/bot-server/services/essays/get-essay-progress'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { members } from '@quan-triet/bot-server/services/fixture/people'
import { recordPaperEssays } from '@quan-triet/bot-server/services/essays/record-paper-essays'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { essays as words } from '@quan-triet/shared/i18n/vi/essays'
import { Day } from '@quan-triet/shared/models/moments'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { idOf } from '../attendance/scene.ts'
import { mine } from '../own-essay/scene.ts'

const recordAll = (
  house: House,
  people: readonly ServiceContext[],
  receivedOn: Day | null = null,
) => recordPaperEssays({ ctx: house.secretary, input: { personIds: people.map(idOf), receivedOn } })

const record = async (house: House, person: ServiceContext) =>
  (await recordAll(house, [person])).progress

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
    expect(progress.counts).toMatchObject({ missing: 11, toRewrite: 2, late: 0, voluntary: 0 })
    const { waiting, grading, passed, toRewrite, missing } = progress.counts
    expect(waiting + grading + passed + toRewrite + missing).toBe(progress.required)
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
    const stored = await house.db
      .selectFrom('essay')
      .innerJoin('essay_version', 'essay_version.essay_id', 'essay.id')
      .select(['number', 'essay_version.form', 'current_version', 'org_unit_id', 'submitted_by'])
      .where('person_id', '=', idOf(house.member(21)))
      .execute()
    expect(stored).toEqual([
      {
        number: 1,
        form: 'giay',
        current_version: 1,
        org_unit_id: fixtureUnit,
        submitted_by: idOf(house.secretary),
      },
    ])
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
    expect(await recordAll(house, [house.guest])).toMatchObject({
      recorded: 0,
      refused: [{ why: words.guestWritesAtHome }],
    })
    await expect(record(house, house.outsider)).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      recordPaperEssays({
        ctx: house.member(4),
        input: { personIds: [idOf(house.member(4))], receivedOn: null },
      }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('of a whole branch is recorded at once, as of the day it came, and says whose was not', async () => {
    const house = await makeHouse()
    const { people } = await getEssayProgress({ ctx: house.secretary })
    const missing = people.filter(({ state }) => state === null).map(({ personId }) => personId)
    const answer = await recordPaperEssays({
      ctx: house.secretary,
      input: {
        personIds: [...missing, idOf(house.member(0))],
        receivedOn: Day.parse('2026-03-10'),
      },
    })
    expect(answer).toMatchObject({
      recorded: 11,
      refused: [{ personId: idOf(house.member(0)), why: words.alreadyIn }],
      progress: { submitted: 26, counts: { missing: 0 } },
    })
    expect(answer.progress.people.find(({ personId }) => personId === missing[0])).toMatchObject({
      submittedAt: at(Day.parse('2026-03-10'), '23:59:59'),
      isLate: false,
    })
    await expect(
      recordAll(house, [house.member(21)], Day.parse('2026-03-13')),
    ).rejects.toMatchObject({ detail: words.dayAhead })
  })

  it('recorded before versions were kept shows its author the verdict all the same', async () => {
    const house = await makeHouse()
    const { people } = await getEssayProgress({ ctx: house.secretary })
    const again = people.find(({ state }) => state === 'viet_lai')?.personId
    const index = members.findIndex((_, at) => idOf(house.member(at)) === again)
    expect((await mine(house.member(index))).versions).toMatchObject([
      { number: 1, form: 'giay', decision: { verdict: 'viet_lai' } },
    ])
  })

  it('may be a rewrite, which is the next version and leaves the first moment', async () => {
    const house = await makeHouse()
    const before = await getEssayProgress({ ctx: house.secretary })
    const again = before.people.find(({ state }) => state === 'viet_lai')
    if (!again) throw new Error('nobody writes again')
    const { recorded, progress } = await recordPaperEssays({
      ctx: house.secretary,
      input: { personIds: [again.personId], receivedOn: null },
    })
    expect(recorded).toBe(1)
    expect(progress.people.find(({ personId }) => personId === again.personId)).toMatchObject({
      state: 'da_nop',
      form: 'giay',
      submittedAt: again.submittedAt,
    })
  })
})
