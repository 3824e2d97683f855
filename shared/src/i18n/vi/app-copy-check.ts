/** The words of the officer's screen of the copy check: groups of essays that share one text, known model texts. */
import { formatCount, formatDayTime } from '../format.ts'
import type { BrokenReason } from '../../models/copy-check.ts'
import type { Instant } from '../../models/moments.ts'

export const appCopyCheck = {
  title: 'Bài thu hoạch trùng nhau',
  hint: 'Nhóm bài cùng một nguồn, bài mẫu để so sánh',
  campaign: 'Đợt học tập',
  limits:
    'Phần mềm chỉ chỉ ra đoạn giống nhau để người chấm xem trước. Đạt hay viết lại là do người chấm quyết định. Bài viết lại hoàn toàn bằng lời khác thì không phần mềm so chữ nào phát hiện được.',
  privacy: 'Ở đây chỉ có số lượng. Nội dung bài và tên người viết chỉ chi bộ được xem.',
  clusters: 'Nhóm bài cùng một nguồn',
  noClusters: 'Chưa thấy nhóm bài nào cùng một nguồn.',
  noUnit: 'Đồng chí chưa được phân công theo dõi bài thu hoạch của đơn vị nào.',
  size: (size: number, units: number) =>
    `${formatCount(size)} bài của ${formatCount(units)} đơn vị`,
  sizeHere: (here: number) => `Trong phạm vi của đồng chí: ${formatCount(here)} bài`,
  fromModel: (title: string) => `Nguồn: ${title}`,
  fromEssay: 'Nguồn: chưa rõ, các bài giống nhau',
  models: 'Bài mẫu để so sánh',
  modelsHint:
    'Bài có sẵn trên mạng hoặc tài liệu công khai mà nhiều người hay chép. Không dán bài thu hoạch của người khác vào đây.',
  noModels: 'Chưa có bài mẫu nào.',
  modelFacts: (syllables: number, essays: number) =>
    `${formatCount(syllables)} chữ; ${formatCount(essays)} bài có đoạn giống`,
  added: (at: Instant) => `Thêm lúc ${formatDayTime(at)}`,
  origin: (origin: string) => `Lấy từ: ${origin}`,
  add: 'Thêm bài mẫu',
  addTitle: 'Thêm bài mẫu',
  name: 'Tên bài',
  originLabel: 'Lấy từ đâu (không bắt buộc)',
  originHint: 'Ví dụ: tên báo, trang thông tin, ngày đăng',
  text: 'Toàn văn',
  textHint: 'Dán toàn văn, ít nhất 100 chữ',
  save: 'Thêm và kiểm tra lại',
  recheck: 'Các bài của đợt được kiểm tra lại trong ít phút.',
  remove: 'Bỏ',
  removeOf: (title: string) => `Bỏ bài mẫu ${title}`,
  removeTitle: 'Bỏ bài mẫu?',
  removeText: (title: string) =>
    `Không so sánh với bài “${title}” nữa. Các bài của đợt được kiểm tra lại trong ít phút.`,
} as const

const reasons: Record<BrokenReason, string> = {
  khong_mo_duoc: 'Không mở được bài: bài bị hỏng hoặc không còn khóa.',
  khong_doc_duoc: 'Mở được bài nhưng không đọc được nội dung.',
  loi_kiem_tra: 'Phần mềm kiểm tra gặp lỗi ở bài này.',
}

/** The words of the branch's screen of checks that were set aside. */
export const brokenChecks = {
  title: 'Kiểm tra trùng lặp',
  hint: 'Bài thu hoạch đã so với các bài khác, bài bị lỗi',
  campaign: 'Đợt học tập',
  about:
    'Mỗi bài nộp được máy so với các bài trước và văn bản của đợt. Bài lỗi được để riêng, không làm chậm bài khác, và vẫn chấm được như thường.',
  progress: 'Tiến độ kiểm tra',
  done: (n: number) => `Đã kiểm tra: ${formatCount(n)} bài`,
  waiting: (n: number) => `Đang chờ: ${formatCount(n)} bài`,
  broken: (n: number) => `Để riêng vì lỗi: ${formatCount(n)} bài`,
  notChecked: (n: number) => `Không kiểm tra được (bản giấy, ảnh chụp): ${formatCount(n)} bài`,
  list: 'Bài để riêng',
  none: 'Không có bài nào bị lỗi.',
  noUnit: 'Đồng chí chưa được phân công phụ trách chi bộ nào.',
  reasons,
  queued: (at: Instant, attempts: number) =>
    `Nộp lúc ${formatDayTime(at)}, đã thử ${formatCount(attempts)} lần`,
  retry: 'Kiểm tra lại',
  retryOf: (name: string) => `Kiểm tra lại bài của ${name}`,
} as const
