/** The sentences about bringing in rosters and trees from spreadsheets: refusals, doubts, answers, templates, the command. */
import { importAnswers, importDoubts, type DoubtAbout } from './import-doubts.ts'
import type { ImportField, ImportKind, RowVerdict } from '../../models/import.ts'

const fields: Record<ImportField, string> = {
  full_name: 'Họ và tên',
  birth: 'Năm sinh',
  unit: 'Chi bộ',
  unit_code: 'Mã chi bộ',
  role: 'Chức vụ trong Đảng',
  stage: 'Chính thức hay dự bị',
  phone: 'Điện thoại',
  attach: 'Sinh hoạt chính thức hay tạm thời',
  exemption: 'Miễn sinh hoạt',
  exemption_from: 'Miễn từ ngày',
  exemption_to: 'Miễn đến ngày',
  unit_name: 'Tên tổ chức đảng',
  own_code: 'Mã',
  level: 'Cấp',
  parent: 'Tổ chức đảng cấp trên',
  parent_code: 'Mã cấp trên',
  org_type: 'Loại hình',
  attended: 'Có mặt, muộn hay vắng',
  came_at: 'Thời gian điểm danh',
  absence_reason: 'Lý do vắng',
  session_title: 'Tên buổi',
  session_day: 'Ngày',
  session_from: 'Giờ',
  session_to: 'Đến giờ',
  session_venue: 'Địa điểm',
  session_mode: 'Hình thức',
}

const verdicts: Record<RowVerdict, string> = {
  moi: 'Thêm mới',
  cap_nhat: 'Cập nhật',
  chuyen_den: 'Chuyển đến',
  khong_doi: 'Không thay đổi',
  nghi_van: 'Cần đồng chí trả lời',
  tu_choi: 'Chưa lưu được',
  bo_qua: 'Đã bỏ qua',
}

