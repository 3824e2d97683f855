/** The words of drafting a programme or a personal plan: the list, the page, opinions, issuing, versions. */
import type { Day, Instant } from '../../models/moments.ts'
import type { PlanDecision, PlanLack } from '../../models/plan.ts'
import type { PlanKind, PlanState } from '../../vocabulary/paper-states.ts'
import { formatCount, formatDay, formatDayTime, formatDue, formatTime } from '../format.ts'

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

const NEXT: Record<PlanState, string> = {
  nhap: 'Đơn vị đang soạn; soạn xong thì lấy ý kiến.',
  lay_y_kien: 'Đảng viên, đoàn thể đang góp ý; tiếp thu xong thì gửi cấp trên xem xét.',
  gui_xem_xet: 'Chờ cấp ủy viên cấp trên phụ trách cho ý kiến.',
  yeu_cau_sua: 'Cấp trên đề nghị sửa; chờ đơn vị sửa và gửi lại.',
  da_cho_y_kien: 'Cấp trên đã cho ý kiến; chờ văn phòng cấp số để ban hành.',
  ban_hanh: 'Đã ban hành; tiếp theo là giao việc và thực hiện.',
  thuc_hien: 'Đang thực hiện; người theo dõi ghi tiến độ từng nhiệm vụ.',
  so_ket: 'Đã sơ kết; tiếp tục thực hiện đến khi tổng kết.',
  tong_ket: 'Đã tổng kết; khi các đơn vị cấp dưới xong thì kết thúc.',
  dong: 'Đã kết thúc, chỉ còn để xem lại.',
}

/** A personal plan goes to nobody for opinions, and bears no number. */
const NEXT_PERSONAL: Partial<Record<PlanState, string>> = {
  nhap: 'Đồng chí soạn xong thì gửi cấp trên xem xét.',
  yeu_cau_sua: 'Cấp trên đề nghị sửa; sửa xong thì gửi lại.',
  da_cho_y_kien: 'Cấp trên đã cho ý kiến; tiếp theo là ghi ngày ký kế hoạch.',
  ban_hanh: 'Kế hoạch đã ký; tiếp theo là thực hiện.',
}

