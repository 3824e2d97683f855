/** Lists every screen of the Mini App: where it is in the practice ground, who opens it, and the name it bears. */
import { members, officers } from '@quan-triet/bot-server/services/fixture/people'

const officer = (role: (typeof officers)[number]['role']): number =>
  members.length + 2 + officers.findIndex((one) => one.role === role)

const SECRETARY = 0
const MEMBER = 5
const WARD = officer('bi_thu')
const PROPAGANDA = officer('can_bo_tuyen_giao')
const ADMINISTRATOR = officer('quan_tri')
const AUDITOR = officer('kiem_tra')

export interface ScreenPlace {
  /** As the files of routes have it; what stands for its parameters is in `at`. */
  route: string
  /** Its address below the app's root, with ids of the practice ground; `route` if omitted. */
  at?: string
  /** The person's index in `services/fixture/people.ts`. */
  person: number
  /** What the first heading says once the screen is there. */
  heading: RegExp
}

/** What has to be made in the practice ground before its screens can be opened. */
export interface MadeObjects {
  importId: string
  requestId: string
  reportId: string
}

const member = (route: string, heading: RegExp, at = route): ScreenPlace => ({
  route,
  at,
  person: MEMBER,
  heading,
})
const secretary = (route: string, heading: RegExp, at = route): ScreenPlace => ({
  ...member(route, heading, at),
  person: SECRETARY,
})
const office =
  (person: number) =>
  (route: string, heading: RegExp, at = route) => ({
    ...member(`office/${route}`, heading, `office/${at}`),
    person,
  })
const ward = office(WARD)
const propaganda = office(PROPAGANDA)
const administrator = office(ADMINISTRATOR)
const auditor = office(AUDITOR)
const branch = office(SECRETARY)

const NODE = 'campaigns/nodes/:id'
const AT_NODE = 'campaigns/nodes/node-khu-pho-3'

