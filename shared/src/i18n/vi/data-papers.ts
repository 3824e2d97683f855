/** Words that fill the two papers the law asks for: the record of processing, and the assessment of its impact. */
import { formatCount } from '../format.ts'

const counted = (rows: readonly (readonly [string, number])[]): string =>
  rows.map(([label, count]) => `${label}: ${formatCount(count)}`).join('; ')

export const dataPapers = {
  usage: `Ghi hồ sơ hoạt động xử lý và hồ sơ đánh giá tác động, đúng với máy chủ này.

  pnpm data-protection [--out thư-mục]      mỗi hồ sơ hai tệp: .docx và .md

Chỗ [CẦN ĐIỀN: …] do đơn vị viết.`,
  written: (path: string, gaps: number) => `${path} (còn ${formatCount(gaps)} chỗ cần điền)`,
  toFill: (what: string) => `[CẦN ĐIỀN: ${what}]`,
  files: { record: 'ho-so-hoat-dong-xu-ly', impact: 'danh-gia-tac-dong' },
  page: 'Trang',
  none: 'Chưa có',
  heldColumns: [
    'Dữ liệu',
    'Mục đích',
    'Bảng trong cơ sở dữ liệu',
    'Cột nhận ra người',
    'Cột niêm phong bằng khóa đơn vị',
    'Khi xóa người đó',
  ],
  erased: {
    gone: 'Mất',
    counts: 'Chỉ còn mã để đếm',
    proof: 'Giữ làm bằng chứng',
    never: 'Theo mục mà nó thuộc về',
    name: 'Tên thay bằng “Đã xóa”, năm sinh mất',
  },
  retentionColumns: ['Dữ liệu', 'Số ngày', 'Giữ bao lâu, sau đó thế nào', 'Ai làm', 'Căn cứ'],
  byEvent: 'Theo sự kiện',
  endings: { job: 'Hệ thống tự làm', never: 'Không xóa', operator: 'Người vận hành' },
  sources: { design: 'Quy định của sản phẩm' },
  recipientColumns: ['Bên nhận', 'Dữ liệu', 'Đang dùng'],
  recipients: {
    bot: ['Zalo Bot (VNG)', 'Tin gửi vào nhóm và riêng qua bot, mã người dùng với bot'],
    oa: [
      'Zalo Official Account (VNG)',
      'Tin gửi vào nhóm và riêng, mã người dùng với Official Account',
    ],
    mini_app: [
      'Thông báo Mini App (VNG)',
      'Câu “có thông báo mới”, mã người dùng; không có nội dung',
    ],
    email: ['Máy chủ thư trong cài đặt', 'Địa chỉ hộp thư đã xác nhận, tài liệu và báo động'],
    webhook: ['Chương trình khác do đơn vị thêm', 'Tên sự kiện, mã, số đếm; không có họ tên'],
    sign_in: ['Zalo Mini App (VNG)', 'Mã truy cập một lần để biết ai đang đăng nhập'],
  },
  inUse: (isUsed: boolean) => (isUsed ? 'Có' : 'Không'),
  roleColumns: ['Nhiệm vụ', 'Số người đang giữ'],
  units: (all: number) => `${formatCount(all)} đơn vị`,
  people: (one: { members: number; known: number; linked: number }) =>
    `${formatCount(one.members)} người đang sinh hoạt (${formatCount(one.known)} người trong cơ sở dữ liệu kể cả đã thôi; ` +
    `${formatCount(one.linked)} người đã gắn điện thoại)`,
  consents: (rows: readonly (readonly [string, number])[]) =>
    rows.length === 0 ? 'chưa ai trả lời' : counted(rows),
  decisions: { dong_y: 'đồng ý', khong_dong_y: 'không đồng ý', rut: 'đã rút' },
  requests: (one: { waiting: number; answered: number; late: number }) =>
    `${formatCount(one.waiting)} đang chờ, ${formatCount(one.answered)} đã trả lời, ${formatCount(one.late)} trả lời sau hạn`,
  place: (one: { url: string; kind: 'sqlite' | 'postgres' }) =>
    `${one.url}; cơ sở dữ liệu ${one.kind === 'sqlite' ? 'SQLite trên chính máy chủ' : 'PostgreSQL'}; tệp để riêng, đã mã hóa`,
  keys: (one: { active: number; retired: number; destroyed: number; sealed: number }) =>
    `${formatCount(one.active)} khóa đơn vị đang dùng, ${formatCount(one.retired)} khóa cũ còn mở được, ` +
    `${formatCount(one.destroyed)} khóa đã hủy; ${formatCount(one.sealed)} cột niêm phong bằng AES-256-GCM. ` +
    'Các cột khác (họ tên, năm sinh, điểm danh) không niêm phong: cần mã hóa ổ đĩa',
  keyCopy: (at: string | null) =>
    at === null ? 'chưa đối chiếu bản giữ khóa' : `đã đối chiếu bản giữ khóa ${at}`,
  backups: (one: { isScheduled: boolean; last: string | null; drill: string | null }) =>
    `${one.isScheduled ? 'sao lưu mỗi đêm, mã hóa' : 'chưa đặt lịch sao lưu'}; lần gần nhất: ${one.last ?? 'chưa có'}; ` +
    `diễn tập khôi phục gần nhất: ${one.drill ?? 'chưa có'}`,
  audit: (one: { lines: number; checkedAt: string | null; isBroken: boolean }) =>
    `${formatCount(one.lines)} dòng; ${
      one.checkedAt === null
        ? 'chưa kiểm'
        : `kiểm lần cuối ${one.checkedAt}, ${one.isBroken ? 'KHÔNG nguyên vẹn' : 'nguyên vẹn'}`
    }`,
} as const
