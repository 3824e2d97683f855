import { PartId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { judgeQuestions } from './judge-questions.ts'
import { readQuestionRows } from './read-question-rows.ts'
import { readQuestionText } from './read-question-text.ts'

const partId = PartId.parse('part-three')
const parts = [{ partId, position: 3, label: 'Phần ba' }]
const read = (text: string) => judgeQuestions(readQuestionText(text), parts)

const PASTED = `ĐỀ CƯƠNG CÂU HỎI

Câu 1: Khâu đột phá thứ nhất là gì,
theo nghị quyết?
A. Thể chế
*B. Con người
C. Hạ tầng
D. Vốn
Phần 3

2) Ai chỉ đạo viết thu hoạch?
a) Bí thư cấp ủy\tb) Văn phòng
c) Kế toán        d) Bảo vệ
   đêm
Đáp án: A

CÂU 3. Câu này thiếu phương án đúng
A. một
B. hai
C. ba
D. bốn
Câu 4. Câu này có ba phương án
A. một
B. hai
C. ba*
Câu 5. Ai chỉ đạo viết thu hoạch?
A. một
B. hai
Đáp án B
Câu 6. Câu này chỉ sang phần lạ
A. một
B. hai
C. ba
D. bốn
Đáp án đúng: d
Xem phần 9`

describe('questions in a pasted text', () => {
  it('are found in the ways in which offices write them', () => {
    expect(read(PASTED).questions).toEqual([
      {
        text: 'Khâu đột phá thứ nhất là gì, theo nghị quyết?',
        options: ['Thể chế', 'Con người', 'Hạ tầng', 'Vốn'],
        right: 1,
        partId,
      },
      {
        text: 'Ai chỉ đạo viết thu hoạch?',
        options: ['Bí thư cấp ủy', 'Văn phòng', 'Kế toán', 'Bảo vệ đêm'],
        right: 0,
        partId: null,
      },
    ])
  })

  it('are told by their place where they cannot be taken', () => {
    expect(read(PASTED).faults).toEqual([
      { at: 3, fault: 'no_right' },
      { at: 4, fault: 'not_four' },
      { at: 5, fault: 'twice' },
      { at: 6, fault: 'unknown_part' },
    ])
    const same = 'Câu 1. Một câu hỏi\nA. Có\nB. có\nC. ba\nD. bốn\nĐáp án: C'
    expect(read(same).faults).toEqual([{ at: 1, fault: 'same_options' }])
    const long = `Câu 1. ${'x'.repeat(1001)}\nA. Có\nB. hai\nC. ba\nD. bốn\nĐáp án: C`
    expect(read(long).faults).toEqual([{ at: 1, fault: 'too_long' }])
    expect(readQuestionText('Không có câu nào ở đây.')).toEqual([])
  })

  it('are the same typed with composed and decomposed letters', () => {
    expect(read(PASTED.normalize('NFD'))).toEqual(read(PASTED))
  })
})

const row = (right: string | number, part: string | number | null = null) =>
  [1, `Câu hỏi ${String(right)}`, 'một', 'hai', 'ba', 'bốn', right, part] as const

describe('questions in a sheet', () => {
  const head = ['TT', 'Câu hỏi', 'Phương án A', 'B', 'C', 'Đáp án D', 'Đáp án đúng', 'Phần']
  it('are found below the row that names the columns', () => {
    const rows = [
      ['Ngân hàng câu hỏi'],
      head,
      row('b', 3),
      row(4),
      row('ba', 'Phần 3'),
      [null, '', null],
    ]
    const judged = judgeQuestions(readQuestionRows(rows) ?? [], parts)
    expect(judged.questions.map(({ right, partId: part }) => [right, part])).toEqual([
      [1, partId],
      [3, null],
      [2, partId],
    ])
    expect(judged.faults).toEqual([])
  })

  it('are told by their row where they cannot be taken, and not found without the columns', () => {
    const judged = judgeQuestions(readQuestionRows([head, row('E'), row('A', 'x')]) ?? [], parts)
    expect(judged.faults).toEqual([
      { at: 2, fault: 'no_right' },
      { at: 3, fault: 'unknown_part' },
    ])
    expect(readQuestionRows([['Họ tên', 'Năm sinh']])).toBeUndefined()
  })
})