/** In the order in which they are walked through; a person's screens stand together. */
export const screensWith = ({
  importId,
  requestId,
  reportId,
}: MadeObjects): readonly ScreenPlace[] => [
  member('', /^Kính chào đồng chí/),
  member('ask', /^Hỏi nhanh$/),
  member('parts', /^Các phần nghị quyết$/),
  member('parts/:id', /khâu đột phá/, 'parts/part-3'),
  member('parts/search', /^Tìm/),
  member('parts/bookmarks', /./),
  member('parts/:id/changes', /^Thay đổi: /, 'parts/part-3/changes'),
  member('display', /^Cỡ chữ và màu$/),
  member('check-in', /^Điểm danh$/),
  member('leave', /^Xin vắng mặt$/),
  member('attendance', /^Các buổi học của tôi$/),
  member('essay', /^Bài thu hoạch$/),
  member('quiz', /^Bài trắc nghiệm$/),
  member('matters', /^Thắc mắc, kiến nghị$/),
  member('plans', /^Chương trình, kế hoạch$/),
  member('tasks', /^Nhiệm vụ của tôi$/),
  member('link', /^Liên kết Zalo$/),
  member('mail', /^Nhận tài liệu qua thư$/),
  member('my-data', /^Dữ liệu của tôi$/),
  member('my-data/ask', /^Gửi yêu cầu về dữ liệu$/),
  member('my-data/notice', /^Thông báo về dữ liệu cá nhân$/),

  secretary('', /^Kính chào đồng chí/),
  secretary('sessions', /^Buổi học và điểm danh$/),
  secretary('sessions/new', /^Tạo buổi học$/),
  secretary('sessions/makeup', /^Mở buổi học bù$/),
  secretary('sessions/:id/invitees', /^Người được mời$/, 'sessions/session-bu/invitees'),
  secretary('sessions/:id', /Buổi 2/, 'sessions/session-2'),
  secretary('sessions/:id/roll', /^Danh sách điểm danh$/, 'sessions/session-1/roll'),
  secretary('sessions/:id/call', /^Gọi tên$/, 'sessions/session-1/call'),
  secretary('sessions/:id/paper', /^Nhập hộ từ bản giấy$/, 'sessions/session-1/paper'),
  secretary('sessions/makeup', /^Mở buổi học bù$/),
  secretary('sessions/:id/invitees', /./, 'sessions/session-bu/invitees'),
  secretary('people', /^Danh sách chi bộ$/),
  secretary('grading', /^Chấm bài thu hoạch$/),
  secretary('grading/accuracy', /^Máy so trùng lặp đúng đến đâu$/),
  secretary('grading/:essayId', /^Bài thu hoạch$/, 'grading/essay-person-06'),
  secretary('essays', /^Thu hoạch của chi bộ$/),
  secretary('papers', /^Chương trình, báo cáo$/),
  secretary('plans', /^Chương trình, kế hoạch$/),
  secretary('plans/:planId', /^Chương trình hành động/, 'plans/plan-khu-pho-3'),
  secretary('plans/:planId/versions/:version', /^Bản 1$/, 'plans/plan-khu-pho-3/versions/1'),
  secretary('matters', /^Thắc mắc, kiến nghị$/),
  secretary('speaker', /^Câu hỏi cho báo cáo viên$/),
  secretary('group', /^Nhóm của chi bộ$/),
  secretary('deliveries', /^Sổ gửi tin$/),
  secretary('publishing', /^Tài liệu và lịch gửi$/),
  secretary('publishing/import', /^Đưa tài liệu lên$/),
  secretary('publishing/mailboxes', /^Hộp thư nhận tài liệu$/),
  secretary('publishing/:id', /^Nghị quyết/, 'publishing/document-nq-05'),
  secretary('publishing/:id/reach', /^Nơi nhận ngoài Zalo$/, 'publishing/document-nq-05/reach'),
  secretary(
    'publishing/:id/not-secret',
    /^Xác nhận không mật$/,
    'publishing/document-nq-05/not-secret',
  ),
  secretary('publishing/:id/schedule', /^Hẹn giờ gửi$/, 'publishing/document-nq-05/schedule'),
  secretary('publishing/:id/parts/:partId', /^Phần 3/, 'publishing/document-nq-05/parts/part-3'),
  secretary(
    'publishing/:id/parts/:partId/correct',
    /^Đính chính phần 3$/,
    'publishing/document-nq-05/parts/part-3/correct',
  ),
  secretary(
    'publishing/:id/parts/:partId/questions',
    /./,
    'publishing/document-nq-05/parts/part-3/questions',
  ),
  secretary('my-data/branch', /^Đồng ý và bản giấy$/),
  secretary(
    'my-data/branch/:personId/ask',
    /^Yêu cầu trên giấy về dữ liệu$/,
    'my-data/branch/person-07/ask',
  ),
  secretary('office', /^Việc quản lý$/),
  branch('recommendations', /^Tổng hợp kiến nghị$/),
  branch('standing', /^Quản lý đảng viên$/),
  branch('standing/people/:personId', /^Diện sinh hoạt$/, 'standing/people/person-07'),
  branch('standing/admit', /^Thêm đảng viên$/),
  branch('standing/figures', /^Số liệu học tập$/, 'standing/figures?unit=cb-khu-pho-3'),
  branch('standing/masses', /^Quần chúng dự học$/, 'standing/masses?unit=cb-khu-pho-3'),
  branch('roles/:id/hand-over', /^Bàn giao nhiệm vụ$/, 'roles/role-person-01/hand-over'),
  branch('campaigns', /^Đợt học tập$/),
  branch('campaigns/:campaignId/checks', /^Kiểm tra trùng lặp$/, 'campaigns/campaign-nq-05/checks'),
  branch(NODE, /^Đợt học tập Nghị quyết/, AT_NODE),
  branch('imports', /^Nhập từ Excel$/),
  branch('imports/sessions', /^Tạo nhiều buổi học$/),
  branch(
    'imports/attendance/:sessionId',
    /^Nhập điểm danh từ Excel$/,
    'imports/attendance/session-1',
  ),
  branch('reports/:reportId/versions/:version', /^Báo cáo của/, `reports/${reportId}/versions/1`),
  branch('imports/:id', /^Xem trước khi lưu$/, `imports/${importId}`),

  propaganda('', /^Việc quản lý$/),
  propaganda('reports', /^Báo cáo kết quả$/),
  propaganda(
    'reports/typed/:nodeId',
    /^Nhập báo cáo giấy$/,
    'reports/typed/node-khu-pho-3?unit=db-phuong-sao-mai&campaign=campaign-nq-05',
  ),
  propaganda('progress', /^Tiến độ các đơn vị/),
  propaganda('targets', /^Chỉ tiêu nhiệm kỳ$/),
  propaganda('targets/:id', /^Kết nạp đảng viên mới$/, 'targets/target-admissions'),
  propaganda('plans', /^Chương trình của các đơn vị$/),
  propaganda('overseers', /^Cấp ủy viên phụ trách$/),
  propaganda('exports', /^Xuất bảng tiến độ$/),
  propaganda('tokens', /^Mã truy cập cho chương trình$/),
  propaganda('campaigns', /^Đợt học tập$/),
  propaganda('campaigns/:id', /^Đợt học tập/, 'campaigns/campaign-nq-05'),
  propaganda('campaigns/:campaignId/quiz', /^Bài trắc nghiệm$/, 'campaigns/campaign-nq-05/quiz'),
  propaganda(
    'campaigns/:campaignId/copy-check',
    /^Bài thu hoạch trùng nhau$/,
    'campaigns/campaign-nq-05/copy-check',
  ),
  propaganda(
    'campaigns/:campaignId/essays',
    /^Bài thu hoạch theo đơn vị$/,
    'campaigns/campaign-nq-05/essays',
  ),
  propaganda(
    'campaigns/:campaignId/sample',
    /^Chấm lại theo mẫu$/,
    'campaigns/campaign-nq-05/sample',
  ),
  propaganda('campaigns/open/:unitId', /^Mở đợt học tập$/, 'campaigns/open/db-phuong-sao-mai'),
  propaganda('campaigns/my-assignments', /./),
  propaganda(
    'campaigns/sessions/:sessionId/venues',
    /^Điểm cầu/,
    'campaigns/sessions/session-2/venues',
  ),
  propaganda(
    `${NODE}/settings`,
    /^Cài đặt của đợt$/,
    `campaigns/nodes/node-phuong-sao-mai/settings`,
  ),
  propaganda(`${NODE}/clone`, /^Đợt mới từ đợt cũ$/, `campaigns/nodes/node-phuong-sao-mai/clone`),
  propaganda(`${NODE}/classes`, /^Lớp học$/, `campaigns/nodes/node-phuong-sao-mai/classes`),
  propaganda(`${NODE}/classes/new`, /./, `campaigns/nodes/node-phuong-sao-mai/classes/new`),
  propaganda(`${NODE}/assignments`, /./, `campaigns/nodes/node-phuong-sao-mai/assignments`),

  ward('campaigns', /^Đợt học tập$/),
  ward('digest', /^Tóm tắt hằng ngày$/),
  ward('reviews', /^Sơ kết, tổng kết$/),
  ward('pilots', /^Đơn vị làm điểm$/),
  ward('plan-reviews', /^Xem xét chương trình$/),
  ward('plan-reviews/:planId', /^Xem xét chương trình hành động$/, 'plan-reviews/plan-khu-pho-3'),
  ward('deliveries', /^Sổ gửi tin$/),
  ward('channels', /^Kênh gửi vào nhóm$/),
  ward('standing/figures', /^Số liệu học tập$/, 'standing/figures?unit=db-phuong-sao-mai'),

  administrator('', /^Việc quản lý$/),
  administrator('desk', /^Đăng nhập trên máy tính$/),
  administrator('roles', /^Phân công và bàn giao$/),
  administrator('access', /^Thu hồi đăng nhập$/),
  administrator('requests', /^Yêu cầu về dữ liệu cá nhân$/),
  administrator('requests/calendar', /^Ngày nghỉ, ngày làm bù$/),
  administrator('requests/:id', /^Yêu cầu về dữ liệu cá nhân$/, `requests/${requestId}`),
  administrator('tree', /^Cây tổ chức$/),
  administrator('tree/:id', /^Chi bộ Khu phố 3$/, 'tree/cb-khu-pho-3'),
  administrator('tree/:id/change/:kind', /^Hợp nhất/, 'tree/cb-khu-pho-3/change/hop_nhat'),
  administrator('rebindings', /./),
  administrator('webhooks', /^Báo cho chương trình khác$/),
  administrator('status', /^Tình trạng hệ thống$/),

  auditor('audit', /^Nhật ký$/),
]

/** Saturday 14/3 at 07:45: check-in of session 2 has been open for five minutes. */
export const CLASS_IS_ON = '2026-03-14T00:45:00.000Z'

/** What looks otherwise while a class is on. */
export const classScreens: readonly ScreenPlace[] = [
  member('', /^Kính chào đồng chí/),
  member('check-in', /^Điểm danh$/),
  secretary('', /^Kính chào đồng chí/),
  secretary('sessions', /^Buổi học và điểm danh$/),
  secretary('sessions/:id', /Buổi 2/, 'sessions/session-2'),
  secretary('sessions/:id/call', /^Gọi tên$/, 'sessions/session-2/call'),
  secretary('sessions/:id', /./, 'sessions/session-2?wall=1'),
]

const clean = (route: string): string => route.replace(/\/$/, '')

/** The routes of all screens in the list, each once. */
export const listedRoutes = (): string[] => [
  ...new Set(
    screensWith({ importId: '', requestId: '', reportId: '' }).map(({ route }) => clean(route)),
  ),
]
