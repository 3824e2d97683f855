/** The words of the own essay: whether it is owed, writing, handing in, the verdict, answering the grader. */
import type { Instant } from '../../models/moments.ts'
import type { EssayForm, EssayStanding } from '../../vocabulary/essay-verdicts.ts'
import { dayOf, timeOf } from '../../time/calendar.ts'
import { formatCount, formatDay, formatDayTime, formatDue } from '../format.ts'

const standings: Record<EssayStanding, string> = {
  khong_bat_buoc: 'Đồng chí chưa viết bài.',
  chua_mo: 'Chưa đến lúc viết bài.',
  da_giao: 'Đồng chí chưa viết bài.',
  nhap: 'Bài đang viết, chưa nộp.',
  da_nop: 'Bài đã nộp, chờ chấm.',
  dang_cham: 'Bài đang được chấm.',
  dat: 'Bài đạt yêu cầu.',
  viet_lai: 'Bài được đề nghị viết lại.',
  khoa: 'Bài đạt yêu cầu. Kết quả không thay đổi nữa.',
  xoa_noi_dung: 'Bài đã chấm. Nội dung đã xóa theo thời hạn lưu, kết quả vẫn còn.',
}

const forms: Record<EssayForm, string> = {
  giay: 'bản giấy',
  dien_tu: 'gõ trên ứng dụng',
  tep: 'tệp tải lên',
  anh: 'ảnh chụp bài viết tay',
  trac_nghiem: 'bài trắc nghiệm',
}

const syllables = (n: number): string => `${formatCount(n)} tiếng`

const bounds = (least: number | null, most: number | null): string => {
  if (least !== null && most !== null)
    return ` Kế hoạch yêu cầu từ ${formatCount(least)} đến ${syllables(most)}.`
  if (least !== null) return ` Kế hoạch yêu cầu ít nhất ${syllables(least)}.`
  return most === null ? '' : ` Kế hoạch cho phép nhiều nhất ${syllables(most)}.`
}

