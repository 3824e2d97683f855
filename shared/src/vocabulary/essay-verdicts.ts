/** Lists why an essay (bài thu hoạch) is to be written again (INV-13). */
import { z } from 'zod'

export const RewriteReason = z.enum(['sao_chep', 'khong_dat'])
export type RewriteReason = z.infer<typeof RewriteReason>

export const rewriteReasonLabels: Record<RewriteReason, string> = {
  sao_chep: 'sao chép',
  khong_dat: 'nội dung chưa đạt yêu cầu',
}
