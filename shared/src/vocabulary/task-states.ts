/** Lists how far a task of a plan is, and when it is given up or taken up again. */
import { z } from 'zod'

export const TaskState = z.enum(['chua_lam', 'dang_lam', 'xong', 'khong_lam'])
export type TaskState = z.infer<typeof TaskState>

export const taskStateLabels: Record<TaskState, string> = {
  chua_lam: 'Chưa làm',
  dang_lam: 'Đang làm',
  xong: 'Đã xong',
  khong_lam: 'Không làm nữa',
}

/** Interim and final review of a plan. */
export const SummaryKind = z.enum(['so_ket', 'tong_ket'])
export type SummaryKind = z.infer<typeof SummaryKind>

export const summaryKindLabels: Record<SummaryKind, string> = {
  so_ket: 'Sơ kết',
  tong_ket: 'Tổng kết',
}