export const appPlans = {
  title: 'Chương trình, kế hoạch',
  intro: 'Soạn chương trình hành động của đơn vị và kế hoạch cá nhân; chữ gõ vào được lưu tự động.',
  none: 'Chưa có đợt học tập nào cần chương trình hay kế hoạch.',
  unit: 'Đơn vị',
  kinds: {
    tap_the: 'Chương trình hành động',
    ca_nhan: 'Kế hoạch cá nhân',
  } satisfies Record<PlanKind, string>,
  notBegun: 'Chưa soạn',
  due: (at: Instant, isTentative: boolean) =>
    `Hạn: ${formatDue(at)}${isTentative ? ' (dự kiến)' : ''}`,
  noDue: 'Chưa đặt hạn',
  open: 'Mở',
  openOf: (kind: PlanKind, campaign: string) => `Mở: ${appPlans.kinds[kind]}, ${campaign}`,
  begin: 'Bắt đầu soạn',
  beginOf: (kind: PlanKind, campaign: string) =>
    `Bắt đầu soạn: ${appPlans.kinds[kind]}, ${campaign}`,
  beginTitle: 'Soạn từ đâu?',
  fromTemplate: 'Từ mẫu của đợt học tập',
  fromLast: (title: string) => `Từ bản đã ban hành: ${title}`,
  excused: (reason: string) =>
    `Cấp trên cho đơn vị không phải xây dựng chương trình. Lý do: ${reason}`,
  stateOn: (state: string, on: Day) => `${state}, ${formatDay(on)}`,
  earlier: 'Kế hoạch các năm trước',
  toTasks: 'Nhiệm vụ của tôi',
  toTasksHint: 'Việc đồng chí theo dõi, hạn và tiến độ',

  headingNumbered: (index: number, heading: string) =>
    `${ROMAN[index] ?? String(index + 1)}. ${heading}`,

  way: 'Các bước',
  wayNow: (number: number, of: number, name: string) =>
    `Bước ${formatCount(number)}/${formatCount(of)}: ${name}`,
  wayDone: '(xong)',
  standing: 'Đang ở bước nào',
  /** What comes next and who is waited for, in one sentence. */
  next: (kind: PlanKind, state: PlanState): string =>
    (kind === 'ca_nhan' ? NEXT_PERSONAL[state] : undefined) ?? NEXT[state],
  steps: {
    nhap: 'Đang soạn',
    lay_y_kien: 'Lấy ý kiến',
    gui_xem_xet: 'Gửi xem xét',
    da_cho_y_kien: 'Đã cho ý kiến',
    ban_hanh: 'Ban hành',
    thuc_hien: 'Thực hiện',
    so_ket: 'Sơ kết',
    tong_ket: 'Tổng kết',
  } satisfies Partial<Record<PlanState, string>>,

  addLine: 'Thêm đoạn',
  addLineTo: (heading: string) => `Thêm đoạn vào “${heading}”`,
  emptyHeading: 'Chưa viết phần này.',
  emptyLine: 'Chạm để viết',
  line: (number: number) => `Đoạn ${formatCount(number)}`,
  editLine: (number: number) => `Sửa đoạn ${formatCount(number)}`,
  done: 'Xong',
  edit: 'Sửa',
  removeLine: 'Bỏ đoạn này',
  removeTitle: 'Bỏ đoạn này?',
  removeTaskTitle: 'Bỏ nhiệm vụ này?',
  removeText: 'Nội dung này không còn trong bản đang soạn.',
  remove: 'Bỏ',

  saving: 'Đang lưu…',
  savedAt: (at: Instant) => `Đã lưu ${formatTime(at)}`,
  cutOff: 'Đang không có mạng. Chữ đã gõ được giữ trên máy này và tự gửi khi có mạng.',
  notSaved: (count: number) => `Chưa gửi ${formatCount(count)} chỗ, đang giữ trên máy`,
  removedHere: '(bỏ nội dung này)',
  refusedTitle: 'Chưa lưu được',
  refusedText: (why: string) => `${why} Chữ đồng chí đã gõ còn trên máy này:`,
  dropRefused: 'Bỏ chữ này',
  tryAgain: 'Gửi lại',

  conflictTitle: 'Hai người cùng sửa chỗ này',
  conflictText: 'Cả hai bản đều còn. Đồng chí chọn một bản, hoặc giữ cả hai.',
  conflictFirst: 'Bản lưu trước',
  conflictSecond: 'Bản lưu sau',
  keepThis: 'Giữ bản này',
  keepThisOf: (which: string) => `Giữ bản này: ${which}`,
  keepBoth: 'Giữ cả hai bản',

  tasks: 'Nhiệm vụ',
  addTask: 'Thêm nhiệm vụ',
  noTasks: 'Chưa có nhiệm vụ nào.',
  task: {
    numbered: (number: number) => `Nhiệm vụ ${formatCount(number)}.`,
    title: (number: number) => `Nhiệm vụ ${formatCount(number)}`,
    fresh: 'Nhiệm vụ mới',
    edit: (number: number) => `Sửa nhiệm vụ ${formatCount(number)}`,
    text: 'Nhiệm vụ',
    lead: 'Người chủ trì',
    leadHint: 'Họ tên, chức vụ hoặc bộ phận chủ trì.',
    owner: 'Người theo dõi',
    ownerHint: 'Được nhắc trước hạn và ghi tiến độ.',
    noOwner: 'Chưa chọn',
    due: 'Thời hạn',
    dueWording: 'Câu chữ của thời hạn',
    dueWordingHint: 'Ví dụ: trong quý II/2026.',
    noDue: 'Chưa có thời hạn',
    setDue: 'Đặt thời hạn',
    dropDue: 'Bỏ thời hạn',
    repeats: 'Lặp lại',
    result: 'Kết quả phải có',
    resultHint: 'Ví dụ: 2 đảng viên mới; báo cáo được chi bộ thông qua.',
    part: 'Thuộc phần nào của nghị quyết',
    ofPart: 'Phần nghị quyết',
    noPart: 'Chưa chọn',
    target: 'Chỉ tiêu nhiệm kỳ',
    noTarget: 'Không gắn',
    remove: 'Bỏ nhiệm vụ này',
    empty: 'Chưa ghi nội dung',
    none: 'chưa có',
  },

  lacksTitle: 'Còn thiếu để gửi xem xét',
  lacks: {
    empty: () => 'Bản này chưa có nội dung hoặc chưa có nhiệm vụ nào',
    conflict: () => 'Còn chỗ hai người cùng sửa, chưa chọn bản nào',
    task_text: (task: number) => `Nhiệm vụ ${formatCount(task)} chưa có nội dung`,
    task_owner: (task: number) => `Nhiệm vụ ${formatCount(task)} chưa có người chủ trì`,
    task_due: (task: number) => `Nhiệm vụ ${formatCount(task)} chưa có thời hạn`,
    task_result: (task: number) => `Nhiệm vụ ${formatCount(task)} chưa có kết quả phải có`,
  } satisfies Record<PlanLack['kind'], (task: number) => string>,

  opinions: 'Ý kiến góp ý',
  opinionCount: (count: number) => `${formatCount(count)} ý kiến đã gửi`,
  giveOpinion: 'Góp ý',
  opinionLabel: 'Ý kiến của đồng chí',
  opinionHint: 'Ý kiến được gửi tới người soạn của chi bộ; đồng chí được báo khi có trả lời.',
  sendOpinion: 'Gửi ý kiến',
  opinionSent: 'Đã gửi ý kiến. Cảm ơn đồng chí.',
  recordOpinion: 'Ghi ý kiến của đoàn thể',
  body: 'Tên đoàn thể',
  bodyHint: 'Ví dụ: Chi đoàn Khu phố 3.',
  bodyOpinion: 'Nội dung ý kiến',
  saveOpinion: 'Lưu ý kiến',
  answer: 'Trả lời',
  answerOf: (number: number) => `Trả lời ý kiến số ${formatCount(number)}`,
  opinionBy: (number: number, author: string) => `Ý kiến số ${formatCount(number)}, ${author}`,
  ownOpinion: 'của đồng chí',
  erased: '(đã xóa theo yêu cầu)',
  aboutLabel: 'Góp ý về',
  answerLabel: 'Trả lời',
  sendAnswer: 'Gửi trả lời',
  answered: (text: string) => `Trả lời: ${text}`,
  aboutLine: (text: string) => `Về đoạn: “${text}”`,
  about: 'Cả bản dự thảo',

  review: 'Ý kiến của cấp trên',
  outcomes: {
    yeu_cau_sua: 'Đề nghị sửa',
    da_cho_y_kien: 'Đồng ý',
  } satisfies Record<PlanDecision['outcome'], string>,
  verdicts: { dat: 'đạt', chua_dat: 'chưa đạt', chua_xem: 'chưa xem' } satisfies Record<
    PlanDecision['checklist'][keyof PlanDecision['checklist']],
    string
  >,
  decidedOn: (version: number, on: Day) => `Bản ${formatCount(version)}, ${formatDay(on)}`,
  earlierDecisions: (count: number) => `Các lần trước (${formatCount(count)})`,
  remarks: 'Ý kiến tại chỗ',
  aboutAll: 'Về cả bản',
  aboutGone: 'Về chỗ đã bỏ',
  settle: 'Đã sửa',
  settleOf: (text: string) => `Đã sửa theo ý kiến: ${text}`,
  settled: 'Đã sửa theo ý kiến này',
  onPaper: 'Ghi theo bản giấy',

  take: {
    lay_y_kien: 'Lấy ý kiến chi bộ',
    gui_xem_xet: 'Gửi xem xét',
    nhap: 'Lấy lại để sửa',
    ban_hanh: 'Ghi đã ban hành',
    thuc_hien: 'Bắt đầu thực hiện',
  },
  mend: 'Sửa theo ý kiến',
  takeTitle: (label: string) => `${label}?`,
  takeText: {
    lay_y_kien:
      'Đảng viên của đơn vị xem được bản này và góp ý. Đồng chí vẫn sửa tiếp được trong lúc lấy ý kiến.',
    gui_xem_xet:
      'Bản này được khóa và gửi tới cấp ủy viên phụ trách. Đồng chí lấy lại được khi cấp trên chưa cho ý kiến.',
    nhap: 'Bản này trở về đang soạn để sửa. Sửa xong, đồng chí gửi xem xét lại.',
    thuc_hien: 'Người chủ trì nhận thông báo; tiến độ được ghi từ lúc này.',
  },

  issueTitle: {
    tap_the: 'Ghi số, ngày ban hành',
    ca_nhan: 'Ghi ngày ký kế hoạch',
  } satisfies Record<PlanKind, string>,
  issueText: {
    tap_the: 'Số do văn phòng cấp. Đồng chí xem kỹ: ghi rồi, bản này được khóa.',
    ca_nhan: 'Ngày đồng chí ký kế hoạch của mình. Ghi rồi, bản này được khóa.',
  } satisfies Record<PlanKind, string>,
  documentType: 'Loại văn bản',
  number: 'Số',
  numberHint: (proposed: number) =>
    `Số tiếp theo trong nhiệm kỳ: ${String(proposed).padStart(2, '0')}`,
  wrongNumber: 'Ghi số nguyên từ 1 trở lên.',
  symbol: 'Ký hiệu',
  symbolHint: 'Ví dụ: CTr/CB',
  issuedOn: 'Ngày ban hành',
  signer: 'Người ký',
  signerHint: 'Họ tên, chức vụ',
  issue: 'Ghi đã ban hành',
  issuedAs: (number: string | null, on: Day) =>
    number === null ? `Ban hành ${formatDay(on)}` : `Số ${number}, ${formatDay(on)}`,
  signedBy: (name: string) => `Người ký: ${name}`,

  unlock: 'Mở lại để sửa',
  unlockTitle: 'Mở lại bản đã ban hành?',
  unlockText:
    'Bản đã ban hành vẫn đọc được. Sửa xong phải lấy ý kiến, gửi xem xét và ban hành lại. Việc này ghi vào nhật ký.',
  unlockReason: 'Lý do mở lại',

  versions: 'Các bản đã lưu',
  versionOf: {
    lay_y_kien: 'lấy ý kiến',
    gui_xem_xet: 'gửi xem xét',
    ban_hanh: 'ban hành',
  },
  version: (version: number, madeFor: string) => `Bản ${formatCount(version)} (${madeFor})`,
  madeAt: (at: Instant) => `Lưu lúc ${formatDayTime(at)}`,
  versionTitle: (version: number) => `Bản ${formatCount(version)}`,
  compareWith: 'So với',
  nothingBefore: 'Chỉ xem bản này',
  draftNow: 'Bản đang soạn',
  compared: 'Chỗ thay đổi',
  sameText: 'Hai bản không khác nhau.',
  files: 'Tải về',
  formats: { docx: 'Tải tệp Word', pdf: 'Tải tệp PDF' },
  fileDraft: 'Tệp Word của bản chưa ban hành có chữ DỰ THẢO.',
}
