import { asId, fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { finishPushes } from '@quan-triet/bot-server/services/parts/finish-pushes'
import { correctPart } from '@quan-triet/bot-server/services/parts/correct-part'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import { getCorrectablePart } from '@quan-triet/bot-server/services/parts/get-correctable-part'
import { planCorrection } from '@quan-triet/bot-server/services/parts/plan-correction'
import { setPartQuestions } from '@quan-triet/bot-server/services/parts/set-part-questions'
import { getPart } from '@quan-triet/bot-server/services/reading/get-part'
import { listPartVersions } from '@quan-triet/bot-server/services/reading/list-part-versions'
import { listParts } from '@quan-triet/bot-server/services/reading/list-parts'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import type { CorrectablePart } from '@quan-triet/shared/models/correction'
import type { OaGroupId, OaUserId, PartId } from '@quan-triet/shared/models/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { expectRefusal, importScheduled, partAt, pushAt, secretaryName } from './drafting.ts'

const FIRST = '2026-03-13T00:30:00.000Z'
const EVENING = '2026-03-13T15:00:00.000Z'
const REASON = 'Sửa số liệu theo bản chính thức'

const settle = (db: Db, at: string) =>
  db
    .updateTable('outbox')
    .set({ state: 'delivered', settled_at: at })
    .where('state', '=', 'ready')
    .execute()

const stateOf = async (db: Db, partId: PartId): Promise<string | undefined> =>
  (
    await db
      .selectFrom('part_push')
      .select('state')
      .where('part_id', '=', partId)
      .executeTakeFirst()
  )?.state

/** Part 1 is sent and its message settled; part 2 waits. */
const sendFirst = async (house: House): Promise<{ id: PartId; part: CorrectablePart }> => {
  const draft = await importScheduled(house.secretary, [FIRST, EVENING])
  house.clock.moveTo(FIRST)
  await fanOutDuePushes({ ctx: house.system })
  await settle(house.db, FIRST)
  await finishPushes({ ctx: house.system })
  const { id } = partAt(draft, 1)
  return { id, part: await getCorrectablePart({ ctx: house.secretary, input: { id } }) }
}

const inputOf = (part: CorrectablePart) => ({
  id: part.id,
  heading: part.heading,
  paragraphs: [...part.paragraphs.slice(0, -1), 'Đoạn cuối đã được sửa lại cho đúng.'],
  note: part.note,
  reason: REASON,
  version: part.version,
  tellsGroups: true,
  fullName: secretaryName,
})

const corrections = (db: Db) =>
  db
    .selectFrom('outbox')
    .selectAll()
    .where('dedupe_key', 'like', 'correction:%')
    .orderBy('dedupe_key')
    .execute()

describe('correcting a part that is out', () => {
  it('replaces the text, keeps the old one for readers, and tells the groups that have the part', async () => {
    const house = await makeHouse()
    const { secretary, db, system } = house
    const { id, part } = await sendFirst(house)
    expect(part).toMatchObject({ version: 1, groups: { bot: 1, oa: 0 }, byHand: 0, isLater: false })
    const input = inputOf(part)
    const { message } = await planCorrection({ ctx: secretary, input })
    expect(message).toContain(`Đính chính phần 1: ${part.heading}\nLý do: ${REASON}`)
    expect(message.length).toBeLessThan(400)
    expect(await corrections(db)).toEqual([])

    await correctPart({ ctx: secretary, input })
    expect(await corrections(db)).toEqual([
      expect.objectContaining({
        kind: 'notice',
        way: 'bot',
        state: 'ready',
        due_at: FIRST,
        body: JSON.stringify({ text: message }),
      }),
    ])
    expect(await stateOf(db, id)).toBe('thu_hoi_dinh_chinh')
    await finishPushes({ ctx: system })
    expect(await stateOf(db, id)).toBe('thu_hoi_dinh_chinh')
    await settle(db, FIRST)
    await finishPushes({ ctx: system })
    expect(await stateOf(db, id)).toBe('da_gui')

    const reader = house.member(6)
    const read = await getPart({ ctx: reader, input: { id } })
    expect(read.paragraphs.at(-1)).toBe('Đoạn cuối đã được sửa lại cho đúng.')
    expect(read.correction).toEqual({ version: 2, correctedAt: FIRST, reason: REASON })
    const list = await listParts({ ctx: reader })
    expect(list.parts.find((one) => one.id === id)?.version).toBe(2)
    expect(await listPartVersions({ ctx: reader, input: { id } })).toEqual([
      {
        version: 1,
        heading: part.heading,
        paragraphs: part.paragraphs,
        note: part.note,
        replacedAt: FIRST,
        reason: REASON,
      },
    ])
    const lines = await db
      .selectFrom('audit_log')
      .select('detail')
      .where('action', '=', 'correct-part')
      .execute()
    expect(lines).toHaveLength(1)
    expect(JSON.stringify(lines)).not.toContain(REASON)
  })

  it('corrects the text alone where no group is to be told, and tells strangers in a group only that it changed', async () => {
    const house = await makeHouse()
    const { secretary, db } = house
    const { id, part } = await sendFirst(house)
    await correctPart({ ctx: secretary, input: { ...inputOf(part), tellsGroups: false } })
    expect(await corrections(db)).toEqual([])
    expect(await stateOf(db, id)).toBe('da_gui')
    await db
      .insertInto('group_member')
      .values({
        id: 'a-stranger',
        chat_id: asId<OaGroupId>(fixtureGroupChat),
        oa_user_id: asId<OaUserId>('stranger'),
        person_id: null,
        joined_at: FIRST,
        left_at: null,
        confirmed_at: null,
        confirmed_by: null,
      })
      .execute()
    const again = await getCorrectablePart({ ctx: secretary, input: { id } })
    await correctPart({ ctx: secretary, input: { ...inputOf(again), heading: 'Tên mới' } })
    const [message] = await corrections(db)
    expect(message?.body).toMatch(/Phần 1\/\d+ của tài liệu đang học đã được đính chính\./)
    expect(message?.body).not.toContain(REASON)
    expect(message?.body).not.toContain('Tên mới')
  })

  it('lets the message wait in the quiet hours, and tells who shared by hand to share again', async () => {
    const house = await makeHouse()
    const { secretary, db, clock } = house
    const { part } = await sendFirst(house)
    await db
      .updateTable('outbox')
      .set({ state: 'shared', way: 'by_hand' })
      .where('kind', '=', 'part')
      .execute()
    clock.moveTo('2026-03-13T16:30:00.000Z')
    const seen = await getCorrectablePart({ ctx: secretary, input: { id: part.id } })
    expect(seen).toMatchObject({ groups: { bot: 0, oa: 0 }, byHand: 1, isLater: true })
    await correctPart({ ctx: secretary, input: inputOf(part) })
    const told = await db
      .selectFrom('outbox')
      .select(['kind', 'body'])
      .where('dedupe_key', 'like', `correction:${part.id}:2:by-hand:%`)
      .execute()
    expect(told.length).toBeGreaterThan(0)
  })

  it('refuses the second of two who correct at once, and whatever must not go out', async () => {
    const house = await makeHouse()
    const { secretary, db } = house
    const { id, part } = await sendFirst(house)
    const input = inputOf(part)
    const both = await Promise.allSettled([
      correctPart({ ctx: secretary, input }),
      correctPart({ ctx: secretary, input: { ...input, heading: 'Một tên khác' } }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expectRefusal(correctPart({ ctx: secretary, input }), 'part_corrected')
    const now = await getCorrectablePart({ ctx: secretary, input: { id } })
    const fresh = inputOf(now)
    const correct = (change: Partial<typeof fresh>) =>
      correctPart({ ctx: secretary, input: { ...fresh, heading: 'Tên sửa', ...change } })
    await expectRefusal(correct({ fullName: 'Người khác' }), 'name_mismatch')
    const behind = `${'Một dòng.\n'.repeat(40)}TỐI MẬT`
    for (const paragraph of ['TỐI MẬT', behind])
      await expectRefusal(correct({ paragraphs: ['Một đoạn.', paragraph] }), 'document_secret')
    await expectRefusal(
      correct({ heading: now.heading, paragraphs: now.paragraphs }),
      'invalid_input',
      /chưa có gì thay đổi/,
    )
    await expectRefusal(correctPart({ ctx: house.member(6), input: fresh }), 'not_allowed')
    const waiting = await db
      .selectFrom('document_part')
      .select('id')
      .where('document_id', '=', now.documentId)
      .where('position', '=', 3)
      .executeTakeFirstOrThrow()
    await expectRefusal(
      getCorrectablePart({ ctx: secretary, input: { id: waiting.id } }),
      'invalid_input',
      /chưa gửi/,
    )
    expect(await db.selectFrom('document_part_version').selectAll().execute()).toHaveLength(1)
  })

  it('may be corrected while its own message is still under way, which the correction follows', async () => {
    const house = await makeHouse()
    const { secretary, db, clock, system } = house
    const draft = await importScheduled(secretary, [FIRST])
    clock.moveTo(FIRST)
    await fanOutDuePushes({ ctx: system })
    const { id } = partAt(draft, 1)
    const part = await getCorrectablePart({ ctx: secretary, input: { id } })
    clock.moveTo('2026-03-13T00:31:00.000Z')
    await correctPart({ ctx: secretary, input: inputOf(part) })
    expect(await stateOf(db, id)).toBe('hen_gio')
    const rows = await db
      .selectFrom('outbox')
      .select(['kind', 'lane'])
      .where('push_id', '=', pushAt(draft, 1).id)
      .orderBy('order_key')
      .execute()
    expect(rows.map(({ kind }) => kind)).toEqual(['part', 'notice'])
    expect(new Set(rows.map(({ lane }) => lane)).size).toBe(1)
  })
})

describe('the versions of a part', () => {
  it('hold every text that readers ever saw, whoever corrects in whatever order', async () => {
    const house = await makeHouse()
    const { secretary } = house
    const { id, part } = await sendFirst(house)
    const step = fc.record({
      behind: fc.constantFrom(0, 0, 1),
      text: fc.constantFrom('A', 'B', 'C'),
    })
    const steps =
      fc.sample(fc.array(step, { minLength: 12, maxLength: 12 }), { numRuns: 1 })[0] ?? []
    const seen = [part.paragraphs]
    for (const { behind, text } of steps) {
      const version = seen.length - behind
      const paragraphs = [`Đoạn ${text}.`]
      const isTaken = behind === 0 && seen.at(-1)?.join('') !== paragraphs.join('')
      const attempt = correctPart({
        ctx: secretary,
        input: { ...inputOf(part), paragraphs, version, tellsGroups: false },
      })
      const outcome = await attempt.then(
        () => true,
        () => false,
      )
      expect({ behind, text, version, outcome }).toEqual({
        behind,
        text,
        version,
        outcome: isTaken && version > 0,
      })
      if (outcome) seen.push(paragraphs)
    }
    const read = await getPart({ ctx: house.member(6), input: { id } })
    const versions = await listPartVersions({ ctx: house.member(6), input: { id } })
    expect([...versions.toReversed().map((one) => one.paragraphs), read.paragraphs]).toEqual(seen)
    expect(versions.map(({ version }) => version)).toEqual(
      versions.map((_, index) => versions.length - index),
    )
  })
})

describe('questions after a part', () => {
  const question = {
    text: 'Nghị quyết nêu mấy nhiệm vụ?',
    choices: ['Ba', 'Bốn'],
    right: 1,
    explanation: 'Bốn nhiệm vụ ở mục III.',
  }

  it('come to readers with the part once written, before or after sending, and go when they are taken away', async () => {
    const house = await makeHouse()
    const { secretary } = house
    const { id } = await sendFirst(house)
    const read = async () => (await getPart({ ctx: house.member(6), input: { id } })).questions
    expect(await read()).toBeUndefined()
    await setPartQuestions({ ctx: secretary, input: { id, questions: [question] } })
    expect(await read()).toEqual([question])
    await setPartQuestions({ ctx: secretary, input: { id, questions: [] } })
    expect(await read()).toBeUndefined()
    await expectRefusal(
      setPartQuestions({
        ctx: secretary,
        input: { id, questions: [{ ...question, explanation: 'MẬT' }] },
      }),
      'document_secret',
    )
  })
})
