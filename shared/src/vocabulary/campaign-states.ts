/** Lists the states of a campaign in one unit (domain model 2.6), with labels. */
import { z } from 'zod'

export const CampaignNodeState = z.enum([
  'nhap',
  'cho_duyet',
  'ban_hanh',
  'dang_hoc',
  'hoc_bu',
  'thu_hoach',
  'bao_cao',
  'hoan_thanh',
  'luu_tru',
  'tam_hoan',
  'huy',
])
export type CampaignNodeState = z.infer<typeof CampaignNodeState>

export const campaignNodeStateLabels: Record<CampaignNodeState, string> = {
  nhap: 'Đang soạn',
  cho_duyet: 'Chờ duyệt',
  ban_hanh: 'Đã ban hành',
  dang_hoc: 'Đang học',
  hoc_bu: 'Học bù',
  thu_hoach: 'Viết thu hoạch',
  bao_cao: 'Báo cáo',
  hoan_thanh: 'Hoàn thành',
  luu_tru: 'Lưu trữ',
  tam_hoan: 'Tạm hoãn',
  huy: 'Đã hủy',
}
