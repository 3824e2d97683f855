/** What the house says about personal data: warnings of the clock, answers, and the words of "Dữ liệu của tôi". */
import type { CheckInTroubleKind } from '../../vocabulary/check-in-troubles.ts'
import type { ConsentDecision, ConsentWay } from '../../models/consent.ts'
import {
  correctionFieldLabels as fields,
  dataRequestKindLabels as kinds,
  dataRequestStateLabels as states,
} from './data-request-labels.ts'

interface Told {
  kind: string
  unit: string
  due: string
}

const decisions: Record<ConsentDecision, string> = {
  dong_y: 'Đồng ý',
  khong_dong_y: 'Không đồng ý',
  rut: 'Rút lại đồng ý',
}

const ways: Record<ConsentWay, string> = {
  ung_dung: 'trong ứng dụng',
  giay: 'trên giấy, Bí thư ghi lại',
}

export const personalData = {
  kinds,
  fields,
  states,
  decisions,
  ways,
  erasedName: 'Đã xóa',
  told: {
    moi: ({ kind, unit, due }: Told) =>
      `Có yêu cầu mới về dữ liệu cá nhân ở ${unit}: ${kind}. Cần trả lời trước ${due}.`,
    nua_han: ({ kind, unit, due }: Told) =>
      `Đã qua nửa thời hạn trả lời yêu cầu về dữ liệu cá nhân ở ${unit}: ${kind}. Hạn: ${due}.`,
    den_han: ({ kind, unit, due }: Told) =>
      `Hôm nay là hạn trả lời yêu cầu về dữ liệu cá nhân ở ${unit}: ${kind}. Hạn: ${due}.`,
    qua_han: ({ kind, unit, due }: Told) =>
      `Quá hạn trả lời yêu cầu về dữ liệu cá nhân ở ${unit}: ${kind}. Hạn đã qua: ${due}.`,
  },
  answered: (kind: string) =>
    `Yêu cầu của đồng chí về dữ liệu cá nhân (${kind}) đã được trả lời. Đồng chí mở mục Dữ liệu của tôi để xem.`,
  extended: (kind: string, due: string) =>
    `Yêu cầu của đồng chí về dữ liệu cá nhân (${kind}) cần thêm thời gian. Hạn mới: ${due}. Lý do ở mục Dữ liệu của tôi.`,
}

