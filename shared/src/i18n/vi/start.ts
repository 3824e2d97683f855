/** What the server says on the console when it starts. */

export const start = {
  practice: (address: string) =>
    `Sân tập đã sẵn sàng (dữ liệu giả định, không nối với Zalo).\nMở trình duyệt: ${address}`,
  live: (address: string) => `Quán Triệt đang chạy, địa chỉ công khai: ${address}`,
  settings: 'Chưa khởi động được: tệp .env còn chỗ phải sửa.',
  fixtureInLive:
    'Cơ sở dữ liệu này là của sân tập (dữ liệu giả định). Hãy đặt DATABASE_URL sang cơ sở dữ liệu khác để chạy thật.',
  portTaken: (port: number) =>
    `Cổng ${port} đang có chương trình khác dùng. Hãy tắt chương trình đó, hoặc đặt PORT sang số khác trong tệp .env.`,
}