export const imports = {
  fields,
  verdicts,
  doubtTitle: (code: string) => importDoubts[code]?.title ?? code,
  doubtText: (code: string, about: DoubtAbout) => importDoubts[code]?.text(about) ?? code,
  answer: (value: string) => importAnswers[value] ?? value,
  stages: { du_bi: 'Dự bị', chinh_thuc: 'Chính thức' },
  guest: 'Tạm thời',
  phoneGiven: 'Có (không lưu số)',
  samePerson: (label: string) => `Là đồng chí ${label}`,
  kinds: {
    roster: 'Danh sách đảng viên',
    tree: 'Cây tổ chức',
    attendance: 'Điểm danh',
    sessions: 'Nhiều buổi học',
  } satisfies Record<ImportKind, string>,
  /** One sentence a reason, by the code of the refusal. */
  refused: {
    empty: 'Tệp trống. Đồng chí kiểm tra lại tệp rồi chọn lại.',
    too_big: 'Tệp lớn hơn 20 MB. Đồng chí bỏ bớt hình ảnh hoặc chia danh sách thành nhiều tệp.',
    unsupported_type:
      'Loại tệp này chưa đọc được. Đồng chí mở bằng Excel rồi lưu thành .xlsx (hoặc .xls, .ods, .csv).',
    encrypted: 'Tệp đang đặt mật khẩu. Đồng chí gỡ mật khẩu của tệp rồi tải lại.',
    damaged: 'Tệp bị hỏng hoặc tải lên chưa hết. Đồng chí lấy lại bản gốc rồi tải lại.',
    macros:
      'Tệp có chương trình kèm theo (macro) nên không được tiếp nhận. Đồng chí lưu lại thành .xlsx rồi tải lại.',
    outside_links:
      'Tệp gọi dữ liệu từ chương trình khác nên không được tiếp nhận. Đồng chí chép phần danh sách sang tệp mới rồi tải lại.',
    too_many_rows:
      'Tệp có hơn 20.000 dòng, kể cả dòng trống có kẻ khung. Đồng chí xóa dòng trống hoặc chia thành nhiều tệp.',
    too_complex:
      'Tệp chứa quá nhiều thành phần nên không mở được an toàn. Đồng chí chép danh sách sang tệp mới rồi tải lại.',
    old_encoding:
      'Tệp dùng phông chữ cũ (TCVN3 hoặc VNI), không phải Unicode. Đồng chí chuyển mã rồi tải lại.',
    timeout: 'Đọc tệp quá lâu nên đã dừng. Đồng chí chia danh sách thành nhiều tệp rồi tải lại.',
  },
  noHeader:
    'Không tìm thấy dòng tiêu đề của danh sách. Đồng chí kiểm tra tệp có dòng ghi “Họ và tên”, “Năm sinh”… hoặc dùng tệp mẫu.',
  noName: {
    roster: 'Đồng chí chọn cột ghi họ và tên.',
    tree: 'Đồng chí chọn cột ghi tên tổ chức đảng.',
    attendance: 'Đồng chí chọn cột ghi họ và tên.',
    sessions: 'Đồng chí chọn cột ghi ngày học.',
  },
  noRows: 'Tệp không có dòng nào trong danh sách.',
  reason: 'Lý do',
  rowNumber: 'Dòng trong tệp',
  errorsFile: 'dong-can-sua.xlsx',
  errorsSheet: 'Cần sửa',
  templateFile: {
    roster: 'mau-danh-sach-dang-vien.xlsx',
    tree: 'mau-cay-to-chuc.xlsx',
    attendance: 'mau-diem-danh.xlsx',
    sessions: 'mau-nhieu-buoi-hoc.xlsx',
  },
  templateSheets: { list: 'Danh sách', example: 'Ví dụ', guide: 'Hướng dẫn' },
  guideColumn: 'Hướng dẫn',
  rosterExample: [
    [
      'Nguyễn Văn Ví Dụ',
      '1965',
      'Chi bộ Khu phố 3',
      'Bí thư',
      'Chính thức',
      '0912 345 678',
      '',
      '',
      '',
      '',
    ],
    ['Trần Thị Làm Mẫu', '5/3/1998', 'Chi bộ Khu phố 3', '', 'Dự bị', '', '', '', '', ''],
    [
      'Lê Văn Minh Họa',
      '1940',
      'Chi bộ Khu phố 3',
      '',
      'Chính thức',
      '',
      'Miễn',
      '01/01/2026',
      '',
      '',
    ],
  ],
  treeExample: [
    ['DB-SM', 'Đảng bộ phường Sao Mai', 'Cấp trên trực tiếp cơ sở', '', 'Xã, phường'],
    ['CB-KP3', 'Chi bộ Khu phố 3', 'Chi bộ trực thuộc', 'DB-SM', 'Khu dân cư'],
    ['CB-YT', 'Chi bộ Trạm Y tế', 'Chi bộ trực thuộc', 'DB-SM', 'Y tế'],
  ],
  attendanceExample: [
    ['Nguyễn Văn Ví Dụ', '1965', 'Có mặt', '14/3/2026 08:05', ''],
    ['Trần Thị Làm Mẫu', '1998', 'Vắng có phép', '', 'Ốm'],
  ],
  sessionsExample: [
    ['Học chuyên đề 1', '14/3/2026', '08:00', '11:00', 'Nhà văn hóa', 'Trực tiếp'],
    ['Học chuyên đề 2', '21/3/2026', '8h', '11h', 'Nhà văn hóa', ''],
  ],
  attendanceGuide: [
    'Mỗi người một dòng. Họ tên như trong danh sách chi bộ; thêm năm sinh nếu có người trùng tên.',
    'Có mặt, muộn hay vắng: ghi Có mặt, Muộn, Về sớm, Vắng, Vắng có phép hoặc đánh dấu x.',
    'Ai đã được ghi nhận thì giữ nguyên; nếu tệp ghi khác, hệ thống hỏi trước khi sửa.',
  ],
  sessionsGuide: [
    'Mỗi buổi một dòng, tối đa 100 buổi. Ngày ghi như 14/3/2026, giờ ghi như 08:00 hoặc 8h.',
    'Hình thức: Trực tiếp, Trực tuyến, Lồng ghép… Để trống là trực tiếp.',
    'Tạo tất cả hoặc không tạo buổi nào: còn một dòng vướng mắc thì chưa tạo.',
  ],
  noSession: 'Đồng chí chọn buổi học của danh sách này.',
  sessionNotBegun: 'Buổi học chưa bắt đầu nên chưa có điểm danh để nhập.',
  tooManySessions: 'Mỗi lần tạo tối đa 100 buổi. Đồng chí chia thành nhiều tệp.',
  allOrNothing: 'Còn dòng chưa đúng. Đồng chí sửa hoặc bỏ qua các dòng đó rồi tạo tất cả.',
  fromFile: 'Theo danh sách tải lên từ hệ thống khác',
  rosterGuide: [
    'Mỗi đảng viên một dòng ở trang “Danh sách”. Trang “Ví dụ” chỉ để xem.',
    'Chỉ cần các cột có trong mẫu. Số căn cước, số thẻ đảng, địa chỉ, sức khỏe không được lấy; nếu có trong tệp sẽ bị bỏ ngay.',
    'Năm sinh: chỉ lưu năm. Ghi 1965 hoặc 5/3/1965 đều được.',
    'Điện thoại: chỉ dùng để nhận ra người cũ khi nhập lại, hệ thống không lưu số.',
    'Miễn sinh hoạt: ghi Miễn hoặc Tạm miễn, kèm ngày. Tạm miễn không quá 12 tháng.',
    'Đảng viên sinh hoạt tạm thời: ghi “Tạm thời” ở cột Sinh hoạt.',
    'Nhập lại tệp đã sửa: người đã có được cập nhật, không bị thêm lần hai. Người không có trong tệp vẫn giữ nguyên.',
  ],
  treeGuide: [
    'Mỗi tổ chức đảng một dòng. Cấp trên có thể nằm trong tệp hoặc đã có trong cây.',
    'Mã không trùng nhau và không đổi về sau. Nếu để trống, hệ thống đặt mã theo tên.',
    'Cấp: Đảng bộ trực thuộc Trung ương, Cấp trên trực tiếp cơ sở, Tổ chức cơ sở đảng, Đảng bộ bộ phận, Chi bộ trực thuộc, Tổ đảng.',
    'Đổi tên, sáp nhập, chuyển cấp trên không làm bằng tệp mà làm ở mục Cây tổ chức, kèm số quyết định.',
  ],
  /** The two names of a unit out of the one in the file. */
  orgPrefix: {
    party: 'Đảng bộ',
    committee: 'Đảng ủy',
    branch: 'Chi bộ',
    branchCommittee: 'Chi ủy',
  },
  symbol: { branch: 'CB', committee: 'ĐU' },
  command: {
    usage: 'Cách dùng: pnpm import-excel --kind roster|tree --file tep.xlsx --unit MÃ [--confirm]',
    noUnit: (code: string) => `Không có tổ chức đảng nào mang mã ${code}.`,
    noFile: (name: string) => `Không mở được tệp ${name}.`,
    head: (file: string, unit: string) => `${file} → ${unit}`,
    columns: 'Cột được lấy:',
    dropped: (titles: string) => `Cột không lấy: ${titles}`,
    counts: (verdict: string, count: number) => `  ${verdict}: ${count}`,
    row: (row: number, verdict: string, text: string) => `  Dòng ${row} (${verdict}): ${text}`,
    missing: (count: number) => `Không có trong tệp: ${count} đồng chí (giữ nguyên).`,
    notSaved: 'Chưa lưu gì. Thêm --confirm để lưu các dòng không còn vướng mắc.',
    saved: (added: number, updated: number, moved: number) =>
      `Đã lưu: thêm mới ${added}, cập nhật ${updated}, chuyển đến ${moved}.`,
  },
} as const
