import { describe, expect, it } from 'vitest'
import { draftOf, readTerms, type TermsDraft, type TermsRead } from './essay-terms-draft.ts'

const terms: TermsRead = {
  essayHeadings: ['Nhận thức', 'Trách nhiệm của bản thân'],
  essayMinSyllables: 800,
  essayMaxSyllables: null,
  essayScale: 'muoi_diem',
  essayRubric: [
    { name: 'Nhận thức về nghị quyết 05-NQ/TU', points: 6 },
    { name: 'Liên hệ', points: 4 },
  ],
  essayAppealDays: 5,
  essayRewriteDays: 10,
}
const draft = draftOf(terms)
const read = (change: Partial<TermsDraft>) => readTerms({ ...draft, ...change })

describe('what a campaign asks of essays', () => {
  it('is typed as it is shown', () => {
    expect(readTerms(draft)).toEqual(terms)
    expect(read({ least: '1.200', most: ' 3000 ' })).toMatchObject({
      essayMinSyllables: 1200,
      essayMaxSyllables: 3000,
    })
    expect(read({ rubric: 'Nội dung – 7\n\nHình thức 3' })).toMatchObject({
      essayRubric: [
        { name: 'Nội dung', points: 7 },
        { name: 'Hình thức', points: 3 },
      ],
    })
  })

  it.each([
    [{ headings: 'Nhận thức' }, 'headings'],
    [{ headings: 'Nhận thức\nX' }, 'headings'],
    [{ least: 'nhiều' }, 'length'],
    [{ least: '900', most: '800' }, 'length'],
    [{ most: '99999' }, 'length'],
    [{ rubric: '' }, 'rubric'],
    [{ rubric: 'Nội dung' }, 'rubric'],
    [{ rubric: 'Nội dung: 0' }, 'rubric'],
    [{ appealDays: '61' }, 'days'],
    [{ rewriteDays: '0' }, 'days'],
  ])('names the field that is not right: %j', (change, wrong) => {
    expect(read(change)).toEqual({ wrong })
  })
})
