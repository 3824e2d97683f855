import { findPersonActor } from '@quan-triet/bot-server/db/queries/people'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureSession, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { listMyMatters } from '@quan-triet/bot-server/services/matters/list-my-matters'
import { sendMatter } from '@quan-triet/bot-server/services/matters/send-matter'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { answerQuestions } from '@quan-triet/bot-server/services/speaker/answer-questions'
import { listQuestionsToAnswer } from '@quan-triet/bot-server/services/speaker/list-questions-to-answer'
import { listSpeakerChoices } from '@quan-triet/bot-server/services/speaker/list-speaker-choices'
import { nameSpeaker } from '@quan-triet/bot-server/services/speaker/name-speaker'
import type { PersonId, QuestionId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'

const SPEAKER = 14
const ASKER = 5
const idOf = (index: number) => fixtureAccounts[index]?.personId as PersonId
const sessionId = fixtureSession('2')

const makeSpeaker = (house: House, endsAt: string | null = null) =>
  house.db
    .insertInto('role_assignment')
    .values({
      id: 'role-of-the-speaker',
      person_id: idOf(SPEAKER),
      org_unit_id: fixtureUnit,
      role: 'bao_cao_vien',
      starts_at: '2026-01-01T00:00:00.000Z',
      ends_at: endsAt,
    })
    .execute()

/** As the house sees the person now, with the roles held by now. */
const speakerOf = async (house: House): Promise<ServiceContext> => {
  const actor = await findPersonActor(house.db, idOf(SPEAKER), house.clock.now())
  if (!actor) throw new Error('there is no such person')
  return { ...house.member(SPEAKER), actor }
}

const nameOne = (house: House, personId: PersonId | null = idOf(SPEAKER)) =>
  nameSpeaker({ ctx: house.secretary, input: { sessionId, personId } })

const ask = (house: House, content: string, { by = ASKER, hidesName = false } = {}) =>
  sendMatter({
    ctx: house.member(by),
    input: { matter: { kind: 'question', content, hidesName } },
  })

const noticesTo = async (house: House, index: number) => {
  const rows = await house.db
    .selectFrom('outbox')
    .select('body')
    .where('kind', '=', 'notice')
    .where('person_id', '=', idOf(index))
    .execute()
  return rows.map((row) => String(JSON.parse(row.body).text))
}

const shownTo = async (ctx: ServiceContext) => (await listQuestionsToAnswer({ ctx })).sessions

describe('the questions for a speaker', () => {
  it('are those of the own sessions alone, with a name only where it was given', async () => {
    const house = await makeHouse()
    await makeSpeaker(house)
    expect(await shownTo(await speakerOf(house))).toEqual([])
    await nameOne(house)
    await ask(house, 'Chỉ tiêu cây xanh tính từ năm nào?', { hidesName: true })
    const [session, ...others] = await shownTo(await speakerOf(house))
    expect(others).toEqual([])
    expect(session).toMatchObject({ sessionId, mayNameSpeaker: false })
    const asked = session?.waiting.flatMap(({ questions }) => questions) ?? []
    expect(asked.map(({ number, asker }) => [number, asker])).toEqual([
      [2, fixtureAccounts[9]?.displayName],
      [3, null],
      [4, null],
    ])
    expect(session?.answered.map(({ number }) => number)).toEqual([1])
    expect((await listMyMatters({ ctx: await speakerOf(house) })).hasQuestions).toBe(true)
    expect((await listMyMatters({ ctx: house.member(ASKER) })).hasQuestions).toBe(false)
    expect(await shownTo(house.member(ASKER))).toEqual([])
    const looks = await house.db
      .selectFrom('audit_log')
      .select('actor')
      .where('action', '=', 'look-questions')
      .execute()
    expect(looks.filter(({ actor }) => actor === `person:${idOf(SPEAKER)}`)).toHaveLength(1)
  })

  it('are gone for whoever is no speaker any more, and cannot be answered then', async () => {
    const house = await makeHouse()
    await makeSpeaker(house, '2026-03-12T00:00:00.000Z')
    const answer = async () =>
      answerQuestions({
        ctx: await speakerOf(house),
        input: { questionIds: ['question-2' as QuestionId], answer: 'Từ năm 2026.' },
      })
    await expect(nameOne(house)).rejects.toMatchObject({ code: 'not_found' })
    await house.db
      .updateTable('role_assignment')
      .set({ ends_at: null })
      .where('id', '=', 'role-of-the-speaker')
      .execute()
    await expect(answer()).rejects.toMatchObject({ code: 'not_found' })
    await nameOne(house)
    await nameOne(house, null)
    expect(await shownTo(await speakerOf(house))).toEqual([])
    await expect(answer()).rejects.toMatchObject({ code: 'not_found' })
  })

  it('that are much alike stand together, and one answer reaches every asker once', async () => {
    const house = await makeHouse()
    await makeSpeaker(house)
    await nameOne(house)
    await ask(house, 'Bao giờ khu phố được lắp camera an ninh ở các ngõ?')
    await ask(house, 'khu pho bao gio duoc lap camera an ninh o cac ngo', {
      by: 6,
      hidesName: true,
    })
    await ask(house, 'Khi nào các ngõ của khu phố được lắp camera an ninh?')
    const [session] = await shownTo(await speakerOf(house))
    const alike = session?.waiting.find(({ questions }) => questions.length > 1)?.questions ?? []
    expect(alike.map(({ number }) => number)).toEqual([4, 5, 6])
    const input = { questionIds: alike.map(({ id }) => id), answer: 'Trong quý II năm nay.' }
    const [after] = (await answerQuestions({ ctx: await speakerOf(house), input })).sessions
    expect(after?.answered.map(({ number }) => number)).toEqual([1, 4, 5, 6])
    const told = [await noticesTo(house, ASKER), await noticesTo(house, 6)]
    expect(told).toEqual([
      ['Trả lời câu hỏi số 4, số 6 của đồng chí: Trong quý II năm nay.'],
      ['Trả lời câu hỏi số 5 của đồng chí: Trong quý II năm nay.'],
    ])
    await expect(answerQuestions({ ctx: house.secretary, input })).rejects.toMatchObject({
      code: 'matter_answered',
    })
    const own = (await listMyMatters({ ctx: house.member(ASKER) })).matters
    expect(own.map(({ answer }) => answer)).toEqual([input.answer, input.answer])
    const lines = await house.db
      .selectFrom('audit_log')
      .selectAll()
      .where('action', '=', 'answer-matter')
      .execute()
    expect(lines).toHaveLength(3)
    expect(JSON.stringify(lines)).not.toContain(idOf(6))
  })
})

describe('the speaker of a session', () => {
  it('is named by whoever runs the branch, of those who hold the role here or above, and told once', async () => {
    const house = await makeHouse()
    await makeSpeaker(house)
    const { people } = await listSpeakerChoices({ ctx: house.secretary, input: { sessionId } })
    expect(people.map(({ personId }) => personId)).toEqual([idOf(SPEAKER)])
    await nameOne(house)
    const { sessions } = await nameOne(house)
    expect(sessions.find((one) => one.sessionId === sessionId)?.speaker).toBe(
      fixtureAccounts[SPEAKER]?.displayName,
    )
    expect(await noticesTo(house, SPEAKER)).toHaveLength(1)
    await expect(nameOne(house, idOf(ASKER))).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      nameSpeaker({
        ctx: house.member(ASKER),
        input: { sessionId, personId: idOf(SPEAKER) },
      }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  })
})
