/** Lists what members send up: questions (thắc mắc) and recommendations (kiến nghị, đề xuất), with their states (2.6). */
import { z } from 'zod'

/** A question waits until the speaker or the secretary answers it. */
export const QuestionState = z.enum(['ghi_nhan', 'da_tra_loi'])
export type QuestionState = z.infer<typeof QuestionState>

export const questionStateLabels: Record<QuestionState, string> = {
  ghi_nhan: 'Chờ trả lời',
  da_tra_loi: 'Đã trả lời',
}

export const RecommendationCategory = z.enum([
  'noi_dung_nghi_quyet',
  'to_chuc_hoc_tap',
  'doi_song',
  'xay_dung_dang',
  'khac',
])
export type RecommendationCategory = z.infer<typeof RecommendationCategory>

export const recommendationCategoryLabels: Record<RecommendationCategory, string> = {
  noi_dung_nghi_quyet: 'Nội dung nghị quyết',
  to_chuc_hoc_tap: 'Tổ chức học tập',
  doi_song: 'Đời sống nhân dân',
  xay_dung_dang: 'Xây dựng Đảng',
  khac: 'Việc khác',
}

/** The way of a recommendation from the branch up and back down. */
export const RecommendationState = z.enum([
  'ghi_nhan',
  'phan_loai',
  'tra_loi_tai_cho',
  'tong_hop',
  'da_bao_cao',
  'tiep_thu',
  'giai_trinh',
  'chuyen_cap_tren',
  'da_phan_hoi',
  'dong',
])
export type RecommendationState = z.infer<typeof RecommendationState>

export const recommendationStateLabels: Record<RecommendationState, string> = {
  ghi_nhan: 'Đã ghi nhận',
  phan_loai: 'Đã phân loại',
  tra_loi_tai_cho: 'Đã trả lời',
  tong_hop: 'Đang tổng hợp',
  da_bao_cao: 'Đã báo cáo cấp trên',
  tiep_thu: 'Được tiếp thu',
  giai_trinh: 'Được giải trình',
  chuyen_cap_tren: 'Đã chuyển cấp trên',
  da_phan_hoi: 'Đã phản hồi',
  dong: 'Đã đóng',
}
