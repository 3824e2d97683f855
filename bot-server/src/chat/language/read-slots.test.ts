import { describe, expect, it } from 'vitest'
import { readSlots } from './read-slots.ts'

/** A Thursday. */
const TODAY = '2026-03-12'

describe('the slots of any text', () => {
  it.each([
    ['còn buổi 2?', { session: 2 }],
    ['thế buổi hai thì sao', { session: 2 }],
    ['phần III nữa', { part: 3 }],
    ['con p4', { part: 4 }],
    ['phần 22', { part: 22 }],
    ['dời phần 5 sang thứ 2 tuần sau', { part: 5, date: '2026-03-16' }],
    ['mốt nhé', { date: '2026-03-14' }],
    ['cuối tuần', { date: '2026-03-14' }],
    ['15-1-2021', { date: '2021-01-15' }],
    ['còn ai nữa', {}],
    ['', {}],
  ])('are of "%s" %j', (text, slots) => {
    expect(readSlots(text, TODAY)).toEqual(slots)
  })
})
