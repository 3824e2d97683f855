/** Proves what leans on the question before, and above all what does not. */
import { stripMarks } from '@quan-triet/shared/text/fold'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWithoutSubject, mayLean, readFollowUp } from './follow-up.ts'
import { INTENTS } from './intents.ts'

const TODAY = '2026-03-12'
const turn = (intent: string, slots = {}, page = 0) => ({ intent, slots, page })

describe('a message after a question', () => {
  it.each([
    ['còn buổi 2?', { session: 2 }],
    ['con buoi hai', { session: 2 }],
    ['thế còn buổi II thì sao ạ', { session: 2 }],
    ['buổi 2 thì thế nào hả đồng chí', undefined],
    ['thế thứ bảy thì sao', { date: '2026-03-14' }],
    ['còn ngày 15/3', { date: '2026-03-15' }],
    ['còn ngày mai?', { date: '2026-03-13' }],
    ['thế còn phần 2', undefined],
    ['ai vắng buổi 2', undefined],
    ['buổi 2 học ở đâu', undefined],
    ['cảm ơn đồng chí', undefined],
    ['', undefined],
  ])('"%s" names %o, in place of what was named', (text, slots) => {
    for (const typed of [text, stripMarks(text), `@Bot Quán Triệt ${text}`]) {
      const read = readFollowUp(typed, turn('stat_attendance', { session: 1 }), TODAY)
      expect(read?.slots).toEqual(slots)
      if (slots) expect([mayLean(typed), read?.intent]).toEqual([true, 'stat_attendance'])
    }
  })

  it.each([
    ['phần tiếp', 4],
    ['cho xin phần tiếp theo ạ', 4],
    ['gửi phần sau', 4],
    ['phần kế', 4],
    ['tiếp đi', 4],
    ['xem tiếp', 4],
    ['phần trước', 2],
    ['con phan truoc', 2],
    ['thế còn phần 5', 5],
    ['phần sáu', 6],
    ['gửi tiếp cho tôi lịch học', undefined],
    ['còn buổi 2?', undefined],
  ])('"%s" after part 3 is part %s', (text, part) => {
    expect(readFollowUp(text, turn('part_get', { part: 3 }), TODAY)?.slots.part).toBe(part)
  })

  it.each([
    'còn ai nữa',
    'con ai nua khong',
    'tiếp',
    'xem tiếp',
    'còn những ai nữa ạ',
    'còn lại ai',
  ])('"%s" goes on with a list, and with nothing else', (text) => {
    const list = turn('list_absent', { session: 1 }, 1)
    expect(readFollowUp(text, list, TODAY)).toEqual({
      intent: 'list_absent',
      slots: { session: 1 },
      page: 2,
    })
    expect(readFollowUp(text, turn('schedule'), TODAY)).toBeUndefined()
  })

  it.each(
    INTENTS.filter(
      ({ name, access }) =>
        access === 'secretary' || /^(?:refuse|report_abs|ask_sp|recomm|smalltalk)/.test(name),
    ),
  )('never repeats $name, which is said anew each time', ({ name }) => {
    for (const text of ['còn buổi 2', 'phần tiếp', 'còn ai nữa'])
      expect(readFollowUp(text, turn(name, { session: 1, part: 1 }, 1), TODAY)).toBeUndefined()
  })

  it('leans on nothing that is a question of its own', () => {
    const own = INTENTS.flatMap(({ examples }) => examples).filter(
      (text) => mayLean(text) && !/^(?:phần|phan|p)\s?\S+$/iu.test(text.trim()),
    )
    const read = own.filter((text) => readFollowUp(text, turn('schedule', { session: 1 }), TODAY))
    expect(read).toEqual([])
  })

  it.each([
    ['còn buổi 2?', true],
    ['thứ bảy thì sao', true],
    ['phần 3', false],
    ['dạ', false],
    ['buổi 2 học ở đâu', false],
  ])('"%s" says by itself what is asked, or not: without subject %s', (text, isWithout) => {
    expect(isWithoutSubject(text, TODAY)).toBe(isWithout)
  })

  it('of any words never throws, and keeps to the question before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = readFollowUp(text, turn('venue', { session: 1 }), TODAY)
        expect(read?.intent ?? 'venue').toBe('venue')
      }),
      { numRuns: 200 },
    )
  })
})
