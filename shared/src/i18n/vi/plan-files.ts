/** Says the sentences of programmes and personal plans as files: Word and PDF as Party documents are (36-HD/VPTW), tasks as Excel. */
import type { Day } from '../../models/moments.ts'
import type { PlanDocumentType, TaskRepeat } from '../../vocabulary/plans.ts'
import { planDocumentTypes, taskRepeatLabels } from '../../vocabulary/plans.ts'
import { formatCount, formatDay, ratioText } from '../format.ts'

/** Left for the office to fill in: the product issues no number, no day and no signature. */
const DOTS = '…………'
const PLACE = '……………'

/** Whatever the campaign is called, its plan carries out what it is about: "thực hiện Nghị quyết …". */
const subjectOf = (campaign: string): string =>
  campaign.replace(/^(?:đợt\s+)?(?:học tập)?(?:,?\s*quán triệt)?\s*/iu, '')

export const planFiles = {
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  standings: {
    draft: (version: number) => `DỰ THẢO, bản ${version}; văn phòng đọc lại, cho số và trình ký.`,
    unlocked: (version: number) =>
      `Bản ${version} của văn bản đã ban hành, nay mở khóa để sửa; chưa ban hành lại.`,
    replaced: (version: number) => `Bản ${version}, đã có bản sau thay; chỉ để tham khảo.`,
  },
  personalDraft: (version: number) => `DỰ THẢO, bản ${version}.`,
  blankNumber: (type: PlanDocumentType, unitSymbol: string) =>
    `Số ${DOTS}-${planDocumentTypes[type].symbol}/${unitSymbol}`,
  number: (number: string) => `Số ${number}`,
  placeAndDay: (day: Day) => {
    const [year = '', month = '', date = ''] = day.split('-')
    // A day or month that could be lengthened by a stroke has its nought (36-HD/VPTW).
    return `${PLACE}, ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
  },
  placeAndNoDay: (year: string) => `${PLACE}, ngày ….. tháng ….. năm ${year}`,
  personalType: 'Kế hoạch cá nhân',
  summary: (campaign: string) => `thực hiện ${subjectOf(campaign)}`,
  fullName: (name: string) => `Họ và tên: ${name}`,
  unit: (name: string) => `Đơn vị: ${name}`,
  blankLine: '…'.repeat(28),
  tasks: 'Phân công nhiệm vụ',
  taskColumns: ['TT', 'Nhiệm vụ', 'Chủ trì, theo dõi', 'Thời hạn', 'Kết quả', 'Căn cứ'],
  personalTaskColumns: ['TT', 'Việc làm', 'Thời hạn', 'Kết quả', 'Căn cứ'],
  follows: (name: string) => `Theo dõi: ${name}`,
  due: (day: Day) => `hết ${formatDay(day)}`,
  repeats: (repeat: TaskRepeat) => taskRepeatLabels[repeat].toLocaleLowerCase('vi'),
  target: (name: string) => `Chỉ tiêu: ${name}`,
  recipients: 'Nơi nhận:',
  toReport: (name: string) => `- ${name} (để báo cáo),`,
  toCarryOut: (name: string) => `- ${name} (để thực hiện),`,
  archive: (isBranch: boolean) => (isBranch ? '- Lưu chi bộ.' : '- Lưu văn phòng.'),
  archivePersonal: '- Lưu cá nhân.',
  onBehalf: (body: string) => `T/M ${body.toLocaleUpperCase('vi')}`,
  secretary: 'BÍ THƯ',
  author: 'NGƯỜI LẬP KẾ HOẠCH',
  dots: DOTS,
  page: 'Trang',
  fileName: (of: { isPersonal: boolean; unit: string; version: number; format: string }) =>
    `${of.isPersonal ? 'ke-hoach-ca-nhan' : 'chuong-trinh'}-${of.unit}-ban-${of.version}.${of.format}`,

  sheet: 'Nhiệm vụ',
  sheetColumns: {
    number: 'TT',
    text: 'Nhiệm vụ',
    lead: 'Chủ trì',
    owner: 'Theo dõi',
    dueOn: 'Đến hạn',
    dueWording: 'Thời hạn ghi trong văn bản',
    repeats: 'Lặp lại',
    result: 'Kết quả phải có',
    part: 'Căn cứ',
    state: 'Trạng thái',
    daysLate: 'Quá hạn (ngày)',
    notedOn: 'Ghi nhận ngày',
    note: 'Ghi chú',
  },
  standing: (of: { today: Day; done: number; due: number; late: number }) =>
    `Tính đến ${formatDay(of.today)}: đã xong ${ratioText(of.done, of.due)} lượt việc đến hạn; quá hạn ${formatCount(of.late)} lượt.`,
  tasksFileName: (unit: string, day: Day) => `nhiem-vu-${unit}-${day}.xlsx`,
} as const
