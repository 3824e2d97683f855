import {
  EssayLevel,
  EssayScale,
  EssayVerdict,
  RewriteReason,
} from '@quan-triet/shared/vocabulary/essay-verdicts'
import { PersonId } from '@quan-triet/shared/models/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Judgement, levelOfPoints, ofTen, readJudgement } from './judgement.ts'
import { findGraderBar, spreadEvenly } from './may-grade.ts'

const criteria = [
  { name: 'Nhận thức', points: 4 },
  { name: 'Liên hệ', points: 3 },
  { name: 'Cam kết', points: 2 },
  { name: 'Hình thức', points: 1 },
]
const passed: Judgement = { verdict: 'dat', reason: null, level: null, points: [], comment: '' }
const copied: Judgement = { ...passed, verdict: 'viet_lai', reason: 'sao_chep', comment: 'Trùng' }

describe('a judgement', () => {
  it.each([
    ['hai_muc', passed, { level: null }],
    ['hai_muc', copied, { level: null }],
    ['hai_muc', { ...copied, reason: null }, { fault: 'reason_missing' }],
    ['hai_muc', { ...copied, comment: '  ' }, { fault: 'comment_missing' }],
    ['hai_muc', { ...passed, reason: 'khong_dat' }, { fault: 'reason_with_pass' }],
    ['hai_muc', { ...passed, points: [1] }, { fault: 'points_wrong' }],
    ['hai_muc', { ...passed, points: [5, 3, 2, 1] }, { fault: 'points_wrong' }],
    ['bon_muc', passed, { fault: 'level_missing' }],
    ['bon_muc', { ...passed, level: 'kha' }, { level: 'kha' }],
    ['bon_muc', { ...passed, level: 'chua_dat' }, { fault: 'level_contradicts' }],
    ['bon_muc', copied, { level: 'chua_dat' }],
    ['muoi_diem', passed, { fault: 'level_missing' }],
    ['muoi_diem', { ...passed, points: [4, 3, 1, 0] }, { level: 'tot' }],
    ['muoi_diem', { ...passed, points: [2, 1, 1, 0] }, { fault: 'points_contradict' }],
    ['muoi_diem', { ...copied, points: [4, 3, 2, 1] }, { level: 'chua_dat' }],
  ] as const)('by %s of %o reads %o', (scale, judged, expected) => {
    expect(readJudgement(judged, { scale, criteria })).toEqual(expected)
  })

  it('is never a rewrite without reason and words, and its level never says otherwise (INV-13)', () => {
    fc.assert(
      fc.property(
        fc.record({
          verdict: fc.constantFrom(...EssayVerdict.options),
          reason: fc.constantFrom(null, ...RewriteReason.options),
          level: fc.constantFrom(null, ...EssayLevel.options),
          points: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 5 }),
          comment: fc.constantFrom('', ' ', 'Cần nêu việc cụ thể'),
        }),
        fc.constantFrom(...EssayScale.options),
        (judged, scale) => {
          const read = readJudgement(judged, { scale, criteria })
          if ('fault' in read) return
          if (judged.verdict === 'viet_lai') {
            expect(judged.reason).not.toBeNull()
            expect(judged.comment.trim()).not.toBe('')
          }
          if (read.level !== null)
            expect(read.level === 'chua_dat').toBe(judged.verdict === 'viet_lai')
        },
      ),
    )
  })

  it('reads its level from ten points, whatever the criteria add up to (3.5)', () => {
    expect([8, 7.9, 6.5, 6.4, 5, 4.9].map(levelOfPoints)).toEqual([
      'tot',
      'kha',
      'kha',
      'dat',
      'dat',
      'chua_dat',
    ])
    expect(
      ofTen(
        [10, 10],
        [
          { name: 'a', points: 20 },
          { name: 'b', points: 20 },
        ],
      ),
    ).toBe(5)
  })
})

describe('graders', () => {
  const person = fc.integer({ min: 1, max: 6 }).map((n) => PersonId.parse(`p${n}`))

  it('never get their own essay, share the rest evenly, and leave out none that one of them may grade (INV-14)', () => {
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 30 }),
        fc.uniqueArray(person, { minLength: 1, maxLength: 6 }),
        (authors, graders) => {
          const given = spreadEvenly(
            authors.map((authorId) => ({ authorId })),
            graders,
          )
          expect(given.every(({ essay, graderId }) => essay.authorId !== graderId)).toBe(true)
          const left = authors.filter((author) => graders.length === 1 && graders[0] === author)
          expect(given).toHaveLength(authors.length - left.length)
        },
      ),
    )
  })

  it('are barred from the own essay always, from one they judged when another is needed', () => {
    const [author, before, other] = ['a', 'b', 'c'].map((id) => PersonId.parse(id))
    if (!author || !before || !other) throw new Error('three people')
    const essay = { authorId: author, gradersBefore: [before] }
    expect(findGraderBar(author, { ...essay, needsAnother: false })).toBe('own_essay')
    expect(findGraderBar(before, { ...essay, needsAnother: false })).toBeUndefined()
    expect(findGraderBar(before, { ...essay, needsAnother: true })).toBe('graded_before')
    expect(findGraderBar(other, { ...essay, needsAnother: true })).toBeUndefined()
  })
})
