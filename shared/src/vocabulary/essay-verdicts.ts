/** Lists how an essay (bài thu hoạch) may come, where it stands, how it is judged, and why it is to be written again. */
import { z } from 'zod'

/** Why it is to be written again (INV-13). */
export const RewriteReason = z.enum(['sao_chep', 'khong_dat'])
export type RewriteReason = z.infer<typeof RewriteReason>

export const rewriteReasonLabels: Record<RewriteReason, string> = {
  sao_chep: 'sao chép',
  khong_dat: 'nội dung chưa đạt yêu cầu',
}

/** On paper, typed in the app, from a file, as photographs of handwriting, or replaced by a test. */
export const EssayForm = z.enum(['giay', 'dien_tu', 'tep', 'anh', 'trac_nghiem'])
export type EssayForm = z.infer<typeof EssayForm>

export const essayFormLabels: Record<EssayForm, string> = {
  giay: 'bản giấy',
  dien_tu: 'gõ trong ứng dụng',
  tep: 'tệp tải lên',
  anh: 'ảnh chụp bản viết tay',
  trac_nghiem: 'bài trắc nghiệm',
}

/** Once handed in. What comes before is told from the draft, and `khoa`, `xoa_noi_dung` from moments (2.6). */
export const EssayState = z.enum(['da_nop', 'dang_cham', 'dat', 'viet_lai'])
export type EssayState = z.infer<typeof EssayState>

/** Where a person stands with the essay of a campaign: every state of 2.6. */
export const EssayStanding = z.enum([
  'khong_bat_buoc',
  'chua_mo',
  'da_giao',
  'nhap',
  ...EssayState.options,
  'khoa',
  'xoa_noi_dung',
])
export type EssayStanding = z.infer<typeof EssayStanding>

export const essayStandingLabels: Record<EssayStanding, string> = {
  khong_bat_buoc: 'Không bắt buộc viết',
  chua_mo: 'Chưa đến lúc viết',
  da_giao: 'Chưa viết',
  nhap: 'Đang viết',
  da_nop: 'Đã nộp, chờ chấm',
  dang_cham: 'Đang chấm',
  dat: 'Đạt',
  viet_lai: 'Đề nghị viết lại',
  khoa: 'Đạt, đã khóa',
  xoa_noi_dung: 'Đã chấm, nội dung đã xóa theo thời hạn lưu',
}

export const EssayVerdict = z.enum(['dat', 'viet_lai'])
export type EssayVerdict = z.infer<typeof EssayVerdict>

/** The optional four levels; reports always reduce to đạt or viết lại (3.5). */
export const EssayLevel = z.enum(['tot', 'kha', 'dat', 'chua_dat'])
export type EssayLevel = z.infer<typeof EssayLevel>

export const essayLevelLabels: Record<EssayLevel, string> = {
  tot: 'Tốt',
  kha: 'Khá',
  dat: 'Đạt',
  chua_dat: 'Chưa đạt',
}

/** The scale a campaign grades by; 10 points map to ≥ 8, ≥ 6,5, ≥ 5, < 5 (3.5). */
export const EssayScale = z.enum(['hai_muc', 'bon_muc', 'muoi_diem'])
export type EssayScale = z.infer<typeof EssayScale>

export const essayScaleLabels: Record<EssayScale, string> = {
  hai_muc: 'Đạt hoặc viết lại',
  bon_muc: 'Tốt, khá, đạt, chưa đạt',
  muoi_diem: 'Thang 10 điểm',
}

/** Which look at a version a mark is: the grader's, a second one, a sample drawn above, another after an appeal. */
export const MarkKind = z.enum(['cham', 'cham_lan_hai', 'mau', 'phuc_khao'])
export type MarkKind = z.infer<typeof MarkKind>

export const markKindLabels: Record<MarkKind, string> = {
  cham: 'chấm lần đầu',
  cham_lan_hai: 'chấm lần hai',
  mau: 'chấm lại theo mẫu',
  phuc_khao: 'chấm lại sau khiếu nại',
}

/** What an author writes to the grader, the grader's answer, and the one appeal. */
export const EssayWordKind = z.enum(['trao_doi', 'khieu_nai'])
export type EssayWordKind = z.infer<typeof EssayWordKind>

/** Whether members write an essay, or sit a multiple-choice test in its place (E21). */
export const EssayMode = z.enum(['viet', 'trac_nghiem'])
export type EssayMode = z.infer<typeof EssayMode>

export const essayModeLabels: Record<EssayMode, string> = {
  viet: 'Viết bài thu hoạch',
  trac_nghiem: 'Làm bài trắc nghiệm',
}

/** Photographs of one essay. */
export const MOST_PAGES = 10
