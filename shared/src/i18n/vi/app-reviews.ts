/** The words of the screens of reviews (sơ kết, tổng kết) and of pilot units with what they have learnt. */
import type { Day, Instant } from '../../models/moments.ts'
import type { ReviewKind } from '../../models/review.ts'
import { formatCount, formatDay, formatDayTime, formatDue } from '../format.ts'

const kinds: Record<ReviewKind, string> = { so_ket: 'Sơ kết', tong_ket: 'Tổng kết' }

export const appReviews = {
  title: 'Sơ kết, tổng kết',
  intro:
    'Ghi đúng chữ trong văn bản, ví dụ “quý II hàng năm”; ứng dụng đọc ra ngày và nhắc trước một quý, một tháng.',
  unit: 'Đơn vị',
  of: (nameOrg: string) => `Sơ kết, tổng kết của ${nameOrg}`,
  none: 'Đơn vị chưa có kế hoạch sơ kết, tổng kết nào.',
  overdueCount: (count: number) =>
    `Có ${formatCount(count)} kỳ đã quá hạn mà chưa ghi là đã tổ chức.`,
  kinds,
  sourceSays: (wording: string) => `Văn bản ghi: “${wording}”`,
  isTentative: 'Thời gian dự kiến, không tính quá hạn',
  columns: { due: 'Hạn tổ chức', state: 'Tình trạng', result: 'Kết quả', actions: 'Việc cần làm' },
  due: (at: Instant) => formatDue(at),
  states: { held: 'Đã tổ chức', overdue: 'Quá hạn', ahead: 'Chưa đến hạn', tentative: 'Dự kiến' },
  inDays: (days: number) => (days === 0 ? 'Hạn là hôm nay' : `Còn ${formatCount(days)} ngày`),
  heldOn: (day: Day) => `Tổ chức ${formatDay(day)}`,

  // Planning one.
  plan: 'Đặt lịch sơ kết, tổng kết',
  kind: 'Loại',
  name: 'Tên',
  nameHint: 'Ví dụ: Sơ kết 5 năm thực hiện nghị quyết',
  campaign: 'Thuộc đợt học tập',
  noCampaign: 'Không thuộc đợt nào',
  wording: 'Thời gian, đúng chữ trong văn bản',
  wordingHint: 'Ví dụ: quý II hàng năm; trước ngày 15/6/2028; tháng 12/2027',
  asksYears: 'Văn bản không ghi năm bắt đầu. Đồng chí cho biết:',
  firstYear: 'Năm đầu tiên',
  wrongYear: 'Ghi năm bằng bốn chữ số, từ 2000 đến 2100.',
  lastDay: 'Ngày cuối của thời gian thực hiện',
  unreadable: 'Chưa đọc được thời gian. Đồng chí ghi rõ ngày, tháng, quý hoặc năm.',
  noDates: 'Không có kỳ nào trong thời gian này. Đồng chí xem lại năm đầu và ngày cuối.',
  readAs: (count: number) =>
    count === 1 ? 'Ứng dụng hiểu là:' : `Ứng dụng hiểu là ${formatCount(count)} kỳ:`,
  save: 'Lưu lịch',

  // One date.
  hold: 'Ghi đã tổ chức',
  holdOf: (title: string, at: Instant) => `Ghi đã tổ chức: ${title}, hạn ${formatDue(at)}`,
  correct: 'Sửa kết quả',
  correctOf: (title: string, at: Instant) => `Sửa kết quả: ${title}, hạn ${formatDue(at)}`,
  holdTitle: 'Đã tổ chức',
  heldDay: 'Ngày tổ chức',
  result: 'Kết quả chính (nếu có)',
  resultHint: 'Không ghi thông tin riêng của cá nhân.',
  saveHeld: 'Lưu kết quả',

  end: 'Bỏ lịch này',
  endOf: (title: string) => `Bỏ lịch này: ${title}`,
  endTitle: 'Bỏ lịch sơ kết, tổng kết này?',
  endText: 'Lịch không còn hiện trong danh sách và không nhắc nữa; kết quả đã ghi vẫn được lưu.',
  endReason: 'Lý do',

  pilots: {
    title: 'Đơn vị làm điểm',
    hint: 'Kinh nghiệm của các đơn vị làm trước',
    intro: 'Các đơn vị làm trước ghi lại kinh nghiệm để cấp trên và đơn vị khác cùng đọc.',
    campaign: 'Đợt học tập',
    noCampaign: 'Đơn vị chưa có đợt học tập nào.',
    none: 'Chưa có đơn vị nào làm điểm trong đợt này. Chọn đơn vị làm điểm ở trang của đơn vị trong đợt học tập.',
    noNotes: 'Chưa ghi kinh nghiệm nào.',
    writtenAt: (at: Instant) => `Ghi lúc ${formatDayTime(at)}`,
    write: 'Ghi kinh nghiệm',
    writeOf: (nameOrg: string) => `Ghi kinh nghiệm của ${nameOrg}`,
    text: 'Kinh nghiệm rút ra',
    textHint: 'Nên viết: đã làm gì, kết quả ra sao, nơi khác nên làm thế nào. Không nêu tên người.',
    save: 'Lưu kinh nghiệm',
    isPilot: 'Đơn vị đang làm điểm trong đợt này.',
    isNot: 'Đơn vị không làm điểm trong đợt này.',
    turnOn: 'Chọn làm điểm',
    turnOff: 'Thôi làm điểm',
    see: 'Xem kinh nghiệm các đơn vị làm điểm',
  },
} as const
