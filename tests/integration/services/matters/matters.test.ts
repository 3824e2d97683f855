import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { answerMatter } from '@quan-triet/bot-server/services/matters/answer-matter'
import { closeRecommendation } from '@quan-triet/bot-server/services/matters/close-recommendation'
import { listBranchMatters } from '@quan-triet/bot-server/services/matters/list-branch-matters'
import { listMyMatters } from '@quan-triet/bot-server/services/matters/list-my-matters'
import { recordMatter } from '@quan-triet/bot-server/services/matters/record-matter'
import { sendMatter } from '@quan-triet/bot-server/services/matters/send-matter'
import { applyRetention } from '@quan-triet/bot-server/services/personal-data/apply-retention'
import { getMyData } from '@quan-triet/bot-server/services/personal-data/get-my-data'
import { eraseMember } from '@quan-triet/bot-server/services/personal-data/erase-member'
import { rotateUnitKey } from '@quan-triet/bot-server/services/vault/rotate-unit-key'
import type { PersonId, RecommendationId } from '@quan-triet/shared/models/ids'
import type { MatterKind, NewMatter } from '@quan-triet/shared/models/matter'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'

/** Twelve numbers. */
const from = (first: number) => Array.from({ length: 12 }, (_, index) => first + index)

const idOf = (index: number) => fixtureAccounts[index]?.personId as PersonId
const nameOf = (index: number) => fixtureAccounts[index]?.displayName ?? ''
const SENDER = 5

const question = (hidesName = false): NewMatter => ({
  kind: 'question',
  content: 'Khi nào có bản tóm tắt?',
  hidesName,
})
const recommendation = (hidesName = false): NewMatter => ({
  kind: 'recommendation',
  content: 'Sửa đèn đường',
  hidesName,
  category: 'doi_song',
})

const send = (house: House, matter: NewMatter, index = SENDER) =>
  sendMatter({ ctx: house.member(index), input: { matter } })

const list = async (house: House) => (await listBranchMatters({ ctx: house.secretary })).matters

const find = async (house: House, kind: MatterKind, number: number) => {
  const one = (await list(house)).find(
    ({ matter }) => matter.kind === kind && matter.number === number,
  )
  if (!one) throw new Error(`there is no ${kind} ${number}`)
  return one
}

const noticesTo = (house: House, index: number) =>
  house.db
    .selectFrom('outbox')
    .select('body')
    .where('kind', '=', 'notice')
    .where('person_id', '=', idOf(index))
    .execute()

const auditOf = async (house: House, action: string) =>
  house.db.selectFrom('audit_log').selectAll().where('action', '=', action).execute()

