import { describe, expect, it } from 'vitest'
import { personAt } from './persons.ts'
import { splitWords } from './words.ts'

describe('a person named in a message', () => {
  it.each([
    ['đồng chí Nguyễn Văn A được mấy điểm', 5],
    ['anh Hùng có đi học không', 2],
    ['anh hung co di hoc khong', 2],
    ['dong chi nguyen van a duoc may diem', 5],
    ['bà Tám vắng', 2],
    ['Trần Thị B nộp bài chưa', 3],
  ])('is found in "%s"', (text, next) => {
    expect(personAt(splitWords(text), 0)).toEqual({ isSelf: false, next })
  })

  it('is found by a given name with a capital inside a sentence', () => {
    expect(personAt(splitWords('điểm của Tuấn cao không'), 2)).toEqual({ isSelf: false, next: 3 })
    expect(personAt(splitWords('họp ở phường Mai không'), 3)).toBeUndefined()
  })

  it('is the writer who presents himself with "đây"', () => {
    expect(personAt(splitWords('bác Tư đây cháu'), 0)).toEqual({ isSelf: true, next: 2 })
  })

  it('is the writer after "tôi là"', () => {
    expect(personAt(splitWords('tôi là Lê Văn C, tôi nộp bài chưa'), 0)).toEqual({
      isSelf: true,
      next: 5,
    })
  })

  it.each(['đồng chí nào vắng', 'chi bo 3', 'anh chị nộp bài', 'co dat khong', 'ban hanh chua'])(
    'is not seen in "%s"',
    (text) => {
      expect(personAt(splitWords(text), 0)).toBeUndefined()
    },
  )
})
