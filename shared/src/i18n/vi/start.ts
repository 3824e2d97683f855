/** What the server says on the console when it starts. */

export const start = {
  practice: (address: string) =>
    `Sân tập đã sẵn sàng (dữ liệu giả định, không nối với Zalo).\nMở trình duyệt: ${address}`,
  live: (address: string) => `Quán Triệt đang chạy, địa chỉ công khai: ${address}`,
  settings: 'Chưa khởi động được: tệp .env còn chỗ phải sửa.',
  settingMissing: (name: string, hint: string) => `${name} chưa có. Cần ghi: ${hint}.`,
  settingWrong: (name: string, hint: string) => `${name} chưa đúng. Cần ghi: ${hint}.`,
  /** What to put into each setting. */
  settingHints: {
    PORT: 'số cổng, ví dụ 3000',
    PUBLIC_URL: 'địa chỉ mà Zalo gọi tới máy chủ này, ví dụ https://hoctap.example.vn',
    DATABASE_URL: 'sqlite:./data/quan-triet.db hoặc postgres://user:password@host:5432/name',
    ZALO_BOT_TOKEN: 'mã token mà Zalo Bot Creator đã gửi, dạng 12345689:abc-xyz',
    ZALO_BOT_WEBHOOK_SECRET: 'một mã bí mật tự đặt, từ 8 đến 256 ký tự',
    ZALO_BOT_API_URL: 'để trống, hoặc một địa chỉ như https://bot-api.zaloplatforms.com',
    ZALO_APP_ID: 'dãy số của Zalo App trên developers.zalo.me',
    ZALO_APP_SECRET: 'khóa bí mật của Zalo App trên developers.zalo.me',
    ZALO_GRAPH_URL: 'để trống, hoặc một địa chỉ như https://graph.zalo.me',
    ZALO_MINI_APP_ID: 'dãy số của Mini App trên mini.zalo.me',
    DATA_KEY:
      'khóa dữ liệu 32 byte viết theo base64 (tạo bằng: openssl rand -base64 32), cất riêng một bản',
    LOG_LEVEL: 'debug, info, warn, error hoặc silent',
  },
  fixtureInLive:
    'Cơ sở dữ liệu này là của sân tập (dữ liệu giả định). Hãy đặt DATABASE_URL sang cơ sở dữ liệu khác để chạy thật.',
  portTaken: (port: number) =>
    `Cổng ${port} đang có chương trình khác dùng. Hãy tắt chương trình đó, hoặc đặt PORT sang số khác trong tệp .env.`,
}
