/** Says the words of long tables that are written in the background, and of the message that one is ready. */
import type { ExportRhythm } from '../../models/export.ts'
import type { Day, Instant } from '../../models/moments.ts'
import { formatDayTime } from '../format.ts'

export const exportRhythms: Record<ExportRhythm, string> = {
  ngay: 'Hằng ngày, 07:00',
  tuan: 'Thứ Hai hằng tuần, 07:00',
  thang: 'Ngày 1 hằng tháng, 07:00',
}

export const exports = {
  sheet: 'Tiến độ',
  columns: { unit: 'Đơn vị', level: 'Cấp', superior: 'Cấp trên trực tiếp' },
  head: (group: string, head: string) => `${group}: ${head}`,
  /** Stands under the table. */
  foot: (campaign: string, countedAt: Instant): readonly string[] => [
    campaign,
    `Số liệu của từng đơn vị và toàn bộ đơn vị bên dưới, tính đến ${formatDayTime(countedAt)}.`,
    'Tỷ lệ luôn viết số đạt/mẫu số; chưa khai mẫu số thì không tính tỷ lệ.',
  ],
  /** In what the house knows of a person. */
  held: (at: Instant) => `Bảng tiến độ yêu cầu lúc ${formatDayTime(at)}`,
  scheduled: (rhythm: string) => `Lịch tự gửi bảng tiến độ: ${rhythm}`,
  fileName: (unit: string, day: Day) => `tien-do-${unit}-${day}.xlsx`,
  ready: (unit: string, campaign: string) =>
    `Kính gửi đồng chí, bảng tiến độ của ${unit}, ${campaign}, đã lập xong. Xin đồng chí mở Mini App để tải tệp; tệp được giữ trong 7 ngày.`,
  endedByRights: (unit: string, campaign: string) =>
    `Bảng tiến độ định kỳ của ${unit}, ${campaign}, đã dừng vì đợt đã đóng hoặc đồng chí không còn nhiệm vụ xem số liệu.`,
} as const
