/** The words of reviewing plans from above: the queue, the page with remarks and checklist, the decision. */
import type { Day, Instant } from '../../models/moments.ts'
import type { ReviewBar } from '../../models/plan-review.ts'
import type { PlanKind } from '../../vocabulary/paper-states.ts'
import type { PlanOutcome, PointVerdict } from '../../vocabulary/plans.ts'
import { formatCount, formatDay, formatDue } from '../format.ts'

const kinds: Record<PlanKind, string> = {
  tap_the: 'Chương trình hành động',
  ca_nhan: 'Kế hoạch cá nhân',
}

export const appPlanReviews = {
  title: 'Xem xét chương trình',
  intro: 'Cấp dưới chỉ ban hành chương trình, kế hoạch sau khi cấp trên đã cho ý kiến.',
  mine: (count: number) => `Chờ đồng chí cho ý kiến (${formatCount(count)})`,
  noneMine: 'Không có bản nào chờ đồng chí cho ý kiến.',
  below: (count: number) => `Chờ người khác cho ý kiến (${formatCount(count)})`,
  without: (count: number) =>
    `${formatCount(count)} bản đang chờ ở đơn vị chưa có người phụ trách. Đồng chí phân công để có người cho ý kiến.`,
  overseers: 'Ai phụ trách đơn vị nào',
  assign: 'Phân công người phụ trách',
  kinds,
  ofPerson: (kind: PlanKind, personName: string | null) =>
    personName === null ? kinds[kind] : `${kinds[kind]} của đồng chí ${personName}`,
  waited: (days: number) =>
    days === 0 ? 'Gửi hôm nay' : `Đã chờ ${formatCount(days)} ngày làm việc`,
  slow: 'Chờ lâu',
  sentOn: (on: Day) => `Gửi ${formatDay(on)}`,
  due: (at: Instant) => `Hạn ban hành: ${formatDue(at)}`,
  returned: (times: number) => `Đã đề nghị sửa ${formatCount(times)} lần`,
  inCharge: (names: readonly string[]) => `Phụ trách: ${names.join(', ')}`,
  nobody: 'Chưa có người phụ trách',
  bars: {
    not_in_charge: 'Đồng chí không phụ trách đơn vị này nên chỉ xem.',
    own_plan: 'Đồng chí đã tham gia soạn bản này nên không cho ý kiến về bản này.',
    not_above: 'Chỉ cấp ủy viên của cấp trên cho ý kiến; đồng chí chỉ xem.',
  } satisfies Record<ReviewBar, string>,

  // One plan under review.
  titleOf: (kind: PlanKind) =>
    kind === 'tap_the' ? 'Xem xét chương trình hành động' : 'Xem xét kế hoạch cá nhân',
  version: (version: number) => `Bản ${formatCount(version)}`,
  notWaiting: 'Bản này đang không chờ ý kiến.',
  decided: {
    yeu_cau_sua: 'Đã đề nghị sửa',
    da_cho_y_kien: 'Đã đồng ý',
  } satisfies Record<PlanOutcome, string>,
  decidedOn: (version: number, on: Day) => `Bản ${formatCount(version)}, ${formatDay(on)}`,
  onPaper: 'Ghi theo bản giấy',
  earlier: (count: number) => `Ý kiến các lần trước (${formatCount(count)})`,
  openChildren: (count: number) =>
    `Đơn vị cấp dưới chưa xong chương trình của mình (${formatCount(count)})`,
  openChildrenHint: 'Đơn vị chỉ kết thúc chương trình khi mọi đơn vị này đã xong hoặc được miễn.',
  view: 'Xem',
  whole: 'Toàn văn bản này',
  comparedWith: (version: number) => `Chỗ thay đổi so với bản ${formatCount(version)}`,
  compared: 'Chỗ thay đổi',
  sameText: 'Hai bản không khác nhau.',
  emptyHeading: 'Đơn vị không viết phần này.',
  tasks: 'Nhiệm vụ',
  task: (number: number) => `Nhiệm vụ ${formatCount(number)}`,
  lead: (name: string) => `Chủ trì: ${name}`,
  taskDue: (on: Day) => `Thời hạn: ${formatDay(on)}`,
  wording: (text: string) => `“${text}”`,
  result: (text: string) => `Kết quả: ${text}`,
  part: (heading: string) => `Phần nghị quyết: ${heading}`,
  target: (name: string) => `Chỉ tiêu nhiệm kỳ: ${name}`,
  missing: 'chưa có',

  // Remarks.
  remark: 'Ghi ý kiến',
  remarkGeneral: 'Ghi ý kiến chung',
  remarkOf: (piece: string) => `Ghi ý kiến: ${piece}`,
  line: (number: number, heading: string) => `đoạn ${formatCount(number)}, phần ${heading}`,
  taskPiece: (number: number) => `nhiệm vụ ${formatCount(number)}`,
  general: 'Ý kiến chung',
  remarkText: 'Ý kiến của đồng chí',
  remarkHint: 'Đơn vị chỉ thấy sau khi đồng chí gửi quyết định.',
  saveRemark: 'Lưu ý kiến',
  ownRemark: 'Ý kiến của đồng chí',
  otherRemark: 'Ý kiến',
  removeRemark: 'Bỏ',
  removeRemarkOf: (text: string) => `Bỏ ý kiến: ${text}`,
  remarkCount: (count: number) => `${formatCount(count)} ý kiến tại chỗ sẽ gửi kèm.`,

  // The decision.
  checklist: 'Bốn điều cần xem',
  checklistHint: 'Đánh dấu khi đã xem; điều chưa xem cứ để nguyên.',
  verdicts: { dat: 'Đạt', chua_dat: 'Chưa đạt', chua_xem: 'Chưa xem' } satisfies Record<
    PointVerdict,
    string
  >,
  point: (label: string, verdict: string) => `${label}: ${verdict.toLowerCase()}`,
  agree: 'Đồng ý',
  return: 'Đề nghị sửa',
  agreeTitle: (version: number) => `Đồng ý với bản ${formatCount(version)}?`,
  agreeText: 'Đơn vị được ban hành bản này. Ý kiến đã gửi thì không rút lại được.',
  agreeNote: 'Ý kiến thêm (nếu có)',
  sendAgree: 'Gửi ý kiến đồng ý',
  returnTitle: (version: number) => `Đề nghị sửa bản ${formatCount(version)}?`,
  returnTextHint: 'Đơn vị sửa rồi gửi lại một bản mới để đồng chí xem xét.',
  returnNote: 'Cần sửa những gì',
  returnNeeded: 'Đồng chí ghi rõ cần sửa gì.',
  sendReturn: 'Gửi đề nghị sửa',

  // A decision on paper.
  paper: 'Ghi ý kiến từ bản giấy',
  paperHint: 'Khi người phụ trách đã cho ý kiến trên giấy, cơ quan cấp trên ghi lại tại đây.',
  reviewer: 'Người cho ý kiến',
  paperOn: 'Ngày cho ý kiến',
  outcome: 'Kết quả xem xét',
  savePaper: 'Lưu ý kiến trên giấy',
}
