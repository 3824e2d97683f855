/** The words of the auditor's screen: the state of the log, what lines are chosen by, the file to take along. */
import type { Instant } from '../../models/moments.ts'
import { formatCount, formatDayTime } from '../format.ts'

export const appAudit = {
  title: 'Nhật ký',
  office: 'Việc quản lý',

  whole: (seq: number, at: Instant) =>
    `Nhật ký nguyên vẹn đến dòng ${formatCount(seq)}, kiểm tra lúc ${formatDayTime(at)}.`,
  newer: (count: number) => `Có thêm ${formatCount(count)} dòng mới chưa kiểm.`,
  unchecked: 'Nhật ký chưa được kiểm tra lần nào.',
  empty: 'Nhật ký chưa có dòng nào.',
  brokenTitle: 'Nhật ký không còn nguyên vẹn',
  broken: (fault: string, at: Instant) => `Kiểm tra lúc ${formatDayTime(at)}: ${fault}.`,
  brokenAdvice:
    'Đồng chí giữ nguyên máy chủ và bản sao lưu, báo ngay người phụ trách an toàn thông tin.',
  checkNow: 'Kiểm tra ngay',
  anchor: 'Mốc để ghi vào biên bản',
  anchorText: (seq: number, hash: string) => `${seq}:${hash.slice(0, 16)}`,

  filters: 'Chọn dòng',
  unit: 'Đơn vị',
  unitAll: 'Mọi đơn vị trong phạm vi',
  unitChoose: 'Chọn đơn vị',
  unitSearch: 'Tìm đơn vị',
  extent: 'Phạm vi',
  extents: { below: 'Cả đơn vị trực thuộc', unit: 'Chỉ đơn vị này' },
  action: 'Việc',
  actionAll: 'Mọi việc',
  period: 'Thời gian',
  periods: {
    all: 'Từ trước đến nay',
    today: 'Hôm nay',
    week: '7 ngày qua',
    month: '30 ngày qua',
    days: 'Chọn ngày',
  },
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  person: 'Người làm',
  onlyPerson: (name: string) => `Chỉ việc của ${name}`,
  anyone: 'Bỏ chọn người này',

  lines: 'Các dòng nhật ký',
  none: 'Không có dòng nào khớp với lựa chọn.',
  seq: (seq: number) => `Dòng ${formatCount(seq)}`,
  more: 'Xem các dòng cũ hơn',

  exportTitle: 'Xuất nhật ký',
  exportText:
    'Việc xuất được ghi vào nhật ký. Tệp có tên người làm: đồng chí giữ như tài liệu nội bộ.',
  exportForms: {
    xlsx: 'Bảng Excel, để đọc',
    jsonl: 'Tệp có mã kiểm từng dòng, để đối chiếu độc lập',
  },
  exportForm: 'Dạng tệp',
  exportNow: 'Xuất tệp',
}
