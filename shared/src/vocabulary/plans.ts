/** Lists what a programme or personal plan is made of: document types, headings, how tasks repeat, the reviewer's checklist. */
import { z } from 'zod'

/** With the letters of its symbol (36-HD/VPTW): programme, plan. */
export const PlanDocumentType = z.enum(['chuong_trinh_hanh_dong', 'ke_hoach'])
export type PlanDocumentType = z.infer<typeof PlanDocumentType>

export const planDocumentTypes: Record<PlanDocumentType, { label: string; symbol: string }> = {
  chuong_trinh_hanh_dong: { label: 'Chương trình hành động', symbol: 'CTr' },
  ke_hoach: { label: 'Kế hoạch', symbol: 'KH' },
}

/** Why a version was frozen. */
export const VersionMadeFor = z.enum(['lay_y_kien', 'gui_xem_xet', 'ban_hanh'])
export type VersionMadeFor = z.infer<typeof VersionMadeFor>

export const TaskRepeat = z.enum(['khong', 'hang_thang', 'hang_quy', 'hang_nam'])
export type TaskRepeat = z.infer<typeof TaskRepeat>

export const taskRepeatLabels: Record<TaskRepeat, string> = {
  khong: 'Một lần',
  hang_thang: 'Hằng tháng',
  hang_quy: 'Hằng quý',
  hang_nam: 'Hằng năm',
}

/** What a reviewer looks at (S1-14, S2-25, S4-19, U-06). */
export const ReviewPoint = z.enum(['cu_the', 'kha_thi', 'sat_thuc_te', 'dung_tien_do'])
export type ReviewPoint = z.infer<typeof ReviewPoint>

export const reviewPointLabels: Record<ReviewPoint, string> = {
  cu_the: 'Cụ thể',
  kha_thi: 'Khả thi',
  sat_thuc_te: 'Sát thực tế',
  dung_tien_do: 'Đúng tiến độ',
}

export const PointVerdict = z.enum(['dat', 'chua_dat', 'chua_xem'])
export type PointVerdict = z.infer<typeof PointVerdict>

/** What a review comes to (2.6): the unit mends it, or may issue it. */
export const PlanOutcome = z.enum(['yeu_cau_sua', 'da_cho_y_kien'])
export type PlanOutcome = z.infer<typeof PlanOutcome>

/** The headings of a unit's programme, unless the campaign's owner sets others (S2-08). */
export const PROGRAMME_HEADINGS: readonly string[] = [
  'Mục đích, yêu cầu',
  'Mục tiêu, chỉ tiêu',
  'Nhiệm vụ, giải pháp',
  'Tổ chức thực hiện',
]

/** The headings of a head's personal plan, unless the campaign's owner sets others (S2-11, S2-12). */
export const PERSONAL_PLAN_HEADINGS: readonly string[] = [
  'Nhận thức về nội dung nghị quyết',
  'Nhiệm vụ được giao và mục tiêu phấn đấu',
  'Việc đổi mới, chủ động, sáng tạo; dám nghĩ, dám làm, dám chịu trách nhiệm',
  'Biện pháp và thời gian thực hiện',
]
