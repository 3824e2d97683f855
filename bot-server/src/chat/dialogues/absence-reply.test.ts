/** Proves how the answer to the list of reasons is read, above all what is never taken for a reason. */
import { AbsenceCode, absenceCodeLabels } from '@quan-triet/shared/vocabulary/attendance-states'
import { stripMarks } from '@quan-triet/shared/text/fold'
import { describe, expect, it } from 'vitest'
import { readAbsenceReply } from './absence-reply.ts'
import { isCancel } from './reply-key.ts'

describe('the answer to the list of reasons', () => {
  it.each(AbsenceCode.options.map((code, index) => [String(index + 1), code] as const))(
    'takes the number %s for %s',
    (number, code) => {
      for (const text of [number, `${number}.`, `số ${number} ạ`, `dạ em chọn ${number}`])
        expect(readAbsenceReply(text)).toBe(code)
    },
  )

  it.each(AbsenceCode.options)('takes the printed words of %s, with and without marks', (code) => {
    const label = absenceCodeLabels[code]
    for (const text of [label, label.toUpperCase(), stripMarks(label), `Dạ ${label} ạ.`])
      expect(readAbsenceReply(text)).toBe(code)
  })

  it.each(['thôi', 'Thôi ạ', 'hủy', 'huỷ', 'không báo vắng nữa', 'ko', 'dừng'])(
    'takes "%s" for a wish to stop',
    (text) => {
      expect([isCancel(text), readAbsenceReply(text)]).toEqual([true, undefined])
    },
  )

  it.each(['vang', 'vâng', 'ok', '0', '9', '12', 'tôi đau dạ dày hai hôm nay', 'lịch học', ''])(
    'never takes "%s" for a reason',
    (text) => {
      expect(readAbsenceReply(text)).toBeUndefined()
    },
  )
})