export const appOwnEssay = {
  title: 'Bài thu hoạch',
  standings,
  obliged: 'Đồng chí học đợt này nên viết bài thu hoạch.',
  notObliged: (because: string) =>
    `Đồng chí không bắt buộc viết (${because}). Nếu đồng chí viết, bài được nhận và tính riêng là tự nguyện.`,
  notObligedPlain:
    'Đồng chí không bắt buộc viết. Nếu đồng chí viết, bài được nhận và tính riêng là tự nguyện.',
  guest:
    'Đồng chí sinh hoạt tạm thời ở đây; bài thu hoạch nộp cho chi bộ nơi sinh hoạt chính thức.',
  notOfBranch: 'Chi bộ không có đồng chí trong danh sách học đợt này. Đồng chí hỏi Bí thư.',
  test: 'Kế hoạch của đợt thay bài thu hoạch bằng bài trắc nghiệm.',
  toTest: 'Mở bài trắc nghiệm',
  opens: {
    sau_hoan_thanh: 'Đồng chí viết được khi đã học đủ các buổi của đợt.',
    sau_buoi_dau: 'Đồng chí viết được sau buổi học đầu tiên.',
  },
  toSessions: 'Xem các buổi học của tôi',
  due: (at: Instant) => `Hạn nộp: ${formatDue(at)}.`,
  dueWording: (wording: string) => `Kế hoạch ghi: “${wording}”.`,
  dueExtended: (at: Instant) => `Đồng chí được gia hạn đến ${formatDue(at)}.`,
  overdue: 'Đã quá hạn. Bài vẫn nộp được và được ghi là nộp muộn.',
  rewriteDue: (at: Instant) => `Hạn nộp lại: ${formatDue(at)}.`,
  noDue: 'Kế hoạch chưa đặt hạn nộp.',
  servedOnPaper:
    'Đồng chí đã chọn không dùng ứng dụng. Đồng chí nộp bài thu hoạch bản giấy cho Bí thư chi bộ.',
  others: 'Đợt khác của chi bộ',

  write: 'Viết bài',
  rewrite: 'Viết lại bài',
  outline: 'Gợi ý của kế hoạch',
  heading: (number: number, name: string, isMandatory: boolean) =>
    `${number}. ${name}${isMandatory ? ' (bắt buộc)' : ''}`,
  savedAt: (at: Instant) => `Đã lưu lúc ${timeOf(at)} ${formatDay(dayOf(at))}.`,
  onPhone: 'Đã lưu trên máy.',
  waiting: 'Đã lưu trên máy, đang gửi.',
  stuck: 'Đã lưu trên máy. Chưa gửi được, máy sẽ thử lại. Đồng chí cứ viết tiếp, chữ không mất.',
  unkept: 'Máy hết chỗ lưu. Đồng chí giữ màn hình này mở đến khi bài được gửi.',
  refused: 'Chữ vẫn còn trên máy.',
  count: (n: number, least: number | null, most: number | null) =>
    `Bài có ${syllables(n)}.${bounds(least, most)}`,
  short: (n: number) => `Còn thiếu ${syllables(n)}.`,
  long: (n: number) => `Dài hơn ${syllables(n)}.`,
  borrowed: (percent: number) =>
    `Khoảng ${percent}% bài trùng lời nghị quyết ngoài dấu ngoặc kép. Đồng chí nên viết bằng lời của mình, hoặc đặt lời trích trong dấu ngoặc kép. Bài vẫn nộp được.`,

  changedTitle: 'Bài đang có hai bản khác nhau',
  changed: (at: Instant) =>
    `Bản kia lưu lúc ${formatDayTime(at)}, từ máy khác hoặc từ tệp tải lên. Bản trên máy này ở ô viết bên dưới. Đồng chí chọn bản dùng tiếp; chưa chọn thì không bản nào mất.`,
  theirs: 'Bản kia',
  keepBoth: 'Giữ cả hai, nối bản kia vào cuối',
  keepOwn: 'Dùng bản trên máy này',
  keepTheirs: 'Dùng bản kia',
  surelyOwn: 'Bỏ bản kia?',
  surelyTheirs: 'Bỏ bản trên máy này?',
  surelyText: 'Bản bị bỏ không lấy lại được.',
  leave: 'Bỏ bản đó',

  page: (n: number) => `Trang ${n}`,
  pageUp: (n: number) => `Đưa trang ${n} lên trước`,
  pageDown: (n: number) => `Đưa trang ${n} xuống sau`,
  pageRemove: (n: number) => `Bỏ trang ${n}`,
  pageRemoveTitle: (n: number) => `Bỏ trang ${n}?`,
  pageRemoveText: 'Ảnh bị xóa hẳn. Muốn có lại, đồng chí chụp trang ấy một lần nữa.',
  up: 'Lên',
  down: 'Xuống',
  remove: 'Bỏ',
  pageFailed: (n: number) => `Chưa xem được ảnh trang ${n}.`,
  fileHint:
    'Tải bài đã viết sẵn: tệp .docx, .pdf hoặc .txt. Máy chủ đọc lấy chữ, đồng chí xem lại rồi mới nộp; tệp gốc không bị giữ lại.',
  pickFile: 'Chọn tệp bài viết',
  readingFile: 'Đang đọc tệp…',
  otherWays: 'Cách nộp khác',
  onPaper:
    'Đồng chí có thể nộp bản giấy cho Bí thư chi bộ. Bí thư ghi nhận và bài được chấm như bài gõ.',
  draftForm: (form: EssayForm) => `Bài đang soạn: ${forms[form]}.`,
  fileText: 'Chữ đọc được từ tệp. Đồng chí xem lại trước khi nộp.',
  typeInstead: 'Sửa hoặc gõ tại đây',
  pages: (n: number) => `${n} trang ảnh đã gửi lên.`,

  submit: 'Nộp bài',
  submitTitle: 'Nộp bài thu hoạch?',
  submitText: (n: number) =>
    `Bài có ${syllables(n)}. Chi ủy và người chấm được đọc bài. Khi chưa ai chấm, đồng chí còn rút lại được.`,
  submitPages: (n: number) =>
    `Bài có ${n} trang ảnh. Chi ủy và người chấm được xem ảnh. Khi chưa ai chấm, đồng chí còn rút lại được.`,
  submitHint: (n: number) => `Khoảng ${n}% bài trùng lời nghị quyết ngoài dấu ngoặc kép.`,
  notYetTitle: 'Chưa nộp được',
  empty: 'Bài chưa có chữ nào.',
  headingEmpty: (name: string) => `Chưa viết phần “${name}”.`,
  tooShort: (n: number, least: number) =>
    `Bài có ${syllables(n)}, kế hoạch yêu cầu ít nhất ${syllables(least)}. Đồng chí viết thêm ${syllables(least - n)}.`,
  tooLong: (n: number, most: number) =>
    `Bài có ${syllables(n)}, kế hoạch cho phép nhiều nhất ${syllables(most)}. Đồng chí bớt ${syllables(n - most)}.`,
  unsent: 'Bài chưa gửi hết lên vì không có mạng. Chữ còn trên máy; đồng chí thử lại khi có mạng.',
  chooseFirst: 'Đồng chí chọn bản dùng tiếp trước khi nộp.',
  goOn: 'Viết tiếp',

  received: (number: number, at: Instant) => `Đã nhận bản ${number} lúc ${formatDayTime(at)}.`,
  receivedOnPaper: 'Bài bản giấy đã được ghi nhận.',
  withdraw: 'Rút lại để sửa',
  withdrawTitle: 'Rút bài đã nộp?',
  withdrawText:
    'Bài trở lại thành bản đang viết, chưa tính là đã nộp. Sửa xong, đồng chí nhớ nộp lại trước hạn.',

  versions: 'Bài đã nộp',
  version: (number: number, form: EssayForm, at: Instant) =>
    `Bản ${number}: ${forms[form]}, nộp lúc ${formatDayTime(at)}`,
  versionSyllables: syllables,
  noText: 'Nội dung bản này không có trên ứng dụng.',
  verdict: (number: number) => `Kết quả bản ${number}`,
  passed: 'Đạt',
  again: 'Viết lại',
  reason: (reason: string) => `Lý do: ${reason}.`,
  level: (level: string) => `Mức: ${level}.`,
  comment: 'Nhận xét của người chấm',
  rubric: 'Điểm theo từng ý',
  points: (name: string, points: number, of: number) =>
    `${name}: ${String(points).replace('.', ',')}/${of}`,
  decidedAt: (at: Instant) => `Kết luận lúc ${formatDayTime(at)}`,
  private: 'Chỉ đồng chí, người chấm và chi ủy đọc được phần này.',

  words: 'Trao đổi với người chấm',
  ownWord: (at: Instant) => `Đồng chí viết lúc ${formatDayTime(at)}`,
  ownAppeal: (at: Instant) => `Đồng chí khiếu nại lúc ${formatDayTime(at)}`,
  graderWord: (at: Instant) => `Người chấm trả lời lúc ${formatDayTime(at)}`,
  settled: (at: Instant) => `Khiếu nại đã giải quyết lúc ${formatDayTime(at)}`,
  unsettled: 'Khiếu nại đang chờ người khác chấm lại.',
  reply: 'Viết cho người chấm',
  replyTitle: 'Viết cho người chấm',
  replyField: 'Điều đồng chí muốn trao đổi',
  appeal: 'Khiếu nại kết quả',
  appealTitle: 'Khiếu nại kết quả',
  appealText:
    'Bài được một người khác chấm lại, và kết quả của người ấy là cuối cùng. Mỗi bài chỉ khiếu nại một lần.',
  appealField: 'Đồng chí thấy kết quả chưa đúng ở điểm nào',
  appealUntil: (at: Instant) => `Khiếu nại được đến ${formatDue(at)}, một lần.`,
  send: 'Gửi',

  keepTitle: 'Lưu bài',
  kept: 'Đồng chí đã chọn giữ lại bài. Bài không bị xóa khi hết thời hạn lưu.',
  unkeptText:
    'Nội dung bài được xóa sau 12 tháng kể từ khi tổng kết đợt; kết quả vẫn còn. Đồng chí có thể chọn giữ lại.',
  keep: 'Giữ lại bài của tôi',
  unkeep: 'Không giữ nữa',
  stayed: 'Chữ chưa gửi còn trên máy này',
  stayedText: 'Những chữ này viết trên máy này và chưa nằm trong bài đã nộp.',
  dropStayed: 'Xóa khỏi máy',
  dropStayedTitle: 'Xóa những chữ này khỏi máy?',
}
