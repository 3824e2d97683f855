/** What `pnpm run doctor` says: what is right, what is not, and what to do about it. */
import type { Instant } from '../../models/moments.ts'
import { dayOf } from '../../time/calendar.ts'
import { formatDay, formatDayTime } from '../format.ts'

const gigabytes = (megabytes: number): string =>
  `${(megabytes / 1024).toFixed(1).replace('.', ',')} GB`

export const doctor = {
  title: 'Kiểm tra cài đặt Quán Triệt',
  help: `Kiểm tra cài đặt và nói việc còn phải làm. Không in mã bí mật nào.

  pnpm run doctor               mỗi việc một dòng: ✓ được, ! nên xem, ✗ phải sửa
  pnpm run doctor --json        như trên, dạng JSON
  pnpm run doctor --key-copy    nhập khóa từ bản giữ riêng (gõ hoặc dán, rồi Enter) để biết bản đó đúng

Mã kết thúc: 0 khi không còn việc phải sửa, 1 khi còn.`,
  marks: { good: '✓', warn: '!', bad: '✗' },
  allGood: 'Không còn việc phải sửa.',
  someBad: (count: number) => `Còn ${count} việc phải sửa (✗).`,
  tooSlow: 'Không kiểm tra xong trong thời gian chờ. Hãy chạy lại; nếu vẫn vậy, xem mạng và ổ đĩa.',
  failed:
    'Không kiểm tra được vì một lỗi chưa rõ. Hãy chạy lại; nếu vẫn vậy, báo người phát triển.',
  checks: {
    node: 'Node',
    time_zone: 'Múi giờ',
    clock: 'Giờ của máy',
    settings: 'Tệp .env',
    secrecy: 'Quyền đọc tệp .env',
    key: 'Khóa DATA_KEY',
    key_copy: 'Bản giữ khóa',
    disk: 'Chỗ trống ổ đĩa',
    files: 'Thư mục tệp',
    database: 'Cơ sở dữ liệu',
    migrations: 'Phiên bản dữ liệu',
    address: 'Địa chỉ công khai',
    certificate: 'Chứng chỉ TLS',
    mini_app: 'Mini App',
    bot: 'Bot Zalo',
    oa: 'Official Account',
    mail: 'Thư điện tử',
    administrator: 'Quản trị đầu tiên',
    notices: 'Cảnh báo',
    alarm: 'Người nhận báo động',
    backup: 'Sao lưu',
    drill: 'Diễn tập khôi phục',
    audit: 'Nhật ký',
  },
  node: {
    good: (version: string) => `${version}.`,
    old: (version: string) =>
      `${version} quá cũ. Chạy bằng Node đi kèm: npx -y pnpm@12 install, rồi pnpm run doctor.`,
  },
  timeZone: {
    good: 'giờ Việt Nam.',
    other: (zone: string) =>
      `máy đang ở ${zone}. Lịch học, sao lưu vẫn theo giờ Việt Nam; chỉ nhật ký của máy ghi giờ khác. Đổi: sudo timedatectl set-timezone Asia/Ho_Chi_Minh`,
  },
  clock: {
    good: (seconds: number) => `lệch ${seconds} giây so với Zalo.`,
    off: (seconds: number) =>
      `lệch ${seconds} giây so với Zalo. Mã điểm danh và chữ ký sẽ bị từ chối: sudo timedatectl set-ntp true`,
    unknown: 'Zalo không trả lời nên chưa so được. Kiểm tra đường ra mạng của máy, tường lửa, DNS.',
  },
  settings: {
    good: 'đủ và đúng.',
    practice:
      'chưa có mục ZALO_ nào, nên máy chủ chạy sân tập. Xem docs/operations.md, mục Cấu hình.',
  },
  secrecy: {
    good: 'chỉ tài khoản máy chủ đọc được.',
    open: (mode: string) => `người khác trên máy đọc được (${mode}). Chạy: chmod 600 .env`,
    noFile: 'không có tệp .env ở đây; mã bí mật đến từ nơi khác, hãy giữ nơi đó kín.',
  },
  key: {
    good: (mark: string) => `đúng dạng, dấu nhận ${mark}.`,
    practice: 'đang là khóa của sân tập, ai cũng biết. Tạo khóa: openssl rand -base64 32',
    weak: 'quá đơn điệu, không phải khóa ngẫu nhiên. Tạo khóa: openssl rand -base64 32',
    wrong:
      'không mở được khóa đang có trong cơ sở dữ liệu: DATA_KEY khác khóa lúc tạo dữ liệu. Lấy lại từ bản giữ (docs/data-protection/keys.md).',
  },
  keyCopy: {
    good: (at: Instant) => `đã đối chiếu ${formatDay(dayOf(at))}.`,
    none: 'chưa ai đối chiếu bản giữ riêng. Chép khóa ra hai nơi ngoài máy chủ, rồi: pnpm run doctor --key-copy',
    other:
      'bản đã đối chiếu là của khóa trước. Chép khóa mới ra hai nơi, rồi: pnpm run doctor --key-copy',
    ask: 'Nhập khóa từ bản giữ, rồi Enter:',
    same: 'Đúng: bản giữ mở được dữ liệu. Đã ghi ngày đối chiếu.',
    differs:
      'Sai: bản giữ KHÔNG phải khóa đang dùng. Dữ liệu niêm phong sẽ mất nếu máy hỏng. Hãy chép lại.',
  },
  disk: {
    good: (place: string, freeMb: number) => `${place} còn ${gigabytes(freeMb)}.`,
    little: (place: string, freeMb: number) =>
      `${place} chỉ còn ${gigabytes(freeMb)}. Dọn bớt hoặc mở rộng ổ đĩa.`,
    full: (place: string, freeMb: number) =>
      `${place} chỉ còn ${gigabytes(freeMb)}: sắp không ghi được. Dọn ngay (docs/operations.md, mục Đầy ổ đĩa).`,
    unknown: (place: string) => `không đo được chỗ trống của ${place}.`,
  },
  files: {
    good: 'ghi được, người khác không xem được.',
    willBeMade: 'chưa có, sẽ tự tạo khi có tệp đầu tiên.',
    notWritable: (path: string) =>
      `không ghi được vào ${path}. Đổi chủ: sudo chown -R <tài khoản máy chủ> ${path}`,
    open: (path: string) => `người khác trên máy xem được ${path}. Chạy: chmod 700 ${path}`,
  },
  database: {
    good: (kind: string) => `${kind}, ghi bền.`,
    none: 'chưa có; được tạo khi máy chủ chạy lần đầu hoặc khi chạy pnpm first-admin.',
    notMine: (owner: string) =>
      `tệp thuộc tài khoản ${owner}. Chạy lệnh bằng tài khoản đó: sudo -u ${owner} pnpm run doctor`,
    unknownReason: 'không rõ vì sao',
    unreachable: (reason: string) =>
      `không mở được (${reason}). Kiểm tra DATABASE_URL, máy chủ cơ sở dữ liệu, quyền của tệp.`,
    open: (path: string) =>
      `người khác trên máy đọc được ${path}. Chạy: chmod 700 thư mục chứa nó.`,
    weak: (settings: string) =>
      `PostgreSQL đang đặt ${settings}: mất điện có thể mất dữ liệu đã nhận. Bật lại trong postgresql.conf.`,
    practice:
      'là của sân tập (người giả định). Đặt DATABASE_URL sang cơ sở dữ liệu khác để chạy thật.',
  },
  migrations: {
    good: 'mới nhất.',
    pending: (count: number) =>
      `còn ${count} bước nâng cấp chưa chạy. Khởi động lại máy chủ: sudo systemctl restart quan-triet`,
    newer: (count: number) =>
      `dữ liệu đã lên phiên bản mới hơn ${count} bước so với phần mềm này. Nên nâng cấp phần mềm.`,
  },
  address: {
    good: 'https, dẫn đúng về máy chủ này.',
    loopback: (url: string) =>
      `${url} chỉ dùng để thử trên máy này; dẫn đúng về máy chủ. Chạy thật cần https và tên miền.`,
    notHttps: (url: string) => `${url} không phải https: Zalo không gọi tới. Sửa PUBLIC_URL.`,
    notRunning: (port: number) =>
      `không thấy máy chủ ở cổng ${port} của máy này nên chưa thử được. Chạy: sudo systemctl start quan-triet, rồi kiểm tra lại.`,
    name: (host: string) => `không tìm thấy tên miền ${host}. Kiểm tra bản ghi DNS.`,
    connection: (host: string) =>
      `không nối được tới ${host}. Kiểm tra proxy đang chạy, tường lửa mở cổng 443, DNS trỏ đúng máy. Nếu mạng không cho máy tự gọi tên miền của mình, thử ${host}/healthz từ điện thoại.`,
    certificate: (host: string) =>
      `chứng chỉ của ${host} không hợp lệ. Xem chứng chỉ của proxy (docs/operations.md, mục Proxy).`,
    time: (host: string) =>
      `${host} không trả lời trong thời gian chờ. Kiểm tra proxy và tường lửa.`,
    status: (host: string, status: number) =>
      `${host} trả lời ${status}. Proxy chạy nhưng không dẫn về cổng của máy chủ.`,
    other: (host: string) =>
      `${host} trả lời, nhưng là máy chủ khác. Kiểm tra DNS, hoặc proxy đang dẫn sang nơi khác.`,
  },
  certificate: {
    good: (days: number) => `còn ${days} ngày.`,
    soon: (days: number) => `chỉ còn ${days} ngày. Xem vì sao proxy chưa tự gia hạn.`,
    bad: 'không hợp lệ hoặc đã hết hạn. Gia hạn ngay.',
  },
  miniApp: {
    good: 'đã dựng cho địa chỉ này.',
    none: 'chưa dựng. Chạy: pnpm build',
    other: (url: string) =>
      `bản đã dựng gọi tới địa chỉ khác ${url}. Chạy: pnpm build, rồi đưa lại lên Zalo (docs/deploy-zalo.md).`,
  },
  bot: {
    good: (name: string) => `${name} trả lời, webhook về máy chủ này.`,
    off: 'không dùng.',
    refused: 'mã token bị từ chối. Lấy lại mã từ Zalo Bot Creator, ghi vào ZALO_BOT_TOKEN.',
    silent: 'không trả lời. Kiểm tra đường ra mạng tới bot-api.zaloplatforms.com.',
    cannotJoin: 'chưa được thêm vào nhóm. Bật "cho phép thêm vào nhóm" ở Zalo Bot Creator.',
    webhook: {
      none: 'chưa có webhook. Máy chủ tự đăng ký khi chạy; nếu không được, xem Địa chỉ công khai.',
      other:
        'webhook đang dẫn tới máy khác. Tắt máy cũ, rồi khởi động lại máy chủ này để đăng ký lại.',
      unknown: 'chưa hỏi được webhook. Chạy lại sau.',
    },
  },
  oa: {
    good: (endsAt: Instant) =>
      `đã kết nối; nếu máy tắt, kết nối còn đến ${formatDay(dayOf(endsAt))}.`,
    off: 'không dùng.',
    never:
      'chưa kết nối. Mở Việc quản lý → Tình trạng hệ thống → Zalo OA → Kết nối Official Account.',
    lost: 'đã mất kết nối. Kết nối lại ở Tình trạng hệ thống → Zalo OA.',
    stale: (at: Instant) =>
      `mã truy cập hết hạn từ ${formatDayTime(at)} mà chưa gia hạn được. Kiểm tra máy chủ có chạy không.`,
  },
  mail: {
    good: 'máy chủ thư nhận đăng nhập.',
    off: 'không dùng.',
    unreachable: (host: string) => `không nối được tới ${host}. Kiểm tra SMTP_URL, tường lửa.`,
    tls: (host: string) => `${host} không nối an toàn được. Dùng smtps:// hoặc máy có STARTTLS.`,
    refused: (host: string) => `${host} từ chối tên hoặc mật khẩu trong SMTP_URL.`,
  },
  administrator: {
    good: (count: number) => `${count} người, đã gắn điện thoại.`,
    none: 'chưa có. Chạy: pnpm first-admin --unit "Tên đơn vị" --name "Họ và tên"',
    noPhone:
      'đã có nhưng chưa ai gắn điện thoại. Mở Mini App và nhập mã; mã hết hạn: pnpm first-admin --again',
    one: 'chỉ có một người. Nên giao thêm một người nữa ở Việc quản lý → Nhiệm vụ.',
  },
  notices: {
    good: 'không có cảnh báo nào chờ xử lý.',
    some: (count: number) => `${count} cảnh báo chờ xử lý. Mở Việc quản lý → Tình trạng hệ thống.`,
  },
  alarm: {
    good: (people: number, mailboxes: number) => `${people} người, ${mailboxes} hộp thư.`,
    none: 'chưa chọn ai nên mọi quản trị hệ thống đều được báo. Chọn ở Việc quản lý → Tình trạng hệ thống.',
  },
  backup: {
    good: (at: Instant) => `mỗi đêm; lần gần nhất ${formatDayTime(at)}.`,
    off: 'chưa đặt lịch. Ghi BACKUP_DIR và BACKUP_KEY vào .env (docs/operations.md, mục Sao lưu).',
    never: 'chưa sao lưu lần nào. Chạy: pnpm backup',
    old: (at: Instant) =>
      `lần gần nhất đã lâu: ${formatDayTime(at)}. Máy chủ phải chạy ban đêm; thử ngay: pnpm backup`,
  },
  drill: {
    good: (at: Instant) => `lần gần nhất ${formatDayTime(at)}, bản sao lưu dùng được.`,
    never: 'chưa diễn tập lần nào. Chạy: pnpm drill',
    old: (at: Instant) => `lần gần nhất đã lâu: ${formatDayTime(at)}. Chạy: pnpm drill`,
    failed: (at: Instant) =>
      `lần gần nhất (${formatDayTime(at)}) bản sao lưu KHÔNG dùng được. Chạy pnpm backup, rồi pnpm drill.`,
  },
  audit: {
    good: (lines: number) => `nguyên vẹn, ${lines} dòng.`,
    broken: (seq: number) =>
      `KHÔNG nguyên vẹn từ dòng ${seq}. Giữ nguyên máy, không khởi động lại; làm theo docs/data-protection/incident-runbook.md.`,
  },
} as const
