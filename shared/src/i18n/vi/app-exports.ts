/** The words of the screen of long tables: asked for, being written, done, and those that come by themselves. */
import type { ExportFailure } from '../../models/export.ts'
import type { Day, Instant } from '../../models/moments.ts'
import { formatCount, formatDay, formatDayTime } from '../format.ts'

export const appExports = {
  title: 'Xuất bảng tiến độ',
  intro:
    'Bảng Excel gồm đơn vị và toàn bộ đơn vị bên dưới, mỗi đơn vị một dòng. Bảng lớn được lập dần; đồng chí có thể rời màn hình này rồi quay lại.',
  unit: 'Đơn vị',
  campaign: 'Đợt học tập',
  ask: 'Lập bảng ngay',
  asked: 'Đã yêu cầu',
  none: 'Đồng chí chưa yêu cầu bảng nào.',
  noCampaign: 'Đơn vị này chưa có đợt học tập nào đang mở.',
  waiting: 'Đang chờ lập',
  working: (done: number, all: number) =>
    `Đang làm ${formatCount(done)}/${formatCount(all)} đơn vị`,
  done: (rows: number) => `Đã xong: ${formatCount(rows)} đơn vị`,
  failed: {
    rights: 'Không lập: đồng chí không còn nhiệm vụ xem số liệu của đơn vị này.',
    error: 'Không lập được. Xin đồng chí yêu cầu lại.',
  } satisfies Record<ExportFailure, string>,
  askedAt: (at: Instant) => `Yêu cầu lúc ${formatDayTime(at)}`,
  keptUntil: (day: Day) => `Giữ tệp đến hết ${formatDay(day)}`,
  take: 'Tải tệp Excel',
  cancel: 'Thôi không lập',
  drop: 'Bỏ khỏi danh sách',
  dropTitle: 'Bỏ bảng này?',
  dropText: 'Tệp sẽ không còn tải được nữa. Đồng chí có thể yêu cầu lập lại.',
  schedules: 'Tự gửi theo lịch',
  schedulesIntro:
    'Đến giờ, bảng được lập và đường dẫn được gửi riêng cho đồng chí; phải đăng nhập mới tải được.',
  rhythm: 'Bao lâu một lần',
  schedule: 'Đặt lịch',
  nextAt: (at: Instant) => `Lần tới: ${formatDayTime(at)}`,
  end: 'Dừng lịch',
  endTitle: 'Dừng gửi bảng này?',
  endText: 'Đồng chí sẽ không nhận đường dẫn định kỳ nữa. Có thể đặt lịch lại bất cứ lúc nào.',
} as const