/** The words of the copy of all that is held about one person. */
export const myData = {
  fileName: (day: string) => `du-lieu-cua-toi-${day}`,
  fileTitle: 'Dữ liệu cá nhân được lưu trong hệ thống',
  collectedAt: (time: string) => `Lập lúc ${time}`,
  keptWords: (how: string) => `Thời gian giữ: ${how}`,
  nothing: 'Không có.',
  sections: {
    identity: 'Họ tên và năm sinh',
    memberships: 'Sinh hoạt tại chi bộ',
    roles: 'Nhiệm vụ',
    exemptions: 'Miễn sinh hoạt',
    attendance: 'Điểm danh và xin vắng',
    essays: 'Bài thu hoạch',
    matters: 'Thắc mắc, kiến nghị đã gửi',
    plans: 'Kế hoạch cá nhân, góp ý, nhiệm vụ theo dõi',
    assignments: 'Phân công dự điểm cầu',
    accounts: 'Tài khoản đã gắn',
    signIns: 'Các lần đăng nhập',
    messages: 'Tin riêng đã gửi cho đồng chí',
    notices: 'Thông báo trong ứng dụng',
    consents: 'Đồng ý xử lý dữ liệu',
    requests: 'Yêu cầu đã gửi',
    looks: 'Ai đã xem, đã sửa',
  },
  name: (name: string) => `Họ và tên: ${name}`,
  birthYear: (year: number) => `Năm sinh: ${year}`,
  noBirthYear: 'Năm sinh: chưa ghi',
  personKinds: { dang_vien: 'Là đảng viên', quan_chung: 'Là quần chúng' },
  attaches: { chinh_thuc: 'sinh hoạt chính thức', tam_thoi: 'sinh hoạt tạm thời' },
  period: (from: string, to: string | null) =>
    to === null ? `từ ${from}` : `từ ${from} đến ${to}`,
  facts: (...facts: (string | null)[]) => facts.filter((fact) => fact !== null).join('; '),
  leave: {
    none: null,
    asked: 'đã xin vắng',
    approved: 'được đồng ý vắng',
    refused: 'không được đồng ý vắng',
  },
  absence: (label: string) => `lý do vắng: ${label}`,
  recorded: (time: string) => `ghi lúc ${time}`,
  phoneClock: (time: string) => `giờ trên máy ${time}`,
  phoneKept: 'có dấu máy, chỉ dùng trong buổi học này',
  phonePlaces: {
    trong: 'máy ở trong khu vực hội trường',
    ngoai: 'máy ở ngoài khu vực hội trường',
    khong_ro: 'không rõ vị trí máy',
  },
  invited: (session: string) => `Được mời dự buổi học bù ${session}`,
  trouble: (kind: string) => `Lượt điểm danh cần xem lại: ${kind}`,
  troubleKinds: {
    ma_la: 'mã lạ',
    lop_khac: 'mã của lớp khác',
    ma_het_han: 'mã gửi ngoài giờ nhận',
    quet_lai: 'quét lại bằng máy khác',
    dong_ho_lech: 'đồng hồ máy lệch giờ',
    chung_may: 'máy dùng chung',
    ngoai_khu_vuc: 'máy ở ngoài khu vực hội trường',
    khong_ro_vi_tri: 'không rõ vị trí máy',
  } satisfies Record<CheckInTroubleKind, string>,
  /** @param about which text it is: `Bản 1`, `Bản nháp` */
  essayText: ({ about, text }: { about: string; text: string }): string => `${about}: ${text}`,
  essayVersion: (number: number): string => `Bản ${number}`,
  essayDraft: 'Bản nháp chưa nộp',
  essayWord: 'Trao đổi với người chấm',
  essayStates: {
    da_nop: 'đã nộp',
    dang_cham: 'đang chấm',
    dat: 'đạt',
    viet_lai: 'viết lại',
  },
  graded: (time: string) => `chấm lúc ${time}`,
  rewrite: (reason: string) => `đề nghị viết lại: ${reason}`,
  rewriteDue: (time: string) => `hạn nộp lại ${time}`,
  comment: (text: string) => `nhận xét: ${text}`,
  matter: (kind: 'question' | 'recommendation', number: number, day: string) =>
    `${kind === 'question' ? 'Câu hỏi' : 'Kiến nghị'} số ${number}, gửi ${day}`,
  hidesName: 'giấu tên với người trả lời',
  answer: (text: string) => `trả lời: ${text}`,
  opinion: (number: number, title: string, time: string) =>
    `Góp ý số ${number} cho “${title}”, gửi lúc ${time}`,
  followed: 'Nhiệm vụ đồng chí theo dõi',
  taskDue: (day: string) => `thời hạn ${day}`,
  assigned: (role: string, venue: string) => `${role} tại ${venue}`,
  hasNote: 'có ghi chú của đồng chí',
  appAccount: (time: string) => `Tài khoản Zalo trong ứng dụng, gắn lúc ${time}`,
  botAccount: (time: string) => `Tài khoản Zalo mà bot nhận ra, gắn lúc ${time}`,
  code: (time: string, isUsed: boolean) =>
    `Mã vào ứng dụng cấp lúc ${time}, ${isUsed ? 'đã dùng' : 'chưa dùng'}`,
  phoneMark: (time: string) =>
    `Mã một chiều của số điện thoại để đối chiếu khi nhập danh sách, lập lúc ${time}; không lưu số`,
  askedBot: (questions: number) =>
    `Nhật ký hỏi bot: ${questions} câu trong 30 ngày qua; chỉ có ý hỏi và giờ hỏi, không có lời`,
  assistedBy: (hasHelper: boolean) =>
    hasHelper
      ? 'Được ghi là không dùng điện thoại thông minh, có người trong chi bộ giúp'
      : 'Được ghi là không dùng điện thoại thông minh',
  places: { zalo: 'trong Zalo', desk: 'trên máy tính' },
  signIn: (place: string, from: string, until: string) =>
    `Đăng nhập ${place} lúc ${from}, hết hạn ${until}`,
  accessToken: (name: string, from: string, until: string) =>
    `Mã truy cập cho chương trình “${name}”, tạo lúc ${from}, hết hạn ${until}`,
  message: (time: string, state: string, text: string) => `${time} (${state}): ${text}`,
  notice: (time: string, text: string) => `${time}: ${text}`,
  consent: ({
    decision,
    time,
    way,
    version,
  }: Record<'decision' | 'time' | 'way' | 'version', string>) =>
    `${decision} lúc ${time}, ${way} (thông báo bản ${version})`,
  request: (kind: string, time: string, state: string) => `${kind}, gửi lúc ${time}: ${state}`,
  actors: {
    self: 'chính đồng chí',
    system: 'hệ thống',
    other: 'người có trách nhiệm',
  },
  look: ({ time, action, who, unit }: Record<'time' | 'action' | 'who' | 'unit', string>) =>
    `${time}: ${action} (${who}, ${unit})`,
}
