import { fixtureCampaign } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { keepEssayText } from '@quan-triet/bot-server/services/own-essay/keep-essay-text'
import { eraseMember } from '@quan-triet/bot-server/services/personal-data/erase-member'
import { getMyData } from '@quan-triet/bot-server/services/personal-data/get-my-data'
import { rotateUnitKey } from '@quan-triet/bot-server/services/vault/rotate-unit-key'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { idOf } from '../attendance/scene.ts'
import {
  ESSAY,
  handIn,
  judge,
  mine,
  OTHER_WRITER,
  save,
  submit,
  withdraw,
  write,
  WRITER,
} from './scene.ts'

const DAY_MS = 24 * 3_600_000

const dump = async ({ db }: House) => {
  const tables = await db.introspection.getTables()
  const rows = await Promise.all(
    tables.map(({ name }) =>
      db
        .selectFrom(name as 'person')
        .selectAll()
        .execute(),
    ),
  )
  return JSON.stringify(rows)
}

describe('an essay that is written in the phone', () => {
  it('is owed, kept as it grows, handed in once, and read again by its author', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    expect(await mine(writer)).toMatchObject({
      standing: 'da_giao',
      duty: { kind: 'obliged' },
      isOpen: true,
      isOverdue: false,
      draft: null,
      versions: [],
      may: { write: true, withdraw: false, appeal: false },
    })
    expect(await save(writer, ['Một', ''])).toMatchObject({ revision: 1, syllables: 1 })
    expect(await save(writer, ESSAY, 1)).toMatchObject({ revision: 2, syllables: 31 })
    expect(await mine(writer)).toMatchObject({
      standing: 'nhap',
      draft: { blocks: ESSAY, revision: 2, form: 'dien_tu' },
    })
    expect(await submit(writer, 2)).toMatchObject({
      standing: 'da_nop',
      draft: null,
      versions: [{ number: 1, form: 'dien_tu', blocks: ESSAY, decision: null }],
      may: { write: false, withdraw: true },
    })
    await expect(save(writer, ESSAY)).rejects.toMatchObject({ code: 'essay_locked' })
    await expect(submit(writer, 2)).rejects.toMatchObject({ code: 'essay_locked' })
  })

  it('waits for the campaign’s plan: not open, too short, too long, a part missing, nothing there', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    await expect(submit(writer)).rejects.toMatchObject({ code: 'essay_empty' })
    await save(writer, ['Chỉ một phần', ' '])
    await expect(submit(writer)).rejects.toMatchObject({ code: 'essay_empty' })
    await save(writer, ESSAY, 1)
    await house.db.updateTable('campaign').set({ essay_min_syllables: 200 }).execute()
    await expect(submit(writer, 2)).rejects.toMatchObject({ code: 'essay_too_short' })
    await house.db
      .updateTable('campaign')
      .set({ essay_min_syllables: null, essay_max_syllables: 10 })
      .execute()
    await expect(submit(writer, 2)).rejects.toMatchObject({ code: 'essay_too_long' })
    await house.db
      .updateTable('campaign')
      .set({ essay_max_syllables: null, essay_opens: 'sau_hoan_thanh' })
      .execute()
    await house.db.updateTable('attendance').set({ state: 'vang_khong_ly_do' }).execute()
    expect(await mine(house.member(OTHER_WRITER))).toMatchObject({ standing: 'chua_mo' })
    await expect(save(house.member(OTHER_WRITER))).rejects.toMatchObject({ code: 'essay_not_open' })
    await house.db.updateTable('campaign').set({ essay_mode: 'trac_nghiem' }).execute()
    await expect(save(writer, ESSAY, 2)).rejects.toMatchObject({ code: 'essay_not_open' })
  })

  it('of two phones, the later save is refused and nothing of the earlier is lost', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    await save(writer, ['Máy một', 'a'])
    await expect(save(writer, ['Máy hai', 'b'])).rejects.toMatchObject({
      code: 'essay_draft_changed',
    })
    await save(writer, ['Máy một, viết tiếp', 'a'], 1)
    await expect(submit(writer, 1)).rejects.toMatchObject({ code: 'essay_draft_changed' })
    expect((await mine(writer)).draft?.blocks).toEqual(['Máy một, viết tiếp', 'a'])
    const both = await Promise.allSettled([submit(writer, 2), submit(writer, 2)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('of somebody excused is welcome and stands in no number (M-07, INV-11); of a guest it is not taken', async () => {
    const house = await makeHouse()
    const free = house.member(3)
    expect(await mine(free)).toMatchObject({ standing: 'khong_bat_buoc', may: { write: true } })
    expect(await handIn(free)).toMatchObject({ standing: 'da_nop', duty: { kind: 'not_obliged' } })
    const counted = await house.db.selectFrom('essay').select('id').execute()
    expect(counted).toHaveLength(16)
    await expect(save(house.outsider)).rejects.toMatchObject({
      code: expect.stringMatching(/no_campaign|not_allowed/),
    })
  })
})

describe('an essay that was handed in', () => {
  it('is taken back before grading, and is then as if it had not been', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    await handIn(writer)
    expect(await withdraw(writer)).toMatchObject({
      standing: 'nhap',
      draft: { blocks: ESSAY },
      versions: [],
    })
    expect(await house.db.selectFrom('essay_version').selectAll().execute()).toEqual([])
    expect(await house.db.selectFrom('essay').select('id').execute()).toHaveLength(15)
    await handIn(writer)
    await judge(house, WRITER, 'dang_cham')
    await expect(withdraw(writer)).rejects.toMatchObject({ code: 'essay_locked' })
  })

  it('comes again after a verdict, its first moment kept (F-08b), the first version readable (M-06)', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    await handIn(writer)
    const first = house.clock.now()
    await judge(house, WRITER, 'viet_lai')
    house.clock.moveTo(addMs(first, DAY_MS))
    const better = [ESSAY[0] ?? '', 'Tôi nhận phần việc cụ thể hơn.']
    expect(await handIn(writer, better)).toMatchObject({
      standing: 'da_nop',
      versions: [
        { number: 2, blocks: better, decision: null },
        { number: 1, blocks: ESSAY, submittedAt: first },
      ],
    })
    const row = await house.db
      .selectFrom('essay')
      .select(['submitted_at', 'rewrite_reason', 'current_version'])
      .where('person_id', '=', idOf(writer))
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ submitted_at: first, rewrite_reason: 'khong_dat', current_version: 2 })
    expect(await withdraw(writer)).toMatchObject({
      standing: 'viet_lai',
      versions: [{ number: 1 }],
      draft: { blocks: better },
    })
  })

  it('is answered for, appealed once and in time, and goes to another grader', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    await expect(write(writer, 'Xin xem lại')).rejects.toMatchObject({ code: 'not_found' })
    await handIn(writer)
    await expect(write(writer, 'Sớm quá', 'khieu_nai')).rejects.toMatchObject({
      code: 'appeal_refused',
    })
    await judge(house, WRITER, 'viet_lai')
    expect((await write(writer, 'Tôi đã nêu việc cụ thể.')).words).toEqual([
      expect.objectContaining({ kind: 'trao_doi', isOwn: true, text: 'Tôi đã nêu việc cụ thể.' }),
    ])
    expect(await write(writer, 'Xin chấm lại.', 'khieu_nai')).toMatchObject({
      standing: 'dang_cham',
      may: { appeal: false },
    })
    await judge(house, WRITER, 'dat')
    await expect(write(writer, 'Lần nữa', 'khieu_nai')).rejects.toMatchObject({
      code: 'appeal_refused',
    })
    house.clock.moveTo(addMs(house.clock.now(), 6 * DAY_MS))
    expect((await mine(writer)).standing).toBe('khoa')
    const told = await house.db
      .selectFrom('outbox')
      .select(['person_id', 'body'])
      .where('dedupe_key', 'like', 'essay-word:%')
      .execute()
    expect(told.map(({ body }) => body).join()).not.toContain('Xin chấm lại')
    expect(told.map((one) => one.person_id)).not.toContain(idOf(writer))
  })

  it('is in no dump of the database, opens under a new key, and is the author’s to see and keep', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    await save(house.member(OTHER_WRITER), ['Bản nháp bí mật', ''])
    await handIn(writer)
    await judge(house, WRITER, 'viet_lai')
    await write(writer, 'Lời riêng gửi người chấm')
    const all = await dump(house)
    for (const text of ['vận động mười hộ', 'Bản nháp bí mật', 'Lời riêng gửi', 'ba khâu đột phá'])
      expect(all).not.toContain(text)
    await rotateUnitKey({ ctx: house.system, input: { unitId: fixtureUnit } })
    expect((await mine(writer)).versions[0]?.blocks).toEqual(ESSAY)
    const data = JSON.stringify(await getMyData({ ctx: writer }))
    expect(data).toContain('vận động mười hộ')
    expect(data).toContain('Lời riêng gửi người chấm')
    expect(JSON.stringify(await getMyData({ ctx: house.member(OTHER_WRITER) }))).toContain(
      'Bản nháp bí mật',
    )
    const keep = (one: boolean) =>
      keepEssayText({ ctx: writer, input: { campaignId: fixtureCampaign, keep: one } })
    expect(await keep(true)).toMatchObject({ keepsText: true })
    expect(await keep(false)).toMatchObject({ keepsText: false })
  })

  it('keeps its state for the counts and not a word when its author is erased', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    await handIn(writer)
    await judge(house, WRITER, 'viet_lai')
    await write(writer, 'Lời riêng')
    await save(writer, ['Viết lại', 'dở dang'])
    await eraseMember({ ctx: house.system, input: { personId: idOf(writer), requestId: null } })
    const left = async (table: 'essay_version' | 'essay_word' | 'essay_draft') =>
      JSON.stringify(await house.db.selectFrom(table).selectAll().execute())
    expect(await left('essay_draft')).toBe('[]')
    expect(await left('essay_version')).toContain('"content_sealed":null')
    expect(await left('essay_word')).toContain('"text_sealed":null')
  })
})
