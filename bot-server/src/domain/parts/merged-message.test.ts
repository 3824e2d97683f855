/** Proves that several parts fit one message with every link whole, and that a pointer says nothing of the text. */
import { MOST_CARRIED } from '@quan-triet/shared/models/document'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MESSAGE_LIMIT } from '../messages.ts'
import { miniAppLink } from '../mini-app-link.ts'
import { namePositions, writeMergedMessage, writePointer } from './merged-message.ts'
import { writePushMessage } from './push-message.ts'

const document = { type: 'nghi_quyet', number: '05-NQ/TU', title: 'Nghị quyết (giả định)' } as const

const partAt = (position: number, heading = `Mục ${position}`, text = 'Một câu. Hai câu.') => ({
  part: { position, heading, paragraphs: [text], note: '' },
  link: miniAppLink('1234567890123456789', { to: 'part', id: `part-${position}`, src: 'chi-bo' }),
})

describe('writeMergedMessage', () => {
  it('names the parts, the document, and each part with its opening and its link', () => {
    const parts = [partAt(2), partAt(3)]
    expect(writeMergedMessage({ document, total: 6, parts })).toBe(
      `Phần 2–3/6
Nghị quyết số 05-NQ/TU

Phần 2: Mục 2
Một câu. Hai câu.
${parts[0]?.link}

Phần 3: Mục 3
Một câu. Hai câu.
${parts[1]?.link}`,
    )
  })

  it('is the message of one part when there is only one', () => {
    const { part, link } = partAt(4)
    expect(writeMergedMessage({ document, total: 6, parts: [{ part, link }] })).toBe(
      writePushMessage({ document, part: { ...part, total: 6 }, link }),
    )
  })

  it('keeps every link whole within the limit, whatever the parts say', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 600 })
    const some = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: MOST_CARRIED })
    fc.assert(
      fc.property(some, text, (texts, fileNote) => {
        const parts = texts.map(([heading, words], index) => partAt(index + 1, heading, words))
        const short = fileNote.slice(0, 120).toWellFormed().trim()
        const written = writeMergedMessage({ document, total: 9, parts, fileNote: short })
        expect(written.length).toBeLessThanOrEqual(MESSAGE_LIMIT)
        const lines = written.split('\n')
        for (const { link } of parts) expect(lines).toContain(link)
      }),
      { numRuns: 100 },
    )
  })
})

describe('writePointer', () => {
  it('says which parts there are and where, and not what they are about', () => {
    const { link } = partAt(2)
    expect(writePointer({ positions: [2, 3], total: 6, link })).toBe(
      `Phần 2–3/6 của tài liệu học tập đã có trong ứng dụng.

Đồng chí trong danh sách chi bộ mở ứng dụng để đọc:
${link}`,
    )
  })
})

describe('namePositions', () => {
  it.each([
    [[3], '3'],
    [[1, 2, 3], '1–3'],
    [[1, 3], '1, 3'],
  ])('writes %j as %s', (positions, expected) => {
    expect(namePositions(positions)).toBe(expected)
  })
})