describe('the branch’s list of questions and recommendations', () => {
  it('has the fixture’s three and five, unanswered first and of those the newest, hidden names unread', async () => {
    const house = await makeHouse()
    const all = await list(house)
    expect(all.map(({ matter, sender }) => [matter.kind, matter.number, sender])).toEqual([
      ['recommendation', 5, nameOf(10)],
      ['question', 3, null],
      ['recommendation', 4, null],
      ['recommendation', 3, nameOf(22)],
      ['question', 2, nameOf(9)],
      ['recommendation', 2, nameOf(21)],
      ['recommendation', 1, nameOf(11)],
      ['question', 1, nameOf(7)],
    ])
    expect(all.at(-1)?.matter).toMatchObject({ state: 'da_tra_loi', answeredOn: '2026-03-07' })
    expect(JSON.stringify(all)).not.toContain(nameOf(12))
    expect(JSON.stringify(all)).not.toContain(idOf(12))
  })

  it('is looked at by whoever runs the branch alone, and the look is on record once', async () => {
    const house = await makeHouse()
    await list(house)
    await list(house)
    expect(await auditOf(house, 'look-matters')).toMatchObject([
      { actor: `person:${idOf(0)}`, subject: `unit:${fixtureUnit}` },
    ])
    for (const ctx of [house.member(SENDER), house.member(2), house.guest, house.officer('bi_thu')])
      await expect(listBranchMatters({ ctx })).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('an answer', () => {
  it('reaches the sender privately though the name is hidden, and only the sender', async () => {
    const house = await makeHouse()
    await send(house, question(true))
    const { matter, sender } = await find(house, 'question', 4)
    expect([sender, matter.hidesName]).toEqual([null, true])
    await answerMatter({
      ctx: house.secretary,
      input: { kind: 'question', id: matter.id, answer: 'Trước buổi 2.' },
    })
    expect(await noticesTo(house, SENDER)).toHaveLength(1)
    const told = await house.db.selectFrom('outbox').select(['person_id', 'body']).execute()
    expect(told.filter((row) => row.body.includes('Trước buổi 2.'))).toMatchObject([
      { person_id: idOf(SENDER) },
    ])
    const [own] = (await listMyMatters({ ctx: house.member(SENDER) })).matters
    expect(own).toMatchObject({ state: 'da_tra_loi', answer: 'Trước buổi 2.' })
    const lines = JSON.stringify([
      await auditOf(house, 'answer-matter'),
      await auditOf(house, 'send-matter'),
    ])
    expect(lines).not.toContain(idOf(SENDER))
    const rows = await house.db.selectFrom('question').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('Trước buổi 2.')
  })

  it('is given once, also of two at the same moment, and never by who does not run the branch', async () => {
    const house = await makeHouse()
    const { matter } = await find(house, 'question', 2)
    const answer = (index: number) =>
      answerMatter({
        ctx: house.member(index),
        input: { kind: 'question', id: matter.id, answer: `Câu trả lời ${index}` },
      })
    const given = await Promise.allSettled([answer(0), answer(1), answer(0)])
    expect(given.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(await noticesTo(house, 9)).toHaveLength(1)
    await expect(answer(0)).rejects.toMatchObject({ code: 'matter_answered' })
    await expect(answer(SENDER)).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('classifies a recommendation anew where the sender chose wrongly, and it is then closed once', async () => {
    const house = await makeHouse()
    const id = 'recommendation-2' as RecommendationId
    const close = () => closeRecommendation({ ctx: house.secretary, input: { id } })
    await expect(close()).rejects.toMatchObject({ code: 'step_not_allowed' })
    await answerMatter({
      ctx: house.secretary,
      input: { kind: 'recommendation', id, answer: 'Đã báo phường.', category: 'khac' },
    })
    expect((await find(house, 'recommendation', 2)).matter).toMatchObject({
      state: 'tra_loi_tai_cho',
      category: 'khac',
    })
    await close()
    expect((await find(house, 'recommendation', 2)).matter.state).toBe('dong')
    await expect(close()).rejects.toMatchObject({ code: 'step_not_allowed' })
    await expect(
      answerMatter({
        ctx: house.secretary,
        input: { kind: 'recommendation', id, answer: 'Lần nữa' },
      }),
    ).rejects.toMatchObject({ code: 'matter_answered' })
  })

  it('written at night waits for the morning', async () => {
    const house = await makeHouse()
    house.clock.moveTo('2026-03-12T16:00:00.000Z')
    await answerMatter({
      ctx: house.secretary,
      input: { kind: 'question', id: 'question-2', answer: 'Sẽ nói tại buổi 2.' },
    })
    const row = await house.db
      .selectFrom('outbox')
      .select('due_at')
      .where('person_id', '=', idOf(9))
      .executeTakeFirstOrThrow()
    expect(row.due_at).toBe('2026-03-13T00:00:00.000Z')
  })
})

describe('numbers', () => {
  it('are never given twice, however many send at the same moment', async () => {
    const house = await makeHouse()
    const senders = Array.from({ length: 12 }, (_, index) => index + 2)
    const receipts = await Promise.all(
      senders.flatMap((index) => [
        send(house, question(index % 2 === 0), index),
        send(house, recommendation(), index),
      ]),
    )
    const numbersOf = (kind: MatterKind) =>
      receipts.filter((one) => one.kind === kind).map((one) => one.number)
    expect(numbersOf('question').toSorted((a, b) => a - b)).toEqual(from(4))
    expect(numbersOf('recommendation').toSorted((a, b) => a - b)).toEqual(from(6))
  })

  it('stop at ten of a kind a day for one person, also for twenty at the same moment', async () => {
    const house = await makeHouse()
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => send(house, question())),
    )
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(10)
    expect(results.find((one) => one.status === 'rejected')).toMatchObject({
      reason: { code: 'matter_limit' },
    })
    await send(house, recommendation())
    house.clock.moveTo('2026-03-12T17:00:00.000Z')
    expect((await send(house, question())).number).toBe(14)
  })
})

describe('what the secretary writes down for somebody', () => {
  it('belongs to that person, who gets the answer, and says who wrote it down (M-12)', async () => {
    const house = await makeHouse()
    const input = { personId: idOf(30), matter: question(true) }
    expect(await recordMatter({ ctx: house.secretary, input })).toEqual({
      kind: 'question',
      number: 4,
      session: 'buổi 2',
    })
    const row = await house.db
      .selectFrom('question')
      .select(['person_id', 'recorded_by', 'hides_name'])
      .where('number', '=', 4)
      .executeTakeFirst()
    expect(row).toEqual({ person_id: idOf(30), recorded_by: idOf(0), hides_name: 1 })
    expect((await find(house, 'question', 4)).sender).toBeNull()
    const [line] = await auditOf(house, 'record-matter')
    expect(line).toMatchObject({ actor: `person:${idOf(0)}` })
    expect(line?.subject).not.toContain(idOf(30))
    expect((await listMyMatters({ ctx: house.member(30) })).matters).toHaveLength(1)
  })

  it('is for people of the branch only, by whoever runs it', async () => {
    const house = await makeHouse()
    const record = (ctx: typeof house.secretary, index: number) =>
      recordMatter({ ctx, input: { personId: idOf(index), matter: question() } })
    await expect(record(house.secretary, 33)).rejects.toMatchObject({ code: 'not_found' })
    await expect(record(house.member(SENDER), 6)).rejects.toMatchObject({ code: 'not_allowed' })
    expect((await record(house.secretary, 32)).number).toBe(4)
  })
})

describe('what a person has sent', () => {
  it('is seen by nobody else as such, and is in the own data', async () => {
    const house = await makeHouse()
    await send(house, question(true))
    expect((await listMyMatters({ ctx: house.member(6) })).matters).toEqual([])
    const { sections } = await getMyData({ ctx: house.member(SENDER) })
    expect(sections.find(({ key }) => key === 'matters')?.lines).toEqual([
      'Câu hỏi số 4, gửi thứ Năm 12/3/2026; giấu tên với người trả lời; Khi nào có bản tóm tắt?',
    ])
  })

  it('loses words and name with the person, and keeps its number', async () => {
    const house = await makeHouse()
    await send(house, recommendation())
    const system = house.system
    await eraseMember({ ctx: system, input: { personId: idOf(SENDER), requestId: null } })
    const { matter, sender } = await find(house, 'recommendation', 6)
    expect([matter.content, sender]).toEqual([null, null])
    expect(await list(house)).toHaveLength(9)
    await expect(
      answerMatter({
        ctx: house.secretary,
        input: { kind: 'recommendation', id: matter.id, answer: 'Muộn rồi' },
      }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('loses words and names with the archive of its campaign, and is counted on (P-09)', async () => {
    const house = await makeHouse()
    await house.db.updateTable('campaign_node').set({ state: 'luu_tru' }).execute()
    house.clock.moveTo('2028-01-01T03:00:00.000Z')
    await applyRetention({ ctx: house.system })
    for (const [table, count] of [['question', 3] as const, ['recommendation', 5] as const]) {
      const rows = await house.db.selectFrom(table).selectAll().execute()
      const emptied = rows.filter((row) => row.content_sealed === null && row.person_id === null)
      expect([rows.length, emptied.length]).toEqual([count, count])
    }
  })

  it('can be read after the branch has a new key', async () => {
    const house = await makeHouse()
    await rotateUnitKey({ ctx: house.system, input: { unitId: fixtureUnit } })
    expect((await find(house, 'question', 1)).matter.answer).toMatch(/^Tính chung toàn phường/)
  })

  it('goes to the branch whose campaign runs: a guest’s own has none', async () => {
    const house = await makeHouse()
    const { places } = await listMyMatters({ ctx: house.guest })
    expect(places.map((one) => one.id)).toEqual([fixtureUnit])
    expect((await sendMatter({ ctx: house.guest, input: { matter: question() } })).number).toBe(4)
    await expect(
      sendMatter({ ctx: house.outsider, input: { unitId: fixtureUnit, matter: question() } }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(
      sendMatter({ ctx: house.outsider, input: { matter: question() } }),
    ).rejects.toMatchObject({ code: 'no_campaign' })
  })
})
