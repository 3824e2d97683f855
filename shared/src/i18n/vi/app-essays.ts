/** The words of a branch's essays for its secretary: who has handed in, more time, paper ones, the list of results. */
import type { Instant } from '../../models/moments.ts'
import type { EssayForm, EssayState } from '../../vocabulary/essay-verdicts.ts'
import { formatCount, formatDayTime, formatDue } from '../format.ts'

const states: Record<EssayState, string> = {
  da_nop: 'Chờ chấm',
  dang_cham: 'Đang chấm',
  dat: 'Đạt',
  viet_lai: 'Viết lại',
}

const forms: Record<EssayForm, string> = {
  giay: 'bản giấy',
  dien_tu: 'gõ trong ứng dụng',
  tep: 'tệp tải lên',
  anh: 'ảnh chụp bản viết tay',
  trac_nghiem: 'bài trắc nghiệm',
}

export const appEssays = {
  title: 'Thu hoạch của chi bộ',
  submitted: 'Đã nộp',
  of: (percent: string) => `${percent} số người phải viết`,
  due: (time: string) => `Hạn nộp: ${time}`,
  empty: 'Chưa có ai phải viết thu hoạch.',
  states,
  reasons: { sao_chep: 'sao chép', khong_dat: 'nội dung chưa đạt' },
  show: 'Xem',
  views: {
    chua_nop: 'Chưa nộp',
    cho_cham: 'Chờ chấm',
    dang_cham: 'Đang chấm',
    viet_lai: 'Viết lại',
    dat: 'Đạt',
    muon: 'Muộn hạn',
    tu_nguyen: 'Tự nguyện',
    tat_ca: 'Tất cả',
  },
  view: (label: string, count: number) => `${label} (${formatCount(count)})`,
  none: 'Không có đồng chí nào ở mục này.',
  private: 'Danh sách này chỉ chi ủy xem.',
  handedIn: (form: EssayForm, at: Instant) => `${forms[form]}, ${formatDayTime(at)}`,
  late: 'Muộn hạn',
  voluntary: 'Tự nguyện',
  rewrite: (reason: string) => `Lý do: ${reason}`,
  extendedTo: (due: Instant, reason: string | null) =>
    reason === null
      ? `Gia hạn đến ${formatDue(due)}`
      : `Gia hạn đến ${formatDue(due)}. Lý do: ${reason}`,
  rewriteDue: (due: Instant) => `Hạn viết lại: ${formatDue(due)}`,
  search: 'Tìm theo tên',
  searchNone: 'Không có ai khớp với tên này.',

  paper: 'Nhận bản giấy',
  paperHint:
    'Bài được ghi là “nhập hộ từ bản giấy”, kèm tên đồng chí và giờ ghi. Bài nhận trước hạn mà ghi sau vẫn tính đúng hạn theo ngày nhận.',
  received: 'Đã nhận',
  receivedOf: (name: string) => `Đã nhận bản giấy của ${name}`,
  receivedOn: 'Ngày nhận bài',
  record: (count: number) => `Ghi nhận ${formatCount(count)} bài`,
  recorded: (count: number) => `Đã ghi nhận ${formatCount(count)} bài.`,
  refused: (name: string, why: string) => `${name}: ${why}`,

  extend: 'Gia hạn',
  extendOf: (name: string) => `Gia hạn cho ${name}`,
  extendHint: 'Từng đồng chí được báo riêng hạn mới.',
  newDue: 'Nộp đến hết ngày',
  extendReason: 'Lý do gia hạn',
  extendSend: (count: number) => `Gia hạn cho ${formatCount(count)} đồng chí`,
  endExtension: 'Thôi gia hạn',
  endExtensionOf: (name: string) => `Thôi gia hạn cho ${name}`,
  endTitle: (name: string) => `Thôi gia hạn cho đồng chí ${name}?`,
  endText: 'Hạn nộp trở lại như kế hoạch của đợt. Đồng chí ấy được báo riêng.',

  choose: 'Chọn đồng chí',
  all: 'Chọn tất cả',
  nobody: 'Bỏ chọn tất cả',
  close: 'Đóng',

  results: 'Tải danh sách kết quả (Excel)',
  resultsHint: 'Dùng khi đánh giá, xếp loại cuối năm. Không có nội dung bài.',
  grading: 'Mở danh sách chấm bài',
} as const
