/** Says what contradicts what in a report that came on paper (1.6). */
import { formatCount, ratioText } from '../format.ts'

interface Named {
  label: string
  count: number
}

export const typedReports = {
  /** What a paper counts, within a sentence. */
  subjects: {
    members: 'đảng viên',
    required: 'đảng viên phải học',
    key_cadres: 'cán bộ chủ chốt',
    masses: 'quần chúng',
    people: 'người',
    tccsd: 'tổ chức cơ sở đảng',
    branches: 'chi bộ',
    classes: 'lớp',
    venues: 'điểm cầu',
    essays: 'bài thu hoạch',
    plans: 'chương trình, kế hoạch',
    head_plans: 'kế hoạch cá nhân',
  },
  /** */
  recomputed: (claimed: string, percent: string) => `Bản giấy ghi ${claimed}; tính lại: ${percent}`,
  noSuchRatio: (claimed: string, whole: number) =>
    `không có số nguyên nào trên ${formatCount(whole)} cho ra ${claimed}`,
  /** */
  truncated: (claimed: string, percent: string) =>
    `Bản giấy ghi ${claimed} do cắt bớt, không làm tròn; tính lại: ${percent}`,
  /** */
  allClaimed: (n: number, d: number, what: string) =>
    `Bản giấy ghi 100%, nhưng số liệu là ${ratioText(n, d)}: còn ${formatCount(d - n)} ${what} chưa được tính`,
  /** */
  targetNotMet: ({ n, d }: { n: number; d: number }, target: number, missing: number) =>
    `${ratioText(n, d)}: chưa đạt chỉ tiêu ${target}%, còn thiếu ${formatCount(missing)}; bản giấy chưa nêu`,
  partExceedsWhole: (n: number, d: number) =>
    `${formatCount(n)} lớn hơn ${formatCount(d)}: phần không thể lớn hơn tổng`,
  cellsExceed: (part: Named, whole: Named) =>
    `“${part.label}” ${formatCount(part.count)} lớn hơn “${whole.label}” ${formatCount(whole.count)}`,
  /** */
  noBase: (n: number) => `${formatCount(n)} quần chúng; chưa có mẫu số`,
  /** */
  baseEqualsCount: (n: number) =>
    `Số quần chúng thuộc diện bằng đúng số đã dự (${formatCount(n)}): lấy người dự làm mẫu số thì tỷ lệ nào cũng là 100%`,
  /** */
  wholeMissing: (n: number, claimed: string, about: number) =>
    `${formatCount(n)} chưa có mẫu số; theo ${claimed} thì mẫu số khoảng ${formatCount(about)}`,
  percentAlone: (claimed: string) =>
    `${claimed} không kèm số lượng: đồng chí nhập số đếm, không nhập tỷ lệ`,
  /** */
  atLeast: (quote: string) => `“${quote}” chỉ là số ước chừng: cần số đếm chính xác`,
  saidTwice: (what: string, one: number, other: number) =>
    `Bản giấy ghi hai số khác nhau về ${what}: ${formatCount(one)} và ${formatCount(other)}`,

  /** Wholes that are no cell of their own. */
  required: 'Đảng viên phải học',
  absent: 'Đảng viên vắng',
  exemptStudied: 'Đảng viên miễn mà đã học',
  rewritten: 'Phải viết lại',

  openContradictions: (texts: readonly string[]) =>
    `Số liệu còn chỗ mâu thuẫn: ${texts.join('; ')}. Đồng chí sửa hoặc xác nhận đã xem.`,
}
