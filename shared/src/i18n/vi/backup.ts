/** Words of the commands that copy the house away, put it back, try whether that works, and move it to PostgreSQL. */
import { formatCount } from '../format.ts'

const MB = 1024 * 1024

const seconds = (value: number): string => `${value.toFixed(1).replace('.', ',')} giây`
const megabytes = (bytes: number): string => `${(bytes / MB).toFixed(1).replace('.', ',')} MB`

/** What a drill does, in order. */
const steps = {
  restore: 'Khôi phục từ bản sao',
  integrity: 'Kiểm tra cấu trúc cơ sở dữ liệu',
  rows: 'Đối chiếu số dòng từng bảng',
  sentinel: 'Tìm dòng đánh dấu ghi ngay trước khi sao lưu',
  migrate: 'Nâng cấu trúc lên phiên bản đang cài',
  key: 'Mở thử bằng khóa dữ liệu DATA_KEY',
  files: 'Đối chiếu từng tệp',
  audit: 'Kiểm tra chuỗi nhật ký',
  figures: 'Đếm lại số liệu từ dữ liệu gốc',
} as const
export type DrillStep = keyof typeof steps

export const backup = {
  /** Each is told with what it is about: a file, a folder, a table. */
  refusals: {
    no_settings: () =>
      'Chưa có khóa sao lưu. Hãy tạo bằng lệnh pnpm backup --new-key, rồi ghi BACKUP_KEY vào tệp .env.',
    no_folder: () =>
      'Chưa biết cất bản sao vào đâu. Hãy ghi BACKUP_DIR vào tệp .env, hoặc thêm --to THƯ_MỤC.',
    no_secret: () =>
      'Cần khóa bí mật để mở bản sao. Hãy thêm --key TỆP, trong đó có dòng AGE-SECRET-KEY-1…',
    no_database: () => 'Chưa có cơ sở dữ liệu nào. Hãy xem lại DATABASE_URL trong tệp .env.',
    no_room: (dir: string) => `Ổ đĩa không đủ chỗ để sao lưu: ${dir}`,
    no_archive: (path: string) => `Không tìm thấy bản sao: ${path}`,
    other_key: () => 'Khóa này không mở được bản sao: bản sao được khóa cho một khóa khác.',
    damaged: () =>
      'Bản sao đã hỏng hoặc thiếu phần cuối, không thể tin dùng. Hãy dùng một bản sao khác.',
    not_ours: () => 'Đây không phải bản sao của Quán Triệt.',
    newer: (version: string) =>
      `Bản sao do phiên bản mới hơn tạo ra (${version}). Hãy cài phiên bản đó rồi khôi phục.`,
    only_sqlite: () =>
      'Bản sao này lấy từ SQLite: hãy khôi phục vào sqlite:<tệp>, sau đó dùng pnpm move để chuyển sang PostgreSQL.',
    only_postgres: () => 'Bản sao này lấy từ PostgreSQL: hãy khôi phục vào postgres://…',
    not_empty: (where: string) =>
      `Nơi khôi phục không trống: ${where}. Không ghi đè; hãy chọn nơi khác hoặc dọn trước.`,
    may_not_create: () =>
      'Tài khoản PostgreSQL không được tạo cơ sở dữ liệu mới để diễn tập. Hãy tạo sẵn một cơ sở dữ liệu trống và thêm --into postgres://…',
    in_use: () =>
      'Máy chủ đang chạy trên cơ sở dữ liệu SQLite này. Hãy dừng máy chủ rồi chạy lại; trong lúc chuyển, máy chủ không khởi động được.',
    cannot_move: (table: string) =>
      `Không chuyển được bảng ${table}: PostgreSQL không nhận một dòng trong đó. Cơ sở dữ liệu mới vẫn trống, dữ liệu cũ không đổi.`,
    differs: (what: string) =>
      `Sau khi chuyển, hai bên không khớp (${what}). Cơ sở dữ liệu mới đã được trả về trống, dữ liệu cũ không đổi.`,
  },
  unexpected: (reason: string): string => `Không làm được: ${reason}`,
  usage: {
    backup: 'Cách dùng: pnpm backup [--to THƯ_MỤC], hoặc pnpm backup --new-key',
    restore:
      'Cách dùng: pnpm restore TỆP --into sqlite:<tệp>|postgres://… --files THƯ_MỤC [--key TỆP]',
    drill: 'Cách dùng: pnpm drill [TỆP] [--key TỆP] [--into postgres://…]',
    move: 'Cách dùng: pnpm move --to postgres://…, hoặc pnpm move --back để dùng lại tệp SQLite cũ',
  },
  newKey: (pair: { secret: string; recipient: string }): string =>
    [
      'Đã tạo một cặp khóa sao lưu.',
      '',
      'Khóa bí mật, để mở bản sao. Cất ở ngoài máy chủ, ít nhất hai nơi; mất khóa này thì không mở được bản sao nào:',
      `  ${pair.secret}`,
      'Khóa khóa lại, ghi vào tệp .env của máy chủ:',
      `  BACKUP_KEY=${pair.recipient}`,
      '',
      'Bản sao không chứa DATA_KEY: cất DATA_KEY riêng, cũng ở ngoài máy chủ.',
    ].join('\n'),
  written: (one: { path: string; bytes: number; seconds: number; rows: number; files: number }) =>
    `Đã sao lưu vào ${one.path}: ${formatCount(one.rows)} dòng, ${formatCount(one.files)} tệp, ${megabytes(one.bytes)}, hết ${seconds(one.seconds)}.`,
  unsound: (count: number): string =>
    `Lưu ý: ${formatCount(count)} tệp bị mất hoặc hỏng trong thư mục tệp từ trước khi sao lưu.`,
  restored: (one: { rows: number; files: number; seconds: number; takenAt: string }): string =>
    [
      `Đã khôi phục dữ liệu lúc ${one.takenAt}: ${formatCount(one.rows)} dòng, ${formatCount(one.files)} tệp, hết ${seconds(one.seconds)}.`,
      'Trước khi chạy: ghi DATABASE_URL, FILES_DIR và DATA_KEY cũ vào tệp .env, rồi chạy pnpm run doctor.',
    ].join('\n'),
  drill: {
    begins: (path: string): string => `Diễn tập khôi phục từ ${path}`,
    step: (step: DrillStep, took: number, faults: readonly string[]): string =>
      [
        `  ${faults.length === 0 ? '✓' : '✗'} ${steps[step]}: ${seconds(took)}`,
        ...faults.map((fault) => `      ${fault}`),
      ].join('\n'),
    trusted: (took: number): string => `Bản sao này TIN DÙNG ĐƯỢC. Tất cả hết ${seconds(took)}.`,
    notTrusted: (took: number): string =>
      `Bản sao này KHÔNG tin dùng được. Tất cả hết ${seconds(took)}. Giữ các bản sao cũ, tìm nguyên nhân, sao lưu lại rồi diễn tập lần nữa.`,
    faults: {
      inside: (what: string): string => `cơ sở dữ liệu báo: ${what}`,
      rows: (table: string, expected: number, found: number): string =>
        `bảng ${table}: cần ${formatCount(expected)} dòng, thấy ${formatCount(found)}`,
      content: (table: string): string => `bảng ${table}: nội dung khác với lúc sao lưu`,
      sentinel: 'không thấy dòng đánh dấu',
      key: 'DATA_KEY trong cài đặt không mở được khóa của bản sao này',
      fileMissing: (id: string): string => `thiếu tệp ${id}`,
      fileDiffers: (id: string): string => `tệp ${id} khác với lúc ghi`,
      more: (count: number): string => `… và ${formatCount(count)} chỗ khác`,
      figures: (count: number): string =>
        `${formatCount(count)} ô số liệu lệch với dữ liệu gốc (xem pnpm figures:recount)`,
    },
  },
  move: {
    copied: (table: string, rows: number): string => `  ${table}: ${formatCount(rows)} dòng`,
    done: (one: {
      tables: number
      rows: number
      lines: number
      units: number
      wasBroken: boolean
      differences: number
      took: number
    }): string =>
      [
        `Đã chuyển ${formatCount(one.rows)} dòng của ${formatCount(one.tables)} bảng, hết ${seconds(one.took)}.`,
        `Hai bên khớp: số dòng và nội dung từng bảng, ${formatCount(one.lines)} dòng nhật ký, số liệu đếm lại của ${formatCount(one.units)} đơn vị.`,
        ...(one.wasBroken
          ? ['Lưu ý: chuỗi nhật ký đã có lỗi từ trước khi chuyển (xem pnpm verify-audit).']
          : []),
        ...(one.differences > 0
          ? [
              `Lưu ý: ${formatCount(one.differences)} ô số liệu đã lệch từ trước khi chuyển (xem pnpm figures:recount).`,
            ]
          : []),
        'Việc tiếp theo: ghi DATABASE_URL mới vào tệp .env rồi khởi động máy chủ. Thư mục tệp và DATA_KEY giữ nguyên. Cất tệp SQLite cũ; máy chủ sẽ không khởi động trên đó nữa.',
      ].join('\n'),
    back: 'Đã bỏ dấu đã chuyển: máy chủ lại khởi động được trên tệp SQLite này. Dữ liệu ghi vào PostgreSQL sau khi chuyển không có ở đây.',
    notSqlite: 'Cài đặt hiện tại không dùng SQLite, nên không có gì để chuyển.',
  },
} as const
