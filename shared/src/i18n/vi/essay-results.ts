/** The words of the list of essay results for the yearly review. */
import type { Day } from '../../models/moments.ts'
import type { EssayState } from '../../vocabulary/essay-verdicts.ts'

interface Sum {
  required: number
  submitted: number
  passed: number
  toRewrite: number
  late: number
  voluntary: number
}

const states: Record<EssayState, string> = {
  da_nop: 'Đã nộp, chờ chấm',
  dang_cham: 'Đang chấm',
  dat: 'Đạt',
  viet_lai: 'Viết lại',
}

export const essayResults = {
  fileName: (today: Day) => `Ket-qua-thu-hoach-${today}.xlsx`,
  sheet: 'Kết quả',
  title: 'Kết quả bài thu hoạch',
  made: (day: string) => `Lập ngày ${day}`,
  sum: ({ required, submitted, passed, toRewrite, late, voluntary }: Sum) =>
    `Phải viết ${required}, đã nộp ${submitted}, đạt ${passed}, viết lại ${toRewrite}, nộp muộn hoặc quá hạn ${late}, tự nguyện ${voluntary}`,
  columns: [
    { title: 'STT', width: 6, kind: 'number' },
    { title: 'Họ và tên', width: 30, kind: 'text' },
    { title: 'Năm sinh', width: 10, kind: 'number' },
    { title: 'Diện', width: 14, kind: 'text' },
    { title: 'Ngày nộp', width: 14, kind: 'day' },
    { title: 'Hình thức nộp', width: 24, kind: 'text' },
    { title: 'Hạn', width: 16, kind: 'text' },
    { title: 'Kết quả', width: 20, kind: 'text' },
    { title: 'Xếp loại', width: 12, kind: 'text' },
    { title: 'Lý do viết lại', width: 26, kind: 'text' },
    { title: 'Số lần viết lại', width: 12, kind: 'number' },
    { title: 'Ngày chấm', width: 14, kind: 'day' },
  ],
  obliged: 'phải viết',
  voluntary: 'tự nguyện',
  late: 'muộn hạn',
  missing: 'Chưa nộp',
  states,
} as const
