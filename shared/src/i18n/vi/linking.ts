/** The words of linking in chats: codes, groups bound and left, accounts linked, members to confirm, neutral pointers. */
import type { Instant } from '../../models/moments.ts'
import { formatDayTime } from '../format.ts'

type ChatWay = 'bot' | 'oa'

/** What each way hears of a group, said where the assistant introduces itself. */
const heard: Record<ChatWay, string> = {
  bot: 'Tôi chỉ nhận những tin có nhắc tên tôi hoặc trả lời tin của tôi; chuyện trò khác trong nhóm tôi không thấy.',
  oa: 'Zalo chuyển cho tôi mọi tin trong nhóm; tin không gọi tôi thì tôi bỏ ngay, không lưu nội dung.',
}

const howToStop =
  'Muốn dừng: Bí thư nhắc tên tôi rồi gõ “gỡ bot”, hoặc bấm “Gỡ nhóm” trong Mini App.'

export const linking = {
  /** What the assistant may be called in a mention, whatever account it speaks through. */
  names: ['Quán Triệt', 'Bot Quán Triệt', 'Trợ lý Quán Triệt'],

  /** What sends the assistant away, in lower case. */
  stopOrders: [
    'dừng',
    'dừng lại',
    'dừng gửi',
    'dừng gửi tin',
    'dừng bot',
    'ngừng',
    'ngừng gửi',
    'gỡ bot',
    'gỡ trợ lý',
    'gỡ nhóm',
    'đề nghị dừng',
    'xin dừng',
    'xin gỡ bot',
  ],

  /** At most 200 characters, and nothing about anybody. */
  notification: 'Đồng chí có thông báo mới về học tập nghị quyết. Mời đồng chí mở Mini App để xem.',

  bound: (unit: string, way: ChatWay) =>
    [
      `Đã gắn nhóm này với ${unit}.`,
      'Tôi là trợ lý trả lời tự động của đợt học tập: gửi các phần học, lịch học và nhắc hạn.',
      heard[way],
      'Tôi lưu: mã của nhóm, các tin tôi đã gửi và kết quả gửi. Kết quả của từng người tôi chỉ nhắn riêng.',
      howToStop,
    ].join('\n'),
  boundToo: (unit: string) => `Nhóm này đã gắn với ${unit} từ trước, không cần gắn lại.`,
  otherUnit:
    'Nhóm này đang gắn với một đơn vị khác nên chưa gắn được. Đề nghị gỡ nhóm ở đơn vị đó trước, rồi lấy mã mới.',
  hasGroup:
    'Đơn vị của mã này đã có một nhóm khác. Muốn đổi sang nhóm này, Bí thư chọn “Đổi nhóm” trong Mini App để lấy mã mới.',
  tooManyGroups: (limit: number) =>
    `Bot đã ở đủ ${limit} nhóm nên chưa gắn thêm được. Bí thư chọn “Nhóm OA” hoặc “Chia sẻ tay” trong Mini App.`,
  codeWrong: 'Mã chưa đúng hoặc đã hết hạn. Đồng chí xem lại mã trong Mini App hoặc lấy mã mới.',
  codeUsed: 'Mã này đã dùng rồi, mỗi mã chỉ dùng một lần. Đồng chí lấy mã mới trong Mini App.',
  tooManyTries: 'Đồng chí đã thử nhiều mã. Xin chờ 10 phút rồi thử lại.',
  groupCodeInPrivate:
    'Đây là mã gắn nhóm. Đồng chí gửi mã này trong nhóm của chi bộ, có nhắc tên tôi; mã vẫn còn dùng được.',
  personCodeInGroup:
    'Mã này chỉ dùng trong tin nhắn riêng và không còn giá trị. Đồng chí lấy mã mới rồi nhắn riêng cho tôi.',

  goodbye:
    'Tôi đã được gỡ khỏi nhóm này và không gửi tin vào đây nữa. Kính chào các đồng chí. Có thể mời tôi ra khỏi nhóm.',
  movedAway:
    'Đơn vị đã chuyển sang nhóm khác. Tôi không gửi tin vào nhóm này nữa. Kính chào các đồng chí.',
  stopNotAllowed: 'Việc gỡ tôi khỏi nhóm do Bí thư chi bộ thực hiện.',
  stopInPrivate: (link: string) =>
    `Muốn tôi ngừng nhắn riêng, đồng chí mở Mini App, mục “Liên kết Zalo”, rồi bấm “Gỡ liên kết”.\n${link}`,

  linked:
    'Đã liên kết tài khoản này với đồng chí. Từ nay tôi trả lời riêng đồng chí ở đây. Muốn dừng: mở Mini App, mục “Liên kết Zalo”, bấm “Gỡ liên kết”.',
  linkedToo: 'Tài khoản này đã liên kết với đồng chí từ trước. Đồng chí cứ hỏi tôi ở đây.',
  /** Told in the Mini App, which only the person opens: the account may be somebody else's. */
  linkedByCode:
    'Một tài khoản Zalo vừa được liên kết với đồng chí bằng mã của đồng chí. Nếu không phải đồng chí làm, đồng chí gỡ ngay trong mục “Liên kết Zalo” và báo Bí thư.',
  linkLost:
    'Tài khoản Zalo này không còn liên kết với danh sách chi bộ. Tôi không nhắn việc riêng vào đây nữa.',
  linkTaken:
    'Tài khoản Zalo trước đây liên kết với đồng chí nay đã liên kết với người khác. Nếu không đúng, đồng chí báo ngay Bí thư.',
  linkedBySecretary:
    'Bí thư vừa xác nhận tài khoản Zalo của đồng chí trong nhóm OA của chi bộ. Nếu không phải tài khoản của mình, đồng chí gỡ liên kết trong mục “Liên kết Zalo”.',
  unlinked: (link: string) =>
    `Tôi chưa nhận ra đồng chí trong danh sách chi bộ. Đồng chí mở Mini App, mục “Liên kết Zalo”, lấy mã rồi gửi mã vào đây.\n${link}`,
  unlinkedInGroup:
    'Tôi chưa nhận ra đồng chí trong danh sách chi bộ. Đồng chí mở Mini App, mục “Liên kết Zalo”, để liên kết rồi hỏi lại.',

  openGroup:
    'Nhóm có thành viên chưa được Bí thư xác nhận nên ở đây tôi chỉ gửi tài liệu công khai. Đồng chí nhắn riêng cho tôi hoặc mở Mini App.',
  openGroupPrivately:
    'Nhóm có thành viên chưa được Bí thư xác nhận nên tôi trả lời riêng đồng chí.',

  told: {
    bound: (unit: string, way: string) =>
      `Một nhóm chat (${way}) vừa được gắn với ${unit}. Nếu không phải nhóm của đơn vị, đồng chí gỡ ngay ở mục “Nhóm của chi bộ”.`,
    newMembers: (count: number) =>
      `Nhóm OA của chi bộ có ${count} thành viên mới chưa rõ là ai. Trong lúc chờ, nhóm chỉ nhận tài liệu công khai. Đồng chí mở mục “Nhóm của chi bộ” để xác nhận.`,
    groupEnded: (at: Instant) =>
      `Nhóm OA của chi bộ đã bị giải tán (${formatDayTime(at)}). Đồng chí gắn nhóm khác hoặc chọn “Chia sẻ tay”.`,
  },
  /** What a group is called where Zalo does not say its name. */
  groupName: (unit: string) => `Nhóm ${unit}`,
}
