/** Says the words that the stand-ins for Zalo show to a person. */

export const practiceZalo = {
  consentTitle: 'Cho phép ứng dụng truy cập Official Account',
  consentText:
    'Ứng dụng xin quyền gửi tin nhắn, quản lý nhóm và đọc thông tin người quan tâm của Official Account này. Đây là trang dựng để tập, không phải Zalo thật.',
  allow: 'Cho phép',
  deny: 'Không cho phép',
  denied: 'Đã không cho phép. Đồng chí có thể đóng trang này.',

  aloneTitle: 'Zalo giả định đang chạy. Không gì ở đây tới Zalo thật.',
  aloneSettings: 'Thiết đặt để trỏ một ứng dụng vào đây:',
  aloneTokens: 'Cặp mã của Official Account, dùng được ngay:',
  aloneChats: 'Nhóm và người (mã với Bot, mã với Official Account, mã với ứng dụng):',
  aloneAdmin: (address: string) =>
    `Cửa điều khiển ${address}: GET state, truth, messages/<mã>; POST switches, say, act, add, clock, tokens, oa-webhook, raw (JSON). Ví dụ:`,
  aloneStop: 'Bấm Ctrl-C để dừng.',
  aloneUsage:
    'Cách dùng: pnpm practice:zalo [--port 3100] [--clock 2026-03-12T09:00:00+07:00] [--callback http://…]',
  aloneFailed: (reason: string) => `Không chạy được: ${reason}`,
} as const
