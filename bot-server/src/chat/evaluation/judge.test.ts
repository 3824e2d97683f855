import { describe, expect, it } from 'vitest'
import { confusions, isRight, isTooOpen, judge, reachesAims } from './judge.ts'
import { halfOf } from './phrasings.ts'

const read = (intent: string, found: string[], style = 'accented') => ({
  intent,
  style,
  text: 'phần 3',
  read: found,
})

describe('judging how phrasings were read', () => {
  it('counts talk as right when it is met with silence or the one-line help', () => {
    expect(isRight(read('ignore', ['unknown']))).toBe(true)
    expect(isRight(read('unknown', ['schedule']))).toBe(false)
  })

  it('counts a question as right only if it alone was found', () => {
    expect(isRight(read('venue', ['venue']))).toBe(true)
    expect(isRight(read('venue', ['venue', 'schedule']))).toBe(false)
  })

  it.each([
    ['refuse_other_person', 'my_grade', true],
    ['list_absent', 'stat_attendance', true],
    ['my_essay', 'essay_deadline', true],
    ['order_remind', 'list_absent', true],
    ['stat_attendance', 'list_absent', false],
    ['my_grade', 'refuse_other_person', false],
    ['refuse_proxy', 'unknown', false],
  ])('for %s takes %s as too open: %s', (intent, found, isError) => {
    expect(isTooOpen(read(intent, [found]))).toBe(isError)
  })

  it('reaches the aims only if every number does', () => {
    const good = [read('venue', ['venue']), read('venue', ['venue'], 'plain')]
    expect(reachesAims(judge(good))).toBe(true)
    expect(reachesAims(judge([...good, read('ignore', ['venue'])]))).toBe(false)
    expect(reachesAims(judge([...good, read('my_essay', ['venue'])]))).toBe(false)
  })

  it('lists what was taken for what, most frequent first', () => {
    const wrong = [read('venue', ['schedule']), read('speaker', []), read('venue', ['schedule'])]
    expect(confusions(wrong)).toEqual([
      ['venue → schedule', 2],
      ['speaker → nothing', 1],
    ])
  })

  it('puts a text into the same half however its letters are typed', () => {
    for (const text of ['Hạn nộp bài?', 'Ai chưa điểm danh', 'phần 3', 'học ở đâu']) {
      expect(halfOf(text.toUpperCase().normalize('NFD'))).toBe(halfOf(text))
    }
  })
})
