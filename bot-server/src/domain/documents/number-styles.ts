/** The words that number a heading, and which way of numbering stands above which. */

/** Numbered sections that have a fixed place in a document, the longer name before its own ending. */
export const KEYWORDS = [
  'tiểu mục',
  'tieu muc',
  'phần',
  'phan',
  'chương',
  'chuong',
  'mục',
  'muc',
  'điều',
  'dieu',
  'khoản',
  'khoan',
  'phụ lục',
  'phu luc',
  'chuyên đề',
  'chuyen de',
  'bài',
  'bai',
] as const

/** What is counted out in speeches and resolutions: «Nhiệm vụ thứ nhất: …», «Giải pháp 2. …». */
export const NOUNS = [
  'nhóm nhiệm vụ',
  'nhóm giải pháp',
  'nhiệm vụ',
  'giải pháp',
  'khâu đột phá',
  'bước đột phá',
  'đột phá',
  'nội dung',
  'vấn đề',
  'mục tiêu',
  'quan điểm',
  'bài học',
  'yêu cầu',
  'nguyên tắc',
  'nhóm',
  'bước',
  'câu',
] as const

/** Stands under whatever it follows: ordinals, bullets that introduce a list, counted nouns. */
export const FREE_RANK = 1000

/** The usual order of Party documents (model 2.4): Phần, Chương, Mục, A, I, Điều, 1, 1.1, a). */
const RANKS: Record<string, number> = {
  'phu luc': 5,
  phan: 10,
  'chuyen de': 12,
  bai: 15,
  chuong: 20,
  muc: 30,
  'tieu muc': 35,
  capitals: 38,
  upper: 40,
  roman: 50,
  dieu: 55,
  khoan: 58,
  arabic: 60,
  mixed2: 65,
  decimal2: 70,
  mixed3: 75,
  decimal3: 80,
  mixed4: 82,
  decimal4: 85,
  decimal5: 87,
  lower: 90,
}

/** The rank of a family of numbers; brackets and anything unknown stand lowest of the ranked ones. */
export const rankOf = (family: string): number => RANKS[family] ?? 90
