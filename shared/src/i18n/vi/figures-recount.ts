/** Words of the proof of live counters: what the command prints. */
import { formatCount } from '../format.ts'

export const figuresRecount = {
  usage: 'Cách dùng: pnpm figures:recount [--repair]',
  right: (campaigns: number, units: number): string =>
    `Số liệu khớp: đã đếm lại ${formatCount(campaigns)} đợt học tập, ${formatCount(units)} đơn vị từ dữ liệu gốc.`,
  wrong: (count: number): string =>
    `Có ${formatCount(count)} ô số liệu lệch với dữ liệu gốc. Thêm --repair để sửa.`,
  repaired: (count: number): string =>
    `Đã sửa ${formatCount(count)} ô số liệu lệch với dữ liệu gốc.`,
  line: (one: {
    campaignId: string
    unitId: string
    extent: 'own' | 'total'
    cell: string
    counted: number
    found: number
  }): string =>
    `  đợt ${one.campaignId}, đơn vị ${one.unitId} (${one.extent === 'own' ? 'riêng' : 'cả cấp dưới'}), ${one.cell}: đếm lại ${formatCount(one.counted)}, đang ghi ${formatCount(one.found)}`,
}
