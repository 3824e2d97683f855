/** What the server says on the console when it starts. */

interface Step {
  number: number
  of: number
  name: string
}

export const start = {
  practice: (address: string) =>
    `Sân tập đã sẵn sàng (dữ liệu giả định, không nối với Zalo).\nMở trình duyệt: ${address}`,
  live: (address: string) => `Quán Triệt đang chạy, địa chỉ công khai: ${address}`,
  migrationBegun: ({ number, of, name }: Step) =>
    `Nâng cấp cơ sở dữ liệu, bước ${number}/${of} (${name}): bắt đầu`,
  migrationRunning: ({ number, of, name, share }: Step & { share: number }) =>
    `Nâng cấp cơ sở dữ liệu, bước ${number}/${of} (${name}): đã xong ${Math.floor(share * 100)} %`,
  migrationDone: ({ number, of, name, seconds }: Step & { seconds: number }) =>
    `Nâng cấp cơ sở dữ liệu, bước ${number}/${of} (${name}): xong sau ${seconds.toFixed(1).replace('.', ',')} giây`,
  databaseIsNewer:
    'Chưa khởi động được: cơ sở dữ liệu đã được một phiên bản mới hơn nâng cấp, phiên bản này không dùng được nữa. Hãy cài lại phiên bản mới, hoặc khôi phục bản sao lưu có trước khi nâng cấp.',
  settings: 'Chưa khởi động được: tệp .env còn chỗ phải sửa.',
  settingMissing: (name: string, hint: string) => `${name} chưa có. Cần ghi: ${hint}.`,
  settingWrong: (name: string, hint: string) => `${name} chưa đúng. Cần ghi: ${hint}.`,
  /** What to put into each setting. */
  settingHints: {
    PORT: 'số cổng, ví dụ 3000',
    PUBLIC_URL: 'địa chỉ mà Zalo gọi tới máy chủ này, ví dụ https://hoctap.example.vn',
    FILES_DIR:
      'để trống, hoặc thư mục chứa tệp (đã mã hóa), ví dụ ./data/files; mỗi cơ sở dữ liệu một thư mục riêng',
    DATABASE_URL: 'sqlite:./data/quan-triet.db hoặc postgres://user:password@host:5432/name',
    ZALO_BOT_TOKEN: 'mã token mà Zalo Bot Creator đã gửi, dạng 12345689:abc-xyz',
    ZALO_BOT_WEBHOOK_SECRET: 'một mã bí mật tự đặt, từ 8 đến 256 ký tự',
    ZALO_BOT_API_URL: 'để trống, hoặc một địa chỉ như https://bot-api.zaloplatforms.com',
    ZALO_OA_ID: 'dãy số của Official Account trên oa.zalo.me',
    ZALO_OA_SECRET_KEY:
      'OA Secret Key ở trang Webhook của Official Account (không phải khóa bí mật của Zalo App)',
    ZALO_OA_NAME: 'để trống, hoặc tên của Official Account như thành viên nhóm nhìn thấy',
    ZALO_OA_CODE_VERIFIER:
      'để trống, hoặc chuỗi 43 ký tự có Code Challenge đã lưu ở phần Thiết lập chung của Official Account',
    ZALO_OA_API_URL: 'để trống, hoặc một địa chỉ như https://openapi.zalo.me',
    ZALO_OAUTH_URL: 'để trống, hoặc một địa chỉ như https://oauth.zaloapp.com',
    ZALO_APP_ID: 'dãy số của Zalo App trên developers.zalo.me',
    ZALO_APP_SECRET: 'khóa bí mật của Zalo App trên developers.zalo.me',
    ZALO_GRAPH_URL: 'để trống, hoặc một địa chỉ như https://graph.zalo.me',
    ZALO_MINI_APP_ID: 'dãy số của Mini App trên mini.zalo.me',
    ZALO_MINI_APP_API_KEY: 'để trống, hoặc API key của Mini App để gửi thông báo cho từng người',
    ZALO_MINI_APP_API_URL: 'để trống, hoặc một địa chỉ như https://openapi.mini.zalo.me',
    ZALO_MINI_APP_TEMPLATE_ID:
      'để trống, hoặc mã mẫu thông báo của Mini App, ví dụ 00126fd75392bacce383',
    ZALO_BOT_PER_MINUTE: 'để trống, hoặc số tin bot được gửi mỗi phút',
    ZALO_BOT_PER_MONTH: 'để trống, hoặc số tin bot được gửi mỗi tháng, ví dụ 3000',
    ZALO_BOT_GROUPS: 'để trống, hoặc số nhóm bot được vào, ví dụ 3',
    ZALO_BOT_USERS: 'để trống, hoặc số người được nhắn riêng với bot, ví dụ 50',
    ZALO_OA_PER_MINUTE: 'để trống, hoặc số lệnh gọi mỗi phút của ứng dụng, ví dụ 4000',
    CHAT_GAP_SECONDS: 'để trống, hoặc số giây tối thiểu giữa hai tin vào một nhóm, ví dụ 3',
    TRUSTED_PROXIES:
      'để trống, hoặc địa chỉ các máy chủ trung gian (reverse proxy) cách nhau bằng dấu phẩy, ví dụ 10.0.0.5, 10.1.0.0/16',
    LEASE_SECONDS:
      'để trống, hoặc số giây chờ trước khi coi việc của một tiến trình là đã đứt, ví dụ 60',
    SMTP_URL: 'địa chỉ máy chủ thư, ví dụ smtps://ten:mat-khau@mail.example.vn:465',
    MAIL_FROM: 'địa chỉ gửi thư, ví dụ Học tập nghị quyết <hoctap@example.vn>',
    DATA_KEY:
      'khóa dữ liệu 32 byte viết theo base64 (tạo bằng: openssl rand -base64 32), cất riêng một bản',
    BACKUP_DIR: 'để trống, hoặc thư mục cất bản sao lưu hằng đêm, tốt nhất ở ổ đĩa khác',
    BACKUP_KEY: 'khóa sao lưu age1… (tạo bằng: pnpm backup --new-key)',
    BACKUP_KEEP: 'để trống, hoặc số bản sao mới nhất được giữ lại, ví dụ 7',
    BACKUP_KEEP_WEEKS: 'để trống, hoặc giữ thêm mỗi tuần một bản trong bao nhiêu tuần, ví dụ 8',
    METRICS_TOKEN:
      'để trống, hoặc một mã bí mật tự đặt từ 16 ký tự cho phần mềm theo dõi (tạo bằng: openssl rand -hex 32)',
    LOG_LEVEL: 'debug, info, warn, error hoặc silent',
  },
  fixtureInLive:
    'Cơ sở dữ liệu này là của sân tập (dữ liệu giả định). Hãy đặt DATABASE_URL sang cơ sở dữ liệu khác để chạy thật.',
  movedAway:
    'Dữ liệu trong tệp SQLite này đã được chuyển sang PostgreSQL. Hãy ghi DATABASE_URL mới vào tệp .env. Muốn dùng lại tệp này: pnpm move --back.',
  portTaken: (port: number) =>
    `Cổng ${port} đang có chương trình khác dùng. Hãy tắt chương trình đó, hoặc đặt PORT sang số khác trong tệp .env.`,
}
