/** Lists what a deadline may be about (domain model 2.10), with the words used in reminders. */
import { z } from 'zod'

export const DeadlineSubject = z.enum([
  'hoc_xong',
  'thu_hoach',
  'chuong_trinh',
  'ke_hoach_ca_nhan',
  'bao_cao',
  'so_ket',
  'tong_ket',
])
export type DeadlineSubject = z.infer<typeof DeadlineSubject>

export const deadlineSubjectLabels: Record<DeadlineSubject, string> = {
  hoc_xong: 'Hoàn thành học tập',
  thu_hoach: 'Nộp bài thu hoạch',
  chuong_trinh: 'Chương trình hành động',
  ke_hoach_ca_nhan: 'Kế hoạch cá nhân',
  bao_cao: 'Báo cáo kết quả',
  so_ket: 'Sơ kết',
  tong_ket: 'Tổng kết',
}
