/** The words of the page on how well the copy check does: each way of copying by its name, what was found, what was wrong. */
import type { Day } from '../../models/moments.ts'
import { formatCount, formatDay } from '../format.ts'

/** As `pnpm similarity:evaluate` names its classes. */
const names: Record<string, string> = {
  'c0-original': 'Bài tự viết',
  'c1-heavy-quoting': 'Bài tự viết, trích nhiều lời văn bản',
  'c5-too-short': 'Bài tự viết rất ngắn',
  'c2-verbatim': 'Chép nguyên văn',
  'c3-light-edit': 'Chép rồi sửa ít chữ',
  'c4-shared-model': 'Nhiều người cùng chép một bài mẫu',
  'c6-no-accents': 'Chép rồi bỏ hết dấu',
  'c6-decomposed': 'Chép bằng kiểu gõ tách rời dấu',
  'c6-capitals': 'Chép rồi viết hoa toàn bài',
  shuffled: 'Chép rồi đảo thứ tự câu',
  'synonyms-10': 'Chép rồi đổi từ đồng nghĩa 10%',
  'synonyms-20': 'Chép rồi đổi từ đồng nghĩa 20%',
  'synonyms-35': 'Chép rồi đổi từ đồng nghĩa 35%',
  'partial-30': 'Chép 30% bài',
  'partial-15': 'Chép 15% bài',
  'partial-8': 'Chép 8% bài',
  'partial-30-syn-20': 'Chép 30% bài, đổi từ đồng nghĩa 20%',
  'changed-names': 'Chép rồi đổi tên riêng và số liệu',
  'mis-accented': 'Chép rồi đặt sai dấu',
  'telex-slips': 'Chép rồi để lẫn lỗi gõ Telex',
  homoglyph: 'Chép, thay bằng chữ nước ngoài trông giống',
  'full-width': 'Chép, thay bằng chữ khổ rộng',
  'zero-width': 'Chép, chèn ký tự ẩn',
  'spaced-letters': 'Chép, viết rời từng chữ cái',
  'points-inside': 'Chép, chèn dấu chấm, dấu gạch vào giữa chữ',
  digits: 'Chép, thay chữ cái bằng chữ số',
  'glued-words': 'Chép, viết dính các chữ',
  'two-sources': 'Ghép từ hai bài khác nhau',
}

const TENTHS = 10

/** "99,8%"; 100% and 0% only where it is so. @param share from 0 to 1 */
const percent = (share: number): string => {
  const nearest = Math.round(share * 100 * TENTHS)
  const least = share > 0 ? 1 : 0
  const most = share < 1 ? 100 * TENTHS - 1 : 100 * TENTHS
  const tenths = Math.min(most, Math.max(least, nearest))
  const whole = Math.floor(tenths / TENTHS)
  return tenths % TENTHS === 0 ? `${whole}%` : `${whole},${tenths % TENTHS}%`
}

export const appAccuracy = {
  title: 'Máy so trùng lặp đúng đến đâu',
  link: 'Máy so trùng lặp đúng đến đâu?',
  names,
  percent,
  count: formatCount,
  share: (part: number, whole: number) => `${formatCount(part)}/${formatCount(whole)}`,

  limits: 'Điều máy không làm được',
  paraphrase:
    'Bài chép ý mà viết lại hoàn toàn bằng lời khác thì máy không phát hiện được. Không thấy trùng không có nghĩa là bài tự viết.',
  decides:
    'Máy không quyết định. Máy chỉ chỉ ra chỗ giống và gợi ý bài nên đọc trước. Đạt hay viết lại là do người chấm đọc bài và kết luận.',
  photos: 'Bản giấy và ảnh chụp bài viết tay không so được.',

  honest: 'Bài tự viết bị nghi nhầm',
  honestOf: (part: number, whole: number) =>
    part === 0
      ? `Không bài nào trong ${formatCount(whole)} bài tự viết bị nghi nhầm.`
      : `${formatCount(part)} trong ${formatCount(whole)} bài tự viết bị nghi nhầm.`,
  honestHint:
    'Các bài này cùng trích nghị quyết, cùng dùng lời quen thuộc, nhưng không chép của nhau.',
  honestShare: (part: number, whole: number) =>
    `${formatCount(part)}/${formatCount(whole)} bài bị nghi nhầm`,

  copies: 'Bài chép được phát hiện',
  copiesOf: (part: number, whole: number, kinds: number) =>
    `Phát hiện ${formatCount(part)} trong ${formatCount(whole)} bài chép, theo ${formatCount(kinds)} kiểu chép.`,
  kind: 'Kiểu chép',
  flagged: 'Bài được phát hiện',
  recall: 'Đoạn chép tìm được',
  precision: 'Đoạn chỉ ra là đúng',
  cases: 'Số đoạn chép thử',
  explained:
    '“Đoạn chép tìm được” là phần chữ đã chép mà máy chỉ ra. “Đoạn chỉ ra là đúng” là phần chữ máy chỉ ra mà đúng là chép.',

  how: 'Đo bằng cách nào',
  set: 'Đo trên bộ bài do nhóm làm phần mềm tự soạn, không dùng bài của đảng viên nào. Mức nghi ngờ được chọn trên một nửa bộ bài, số liệu ở đây là của nửa còn lại.',
  version: (version: number, day: Day) =>
    `Cách so bản ${formatCount(version)}, đo ${formatDay(day)}.`,
  again: 'Bộ bài và lệnh đo kèm theo mã nguồn: ai cũng đo lại được.',
} as const
