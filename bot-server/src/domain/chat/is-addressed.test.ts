import { describe, expect, it } from 'vitest'
import { isAddressed } from './is-addressed.ts'

const account = { id: '579745863508352884', names: ['Đảng ủy phường Bình Minh'] }
const said = (text: string, quotes: string | null = null) => isAddressed({ text, quotes }, account)

describe('talk in a group that is heard whole', () => {
  it.each([
    '[@579745863508352884] hạn nộp thu hoạch',
    'nhờ [@579745863508352884] nhắc giúp',
    '@Đảng ủy phường Bình Minh học ở đâu',
    '@dang uy phuong binh minh hoc o dau',
    'học ở đâu vậy @Bot',
    '@ Trợ lý ai chưa nộp',
    '@Quán Triệt QT-7K2M9P',
    'Bot ơi, hạn nộp là bao giờ',
    'bot hạn nộp',
    'Alo bot',
    'Dạ xin chào bot, cho hỏi',
    'Trợ lý ơi lịch học',
    'tro ly: lich hoc',
    'Trợ lý Quán Triệt ơi',
    'Quán triệt ơi, lịch học',
    'Đảng ủy phường Bình Minh ơi học mấy giờ',
    'Bot ơi'.normalize('NFD'),
  ])('is for the account when it picks, names or calls it: %s', (text) => {
    expect(said(text)).toBe(true)
  })

  it('is for the account when it quotes it, and not when it quotes somebody else', () => {
    expect(said('còn ai nữa', account.id)).toBe(true)
    expect(said('còn ai nữa', '186729651760683225')).toBe(false)
  })

  it.each([
    'Các đồng chí nhớ nộp thu hoạch nhé',
    'Bớt nói chuyện riêng trong giờ học',
    'Bột giặt hết rồi',
    'Quán triệt nội dung Nghị quyết 57 tối nay',
    'Quán triệt: Nghị quyết 57',
    'Trợ lý Bí thư gọi điện cho tôi',
    'Đảng ủy phường Bình Minh vừa họp xong',
    '[@186729651760683225] vắng phải không',
    'hỏi @Botanic xem',
    'gửi về bot@example.vn',
    'robot hút bụi',
    'Chào các đồng chí',
    'chào',
    '@',
    '',
  ])('is ordinary talk otherwise: %s', (text) => {
    expect(said(text)).toBe(false)
  })
})
