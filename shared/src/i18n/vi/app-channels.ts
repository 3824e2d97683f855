/** The words of ways into groups: the choice of each unit, the month's meter, what a timetable costs and how it would fit. */
import type { GroupWay } from '../../vocabulary/channels.ts'
import { formatCount } from '../format.ts'

const monthWords = (month: string): string => {
  const [year, number] = month.split('-').map(Number)
  return `tháng ${number}/${year}`
}

export const appChannels = {
  title: 'Kênh gửi vào nhóm',
  intro: 'Mỗi chi bộ nhận tin qua một kênh. Phần đã gửi giữ nguyên; phần sau đi theo kênh mới.',
  unit: 'Đơn vị',

  meterTitle: 'Hạn mức trong tháng',
  meterOf: (way: string, month: string) => `${way}, ${monthWords(month)}`,
  used: (used: number, limit: number) =>
    `Đã dùng ${formatCount(used)}/${formatCount(limit)} tin trong tháng`,
  usedWithoutLimit: 'Kênh này không giới hạn số tin trong tháng.',
  scheduled: (count: number) => `Đang chờ gửi và đã hẹn trong tháng: ${formatCount(count)} tin`,
  left: (count: number) => `Còn gửi được ${formatCount(count)} tin, chưa kể phần dành để trả lời`,
  levels: {
    plenty: 'Còn nhiều',
    merging: 'Sắp hết',
    answers_only: 'Chỉ còn để trả lời',
    spent: 'Đã hết',
  },
  levelWords: {
    plenty: null,
    merging:
      'Sắp hết hạn mức: tin của cùng một nhóm được gộp làm một, gửi lúc 17:00. Đồng chí không phải làm gì.',
    answers_only:
      'Phần còn lại chỉ dùng để trả lời câu hỏi. Các phần đã hẹn chờ sang tháng sau; cần sớm hơn, đồng chí chia sẻ tay.',
    spent: 'Đã hết hạn mức. Tin chờ sang tháng sau; cần sớm hơn, đồng chí chia sẻ tay.',
  },
  noMeters: 'Máy chủ chưa cài đặt kênh Zalo nào. Các chi bộ chia sẻ tay.',

  factsTitle: 'Mỗi kênh làm được gì',
  factsHead: 'Việc',
  facts: {
    needs: 'Cần có',
    files: 'Gửi tệp kèm theo',
    mentions: 'Nhắc tên trong nhóm',
    memberList: 'Biết ai vào, ra nhóm',
    month: 'Số tin mỗi tháng',
  },
  needs: {
    bot: 'Nhóm Zalo đang có; thêm trợ lý vào nhóm',
    oa: 'OA đã xác thực, gói trả phí; mỗi chi bộ một nhóm do OA lập',
    by_hand: 'Không cần gì; Bí thư bấm Chia sẻ trong ứng dụng',
  } satisfies Record<GroupWay, string>,
  yes: 'Có',
  no: 'Không',
  filesYes: 'Có; tệp chỉ mở được trong 7 ngày, trong ứng dụng luôn đọc lại được',
  endless: 'Không giới hạn',
  messages: (count: number) => `${formatCount(count)} tin`,
  botGroups: (limit: number) => `tối đa ${formatCount(limit)} nhóm`,

  tooManyBot: (units: number, limit: number) =>
    `Có ${formatCount(units)} chi bộ dùng Trợ lý (Bot), nhưng gói hiện tại chỉ nhận ${formatCount(limit)} nhóm. Nhóm gắn sau không nhận được tin: đồng chí chuyển bớt sang nhóm OA hoặc chia sẻ tay.`,

  filter: 'Xem',
  filters: {
    all: 'Tất cả',
    bot: 'Trợ lý (Bot)',
    oa: 'Nhóm OA',
    by_hand: 'Chia sẻ tay',
    unbound: 'Chưa gắn nhóm',
    over_limit: 'Vượt hạn mức',
  },
  filterCount: (name: string, count: number) => `${name} (${formatCount(count)})`,
  listTitle: 'Các chi bộ',
  none: 'Không có chi bộ nào như vậy.',
  noDuty: 'Đồng chí chưa được phân công chọn kênh cho đơn vị nào.',
  more: 'Xem thêm',
  notChosen: 'Chưa chọn kênh',
  group: (name: string) => `Nhóm: ${name}`,
  groupElsewhere: (name: string, way: string) => `Nhóm đang gắn là của kênh ${way}: ${name}`,
  noGroup: 'Chưa gắn nhóm: Bí thư chia sẻ tay cho đến khi gắn',
  noGroupNeeded: 'Không cần gắn nhóm',
  unbound: 'Chưa gắn nhóm',
  overLimit: 'Vượt hạn mức',
  change: 'Đổi kênh',
  changeOf: (unit: string) => `Đổi kênh của ${unit}`,
  chooseLegend: 'Gửi vào nhóm qua',
  notSetUp: (way: string) => `${way} chưa được cài đặt trên máy chủ này.`,
  save: 'Lưu kênh',
  changeAll: (count: number) => `Đổi kênh cho ${formatCount(count)} chi bộ đang xem`,
  changeAllTitle: (count: number) => `Đổi kênh cho ${formatCount(count)} chi bộ?`,
  changeAllText:
    'Áp dụng cho mọi chi bộ trong danh sách đang xem, kể cả những chi bộ chưa hiện hết trên màn hình.',
  changed: (count: number) =>
    count === 0
      ? 'Các chi bộ này đã dùng kênh đó.'
      : `Đã đổi kênh cho ${formatCount(count)} chi bộ.`,

  costTitle: 'Lịch này cần bao nhiêu tin',
  cost: (messages: number) => `${formatCount(messages)} tin`,
  costReach: (groups: number, byHand: number) =>
    [
      groups > 0 && `${formatCount(groups)} nhóm nhận tin`,
      byHand > 0 && `${formatCount(byHand)} chi bộ chia sẻ tay`,
    ]
      .filter(Boolean)
      .join(', ') || 'Chưa có nhóm nào nhận tin',
  costMonth: (way: string, month: string) => `${way}, ${monthWords(month)}`,
  costNeeds: (messages: number) => `Lịch này: ${formatCount(messages)} tin`,
  costTaken: (used: number, scheduled: number, reminders: number) =>
    `Đã dùng ${formatCount(used)}, đã hẹn ${formatCount(scheduled)}, dự kiến nhắc việc ${formatCount(reminders)} tin`,
  costLeft: (left: number, limit: number) =>
    `Còn cho lịch này: ${formatCount(left)} trong ${formatCount(limit)} tin của tháng, chưa kể phần dành để trả lời`,
  costEndless: 'Không giới hạn số tin',
  fits: 'Đủ hạn mức',
  fitsNot: 'Vượt hạn mức',
  minutes: (minutes: number) =>
    minutes < 60
      ? `Mỗi lần gửi đến hết các nhóm mất khoảng ${formatCount(minutes)} phút.`
      : `Mỗi lần gửi đến hết các nhóm mất khoảng ${formatCount(Math.ceil(minutes / 60))} giờ.`,
  minutesUnknown: 'Chưa biết tốc độ gửi của kênh; máy gửi nhanh nhất mà Zalo cho phép.',
  overGroups: (count: number) =>
    `${formatCount(count)} nhóm vượt số nhóm mà trợ lý được phục vụ nên có thể không nhận được tin.`,
  proposalsTitle: 'Cách để vừa hạn mức',
  merge: (together: number) => `Gộp ${formatCount(together)} phần liền nhau thành một tin`,
  mergeHint: (moved: number, messages: number) =>
    `${formatCount(moved)} phần gửi sớm hơn, cùng phần trước; cần ${formatCount(messages)} tin`,
  daily: 'Mỗi ngày gửi một tin chung',
  dailyHint: (moved: number, messages: number) =>
    `${formatCount(moved)} phần gửi muộn hơn trong cùng ngày; cần ${formatCount(messages)} tin`,
  byHand: (units: number) => `${formatCount(units)} chi bộ chia sẻ tay`,
  byHandHint: (messages: number) =>
    `Đổi kênh của những chi bộ ít đảng viên nhất; cần ${formatCount(messages)} tin`,
  byHandTitle: (units: number) => `Cho ${formatCount(units)} chi bộ chia sẻ tay?`,
  byHandText:
    'Những chi bộ ít đảng viên nhất chuyển sang chia sẻ tay từ phần sau, cho đến khi đồng chí đổi lại ở Kênh gửi vào nhóm.',
  apply: 'Làm theo cách này',
  applyOf: (what: string) => `Làm theo cách: ${what}`,
  togetherWith: 'Gửi chung một tin với phần trước',
  confirm: (parts: number, messages: number) =>
    `Hẹn gửi ${formatCount(parts)} phần, ${formatCount(messages)} tin`,
  confirmOver: (parts: number, messages: number) =>
    `Vẫn hẹn gửi ${formatCount(parts)} phần, ${formatCount(messages)} tin`,
  overText:
    'Lịch này cần nhiều tin hơn số còn lại. Tin vượt hạn mức chờ sang tháng sau, hoặc chi bộ chia sẻ tay.',
}
