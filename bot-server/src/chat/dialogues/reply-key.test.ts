import { describe, expect, it } from 'vitest'
import { chosenNumber, isBareCancel, isCancel, isYesReply } from './reply-key.ts'

describe('breaking off an exchange', () => {
  it.each([
    'thôi',
    'Thôi ạ',
    'hủy',
    'huỷ bỏ',
    'không',
    'ko',
    'dạ thôi nhé',
    'không gửi nữa',
    'thôi không hỏi nữa',
  ])('is done by "%s", be any words an answer or not', (text) => {
    expect([isCancel(text), isBareCancel(text)]).toEqual([true, true])
  })

  it.each(['không ghi tên', 'ko để tên', 'không cần ghi tên ạ', 'khong muon de ten'])(
    'is not meant by "%s", which chooses how to send',
    (text) => {
      expect([isCancel(text), isBareCancel(text)]).toEqual([false, false])
    },
  )

  it.each([
    'Không rõ vì sao phường chưa làm đường?',
    'Thôi thì cho tôi hỏi về đất đai',
    'Hủy hồ sơ cũ thì làm lại thế nào?',
    'Không hỏi nữa thì ai trả lời dân?',
  ])('is not what somebody means who writes "%s" as the words to be sent', (text) => {
    expect(isBareCancel(text)).toBe(false)
  })
})

describe('a plain reply', () => {
  it.each([
    ['2', 2],
    ['số 3 ạ', 3],
    ['dạ chọn 1', 1],
    ['12 buổi', undefined],
    ['hai', undefined],
  ])('of "%s" is the number %s', (text, number) => {
    expect(chosenNumber(text)).toBe(number)
  })

  it.each([
    ['vâng', true],
    ['Đồng ý ạ', true],
    ['vâng nhưng tôi muốn hỏi', false],
  ])('of "%s" is a yes: %s', (text, isYes) => {
    expect(isYesReply(text)).toBe(isYes)
  })
})

const read = (text: string) => [isYesReply(text), isCancel(text)]

describe('“đúng” and “dừng”', () => {
  it('are told apart by their marks, and without them are neither a yes nor a no', () => {
    expect(read('Đúng rồi ạ')).toEqual([true, false])
    expect(read('dừng lại')).toEqual([false, true])
    expect(read('đừng gửi')).toEqual([false, true])
    expect(read('dung')).toEqual([false, false])
  })
})
