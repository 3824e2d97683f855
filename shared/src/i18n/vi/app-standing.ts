/** The words of the screens of standing: exemptions, temporary attachment, moves, figures, masses by count. */
import { formatCount, formatDay, ratioText } from '../format.ts'
import type { Day } from '../../models/moments.ts'

const span = (from: Day, until: Day | null): string =>
  until === null ? `từ ${formatDay(from)}` : `từ ${formatDay(from)} đến hết ${formatDay(until)}`

export const appStanding = {
  title: 'Quản lý đảng viên',
  back: 'Việc quản lý',
  unit: 'Đơn vị',
  counts: (counts: { members: number; exempt: number; required: number; probationary: number }) =>
    `${formatCount(counts.members)} đảng viên; miễn ${formatCount(counts.exempt)}; phải học ${formatCount(counts.required)}; dự bị ${formatCount(counts.probationary)}`,
  figures: 'Số liệu học tập',
  figuresHint: 'Đã học, còn thiếu, theo từng đơn vị và từng ngày',
  masses: 'Quần chúng dự học',
  massesHint: 'Mẫu số và số người dự từng buổi, không ghi tên',
  admit: 'Thêm đảng viên',
  admitHint: 'Mới kết nạp hoặc từ nơi khác chuyển đến',
  unitsTitle: 'Đơn vị trực thuộc',
  peopleTitle: (count: string) => `Danh sách (${count})`,
  apartTitle: (count: string) => `Có diện riêng (${count})`,
  apartHint: 'Miễn, tạm miễn, đình chỉ, dự bị, tạm thời đến hoặc đi.',
  cut: 'Danh sách dài nên chỉ hiện một phần. Đồng chí chọn đơn vị trực thuộc để xem đủ.',
  noNames: 'Danh sách tên do Bí thư chi bộ quản lý. Ở đây chỉ hiện số lượng.',
  empty: 'Chưa có đảng viên nào.',
  search: 'Tìm theo tên',
  searchHint: 'Gõ không dấu cũng được',
  searchNone: 'Không có ai khớp với tên này.',
  endingSoon: (count: number) =>
    `${count} đồng chí hết hạn tạm miễn trong 30 ngày tới. Chi bộ xem xét gia hạn hoặc cho sinh hoạt trở lại.`,
  born: (year: number) => `sinh ${year}`,
  probationary: 'dự bị',
  guest: (until: Day | null) =>
    until === null ? 'tạm thời đến' : `tạm thời đến, hết ${formatDay(until)}`,
  away: (place: string, until: Day | null) =>
    until === null ? `tạm thời ở ${place}` : `tạm thời ở ${place}, hết ${formatDay(until)}`,
  until: (label: string, until: Day | null) =>
    until === null ? label : `${label}, hết ${formatDay(until)}`,
  endsSoon: 'Sắp hết hạn',

  personTitle: 'Diện sinh hoạt',
  standings: {
    phai_hoc: 'Phải học',
    mien: 'Không tính vào số phải học',
    tam_thoi_den: 'Tạm thời đến',
  },
  noUnit: 'Hôm nay không sinh hoạt ở chi bộ nào',
  exemptionsTitle: 'Miễn và đình chỉ',
  noExemption: 'Chưa có quyết định nào.',
  membershipsTitle: 'Quá trình sinh hoạt',
  span,
  states: {
    sap_toi: 'Sắp tới',
    dang: 'Đang hiệu lực',
    da_het: 'Đã hết',
    da_huy: 'Đã hủy',
  },
  attach: { chinh_thuc: 'Sinh hoạt chính thức', tam_thoi: 'Sinh hoạt tạm thời' },
  decision: (number: string | null, day: Day | null) =>
    [number && `Quyết định ${number}`, day && `chi bộ quyết định ${formatDay(day)}`]
      .filter(Boolean)
      .join(', '),
  actionsTitle: 'Ghi thay đổi',

  grant: 'Ghi miễn hoặc đình chỉ',
  grantHint: 'Theo đề nghị của đảng viên và quyết định của chi bộ.',
  kind: 'Diện',
  from: 'Từ ngày',
  hasEnd: 'Thời hạn',
  withEnd: 'Có ngày cuối cùng',
  withoutEnd: 'Chưa xác định ngày cuối',
  lastDay: 'Đến hết ngày',
  decisionOn: 'Ngày chi bộ quyết định',
  decisionNumber: 'Số quyết định',
  decisionNumberHint: 'Bắt buộc khi đình chỉ sinh hoạt',
  temporaryLimit: 'Tạm miễn mỗi lần không quá 12 tháng.',
  save: 'Lưu',

  end: 'Kết thúc sớm',
  endOf: (what: string) => `Kết thúc sớm: ${what}`,
  endFrom: 'Không còn hiệu lực từ ngày',
  endHint: 'Nếu ghi nhầm, đồng chí chọn chính ngày bắt đầu: mục này coi như chưa có.',

  attachTo: 'Cho sinh hoạt tạm thời',
  attachHint: 'Vẫn tính ở chi bộ mình. Nơi đến ghi điểm danh nhưng không tính vào số của nơi đó.',
  branch: 'Chi bộ',

  confirm: 'Công nhận chính thức',
  confirmHint: 'Đảng viên dự bị trở thành đảng viên chính thức từ ngày này.',
  transfer: 'Chuyển sinh hoạt chính thức',
  transferHint: 'Kết quả đã học đi theo đảng viên. Cần quyền ở cả nơi đi và nơi đến.',
  leave: 'Thôi sinh hoạt',
  leaveHint: 'Chỉ ghi lý do theo mục, không ghi chi tiết.',
  leaveReason: 'Lý do',
  leaveWarning: 'Từ ngày này đồng chí đó không còn trong danh sách và không vào ứng dụng được nữa.',
  day: 'Ngày',

  fullName: 'Họ và tên',
  birthYear: 'Năm sinh',
  birthYearHint: 'Bốn chữ số; để trống nếu chưa rõ',
  stage: 'Đảng viên',
  namesake: 'Đây là người khác, cùng họ tên',
  admitNote: 'Chỉ ghi họ tên, năm sinh và diện đảng viên. Không ghi số thẻ, địa chỉ, căn cước.',

  campaign: 'Đợt học tập',
  noCampaign: 'Đơn vị chưa tham gia đợt học tập nào.',
  onDay: 'Tính đến ngày',
  target: (percent: number, base: string) => `Chỉ tiêu ${percent}% ${base}`,
  bases: { tong_so: 'trên tổng số đảng viên', phai_hoc: 'trên số phải học' },
  ofMembers: 'Đã học, trên tổng số',
  ofRequired: 'Đã học, trên số phải học',
  ownTarget: (percent: number, base: string) => `Chỉ tiêu riêng của đơn vị ${percent}% ${base}`,
  planBase: 'mẫu số của kế hoạch',
  ratio: ratioText,
  verdict: (figure: { verdict: string; missing: number; isReachable: boolean }) => {
    if (figure.verdict === 'khong_co_doi_tuong') return 'Không có đối tượng'
    if (figure.verdict === 'dat') return 'Đạt chỉ tiêu'
    return figure.isReachable
      ? `Còn thiếu ${formatCount(figure.missing)} người`
      : 'Không thể đạt với mẫu số này'
  },
  writers: 'Phải viết thu hoạch',
  writersText: (soFar: number, done: number) =>
    `${formatCount(soFar)} đồng chí; trong đó ${formatCount(done)} đã học xong`,
  guestsApart: 'Tạm thời đến, có dự',
  guestsText: (count: number) => `${formatCount(count)} (không tính vào tỷ lệ)`,
  massesFigure: (masses: { people: number; visits: number; base: number | null }) => {
    if (masses.base === null && masses.visits === 0) return 'Chưa ghi; chưa có mẫu số'
    if (masses.base === null)
      return `${formatCount(masses.people)} quần chúng; chưa có mẫu số; ${formatCount(masses.visits)} lượt`
    if (masses.people > masses.base)
      return `${formatCount(masses.people)} quần chúng, nhiều hơn mẫu số ${formatCount(masses.base)}; ${formatCount(masses.visits)} lượt`
    return `${ratioText(masses.people, masses.base)} người; ${formatCount(masses.visits)} lượt`
  },
  massesRow: 'Quần chúng',
  undeclared: (count: number) => `${formatCount(count)} đơn vị chưa khai mẫu số quần chúng.`,
  columns: {
    unit: 'Đơn vị',
    members: 'Đảng viên',
    exempt: 'Miễn',
    ofMembers: 'Đã học / tổng số',
    ofRequired: 'Đã học / phải học',
  },
  tableLabel: 'Số liệu từng đơn vị trực thuộc',

  massesIntro: 'Chỉ đếm số người, không ghi tên ai.',
  base: 'Mẫu số: số quần chúng thuộc diện học',
  baseHint: 'Để trống nếu chưa khai; khi đó chỉ in số người dự.',
  baseDeclared: (day: Day) => `Khai từ ${formatDay(day)}`,
  saveBase: 'Ghi mẫu số',
  visits: 'Lượt: số người dự buổi này',
  firstVisits: 'Người: trong đó dự lần đầu trong đợt',
  notCounted: 'Chưa ghi',
  counted: (visits: number, people: number) =>
    `${formatCount(visits)} lượt, ${formatCount(people)} người dự lần đầu`,
  countSession: 'Ghi số người dự',
  countOf: (session: string) => `Ghi số người dự ${session}`,
  notBegun: 'Chưa đến giờ học',
  total: 'Cộng cả đợt',
  noSession: 'Chưa có buổi học nào.',
  numberWrong: 'Đồng chí nhập một số nguyên.',
}
