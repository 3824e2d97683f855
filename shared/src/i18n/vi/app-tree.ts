/** The words of the screens of the tree of units: looking, changing, what is left to decide. */
const committeeNames: readonly (readonly [unit: string, committee: string])[] = [
  ['Chi bộ ', 'Chi ủy '],
  ['Đảng bộ ', 'Đảng ủy '],
]

export const appTree = {
  title: 'Cây tổ chức',
  office: 'Việc quản lý',
  dayLabel: 'Cây tổ chức ngày',
  searchLabel: 'Tìm đơn vị',
  searchHint: 'Gõ ít nhất 2 chữ của tên hoặc mã',
  noneYet: 'Ngày này chưa có đơn vị nào trong phạm vi của đồng chí.',
  noneBelow: 'Không có đơn vị trực thuộc.',
  more: 'Còn nhiều đơn vị nữa. Đồng chí tìm theo tên.',
  open: (name: string) => `Mở các đơn vị thuộc ${name}`,
  close: (name: string) => `Thu gọn ${name}`,
  counts: (units: string, members: string) =>
    units === '0' ? `${members} đảng viên` : `${units} đơn vị, ${members} đảng viên`,
  leftToDecide: 'Việc cần làm sau thay đổi',
  leftToDecideHint: 'Gắn nhóm, phân công lại sau hợp nhất, chia tách',

  names: 'Tên gọi',
  committee: 'Cấp ủy',
  code: 'Mã',
  level: 'Cấp',
  orgType: 'Loại hình',
  symbol: 'Ký hiệu',
  place: 'Trực thuộc',
  members: 'Đảng viên',
  guests: 'Sinh hoạt tạm thời',
  unitsBelow: 'Đơn vị trực thuộc các cấp',
  founded: 'Có từ',
  closedOn: (day: string) => `Đã kết thúc từ ${day}. Dưới đây là số liệu ngày cuối.`,
  closesOn: (day: string) => `Sẽ kết thúc từ ${day} theo quyết định đã ghi.`,
  history: 'Quá trình',
  nameFrom: (from: string, to: string | null) =>
    to === null ? `Từ ${from}` : `${from} đến trước ${to}`,
  event: (decision: string, day: string) => `Quyết định ${decision}, hiệu lực ${day}`,
  eventTo: (from: string, to: string) => `Từ ${from} về ${to}`,
  openItems: (count: string) => `Còn ${count} việc cần làm sau thay đổi`,
  change: 'Thay đổi',

  actions: {
    thanh_lap: { title: 'Lập đơn vị trực thuộc', hint: 'Đơn vị mới ngay dưới đơn vị này' },
    doi_ten: { title: 'Đổi tên', hint: 'Tài liệu và báo cáo cũ giữ tên cũ' },
    chuyen_truc_thuoc: { title: 'Chuyển trực thuộc', hint: 'Sang dưới một đơn vị khác' },
    hop_nhat: { title: 'Hợp nhất', hint: 'Hai hay nhiều đơn vị thành một đơn vị mới' },
    sap_nhap: {
      title: 'Sáp nhập vào đơn vị khác',
      hint: 'Đơn vị kia tiếp tục, đơn vị này kết thúc',
    },
    chia_tach: { title: 'Chia tách', hint: 'Thành nhiều đơn vị mới, xếp từng đảng viên' },
    giai_the: { title: 'Giải thể', hint: 'Đảng viên chuyển về một chi bộ' },
  },

  effectiveDay: 'Ngày có hiệu lực',
  decisionNumber: 'Số quyết định',
  decisionNumberHint: 'Ví dụ 12-QĐ/ĐU',
  decisionOn: 'Ngày ký quyết định',
  nameOrg: 'Tên đơn vị',
  nameOrgHint: 'Ví dụ Chi bộ Khu phố 3',
  nameCommittee: 'Tên cấp ủy',
  shortName: 'Tên ngắn',
  symbolHint: 'Ví dụ CB, ĐU',
  newParent: 'Chuyển về dưới đơn vị',
  others: 'Hợp nhất với',
  addOther: 'Thêm đơn vị',
  remove: 'Bỏ',
  removeOf: (name: string) => `Bỏ ${name}`,
  into: 'Sáp nhập vào',
  destination: 'Đảng viên chuyển về chi bộ',
  partTitle: (number: number) => `Đơn vị mới thứ ${number}`,
  addPart: 'Thêm một đơn vị mới',
  newUnit: 'Đơn vị mới',
  assignPeople: 'Xếp đảng viên',
  assignUnits: 'Xếp đơn vị trực thuộc',
  assignTo: (name: string) => `Nơi mới của ${name}`,
  unnamedPart: (number: number) => `Đơn vị ${number}`,
  guest: 'tạm thời đến',
  preview: 'Xem trước',
  incomplete: 'Đồng chí điền đủ các mục rồi bấm Xem trước.',

  previewTitle: 'Sẽ thay đổi như sau',
  confirm: 'Xác nhận thay đổi',
  confirmHint: 'Thay đổi được ghi vào nhật ký cùng số quyết định và không xóa đi được.',
  willFound: (name: string) => `Lập ${name}`,
  willClose: (name: string) => `${name} kết thúc`,
  willMove: (people: string, from: string, to: string) => `${people} của ${from} chuyển về ${to}`,
  moving: (members: string, guests: string | null) =>
    guests === null
      ? `${members} đảng viên`
      : `${members} đảng viên và ${guests} đồng chí sinh hoạt tạm thời`,
  willHang: (unit: string, to: string) => `${unit} chuyển về dưới ${to}`,
  willGoOn: (title: string, to: string) => `Đợt học tập đang mở “${title}” tiếp tục ở ${to}`,
  willEnd: (title: string) => `Đợt học tập “${title}” dừng tại đơn vị này`,
  willRebind: (group: string) => `Nhóm Zalo “${group}” cần gắn lại`,
  willEndRoles: (count: string) => `${count} nhiệm vụ kết thúc cùng đơn vị, cần phân công lại`,
  keepsPast: 'Số liệu và báo cáo trước ngày hiệu lực giữ nguyên.',
  ahead: (day: string) => `Có hiệu lực từ ${day}; trước ngày đó mọi việc vẫn như cũ.`,
  atOnce: 'Có hiệu lực ngay khi xác nhận.',
  done: 'Đã ghi thay đổi.',

  rebindingTitle: 'Việc cần làm sau thay đổi',
  rebindingNone: 'Không còn việc nào.',
  item: {
    nhom: (name: string) => `Nhóm Zalo “${name}” đang gắn với đơn vị cũ`,
    vai_tro: (role: string) => `Phân công ${role}`,
    ma_vao: (count: string) => `${count} mã vào ứng dụng do đơn vị cũ cấp còn dùng được`,
    tam_thoi: (count: string) => `${count} đồng chí sinh hoạt tạm thời đã chuyển theo, cần rà lại`,
    buoi_trung: (count: string) => `${count} buổi học sắp tới trùng số, cần chọn giữ buổi nào`,
    tai_lieu: (count: string) =>
      `${count} tài liệu giống nhau cùng có lịch gửi, cần chọn giữ bản nào`,
  },
  itemFrom: (from: string, at: string) => `Từ ${from} về ${at}`,
  itemDone: 'Đã xong',
  bindGroup: 'Gắn vào đơn vị mới',
  endGroup: 'Không dùng nhóm này nữa',
  markDone: 'Ghi là đã xong',
  note: 'Ghi chú',
  settleTitle: 'Ghi kết quả',
  toRoles: 'Đến phân công',

  /** The usual name of a unit's committee, offered while the name is typed. */
  committeeOf: (nameOrg: string): string => {
    const known = committeeNames.find(([unit]) => nameOrg.startsWith(unit))
    return known ? known[1] + nameOrg.slice(known[0].length) : ''
  },
  /** The name without the kind of unit. */
  shortOf: (nameOrg: string): string => {
    const known = committeeNames.find(([unit]) => nameOrg.startsWith(unit))
    return known ? nameOrg.slice(known[0].length) : ''
  },
}
