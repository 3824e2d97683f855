/** Words of the audit log: notices and files the house makes, and how a line reads in plain Vietnamese. */
import type { AuditActor, ChainFaultKind } from '../../models/audit.ts'
import type { Day } from '../../models/moments.ts'
import { absenceCodeLabels, attendanceStateLabels } from '../../vocabulary/attendance-states.ts'
import { campaignNodeStateLabels } from '../../vocabulary/campaign-states.ts'
import { deliveryStandingLabels } from '../../vocabulary/delivery-standings.ts'
import { deliveryStateLabels } from '../../vocabulary/delivery-states.ts'
import { exemptionKindLabels } from '../../vocabulary/exemption-kinds.ts'
import { memberStageLabels } from '../../vocabulary/member-stages.ts'
import { membershipEndLabels } from '../../vocabulary/membership-ends.ts'
import { planStateLabels, reportStateLabels } from '../../vocabulary/paper-states.ts'
import { pushStateLabels } from '../../vocabulary/push-states.ts'
import { roleLabels } from '../../vocabulary/roles.ts'
import { webhookEventLabels } from '../../vocabulary/webhook-events.ts'
import { tokenScopeLabels } from '../../vocabulary/token-scopes.ts'
import { successionLabels } from '../../vocabulary/succession-kinds.ts'
import { formatCount, formatDay, formatDayTime } from '../format.ts'
import { auditActions } from './audit-actions.ts'
import { auditDetails, auditJobs, auditSubjects, auditValues } from './audit-details.ts'
import {
  correctionFieldLabels,
  dataRequestKindLabels,
  dataRequestStateLabels,
} from './data-request-labels.ts'

const labels: Readonly<Record<string, string>> = {
  ...planStateLabels,
  ...reportStateLabels,
  ...deliveryStandingLabels,
  ...roleLabels,
  ...successionLabels,
  ...tokenScopeLabels,
  ...webhookEventLabels,
  ...campaignNodeStateLabels,
  ...membershipEndLabels,
  ...memberStageLabels,
  ...exemptionKindLabels,
  ...deliveryStateLabels,
  ...pushStateLabels,
  ...absenceCodeLabels,
  ...attendanceStateLabels,
  ...dataRequestKindLabels,
  ...correctionFieldLabels,
  ...dataRequestStateLabels,
  ...auditValues,
}

const faults: Record<ChainFaultKind, (line: string) => string> = {
  altered: (line) => `dòng ${line} đã bị sửa`,
  removed: (line) => `từ dòng ${line} có dòng bị xóa`,
  inserted: (line) => `có dòng bị chèn vào ở dòng ${line}`,
  reordered: (line) => `dòng ${line} bị đổi chỗ`,
  truncated: (line) => `mất phần cuối, từ dòng ${line}`,
  rewritten: (line) => `nhật ký đến dòng ${line} không khớp mã kiểm đã lưu`,
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

const codeText = (value: string): string => {
  if (DAY.test(value)) return formatDay(value)
  if (INSTANT.test(value)) return formatDayTime(value)
  return labels[value] ?? value
}

/** A longer list is told by its length; the file with the hashes holds all of it. */
const MOST_SHOWN = 5

const valueText = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (typeof value === 'number') return formatCount(value)
  if (typeof value === 'string') return codeText(value)
  if (Array.isArray(value))
    return value.length > MOST_SHOWN
      ? `${formatCount(value.length)} mục`
      : value.map(valueText).filter(Boolean).join(', ')
  return detailLines(value).join(', ')
}

const detailLines = (detail: object): string[] => {
  const texts = new Map<string, string>(
    Object.entries(detail).map(([name, value]) => [name, valueText(value)]),
  )
  const [from, to] = [texts.get('from'), texts.get('to')]
  const change = from && to ? [`từ ${from} thành ${to}`] : []
  if (change.length > 0) for (const name of ['from', 'to']) texts.delete(name)
  const rest = [...texts]
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${auditDetails[name] ?? name}: ${text}`)
  return [...change, ...rest]
}

const faultText = ({ kind, seq }: { kind: ChainFaultKind; seq: number }): string =>
  faults[kind](formatCount(seq))

export const audit = {
  /** @param code the action as it is recorded */
  action: (code: string): string => auditActions[code] ?? code,

  actor: (actor: AuditActor): string => {
    switch (actor.kind) {
      case 'person':
        return actor.fullName
      case 'account':
        return 'Tài khoản Zalo chưa có trong danh sách'
      case 'system':
        return `Máy chủ (${auditJobs[actor.name] ?? actor.name})`
      case 'anonymous':
        return 'Người chưa đăng nhập'
    }
  },

  /** A line's details, each in words: "từ Có mặt thành Vắng có lý do", "lý do: …". */
  detail: (detail: Record<string, unknown>): string[] => detailLines(detail),

  /** What a line is about: the kinds in words, the things themselves as codes. @param subject `session:<id> person:<id>` */
  subject: (subject: string): string =>
    subject
      .split(' ')
      .map((one) => {
        const [kind = '', ...id] = one.split(':')
        return id.length === 0 ? one : `${auditSubjects[kind] ?? kind} ${id.join(':')}`
      })
      .join(', '),

  fault: faultText,

  /** The day's anchor, for the auditors to write down. */
  anchorNotice: ({ day, seq, hash }: { day: Day; seq: number; hash: string }): string =>
    `Nhật ký nguyên vẹn đến dòng ${formatCount(seq)} (${formatDay(day)}). ` +
    `Đồng chí ghi vào biên bản: ${seq}:${hash.slice(0, 16)}`,
  alarmNotice: (fault: { kind: ChainFaultKind; seq: number }): string =>
    `CẢNH BÁO: nhật ký không còn nguyên vẹn, ${faultText(fault)}. ` +
    'Đồng chí giữ nguyên máy chủ và bản sao lưu, báo ngay người phụ trách an toàn thông tin.',

  sheet: 'Nhật ký',
  fileTitle: (from: Day, to: Day): string => `Nhật ký từ ${formatDay(from)} đến ${formatDay(to)}`,
  columns: {
    seq: 'Dòng',
    at: 'Thời điểm',
    actor: 'Người làm',
    action: 'Việc',
    unit: 'Đơn vị',
    subject: 'Đối tượng (mã)',
    detail: 'Chi tiết',
    hash: 'Mã kiểm',
  },

  command: {
    usage:
      'Cách dùng: pnpm verify-audit [--anchor <dòng>:<mã kiểm>] [--file <tệp đã xuất>]\n' +
      'Có --file: kiểm tệp .jsonl đã xuất, không cần cơ sở dữ liệu.\n' +
      'Mã kiểm lấy từ biên bản; ghi từ 16 ký tự đầu trở lên.',
    anchorWrong: (text: string) => `Không đọc được mốc "${text}".`,
    whole: (lines: number, seq: number, hash: string) =>
      `Nhật ký nguyên vẹn: đã kiểm ${formatCount(lines)} dòng.\nMốc hiện tại: ${seq}:${hash}`,
    empty: 'Nhật ký chưa có dòng nào.',
    noFile: (path: string) => `Không đọc được tệp nhật ký đã xuất: ${path}`,
    fileWhole: (file: { from: Day; to: Day; lines: number; stretches: number; sha256: string }) =>
      `Tệp đúng mã kiểm: ${formatCount(file.lines)} dòng, ${formatCount(file.stretches)} đoạn liền nhau, ` +
      `từ ${formatDay(file.from)} đến ${formatDay(file.to)}.\n` +
      `Mã kiểm của tệp (so với dòng "${auditActions['export-audit']}" trong nhật ký): ${file.sha256}`,
    fileAnchored: 'Khớp với mốc.',
    fileNotAnchored: 'Không dòng nào trong tệp so được với mốc; chọn mốc nằm trong khoảng đã xuất.',
    fileBroken: (fault: { kind: ChainFaultKind; seq: number }) =>
      `Tệp KHÔNG đúng mã kiểm: ${faultText(fault)}.`,
    broken: (fault: { kind: ChainFaultKind; seq: number }) =>
      `Nhật ký KHÔNG còn nguyên vẹn: ${faultText(fault)}.`,
  },

  keys: {
    usage:
      'Cách dùng:\n' +
      '  pnpm rotate-keys --unit <mã đơn vị>                 đổi khóa của một đơn vị\n' +
      '  pnpm rotate-keys --unit <mã đơn vị> --destroy --reason "…"   hủy khóa, không đọc lại được nữa\n' +
      '  pnpm rotate-keys --house                            bọc lại mọi khóa bằng DATA_KEY mới\n' +
      'Với --house: DATA_KEY là khóa mới, DATA_KEY_PREVIOUS là khóa cũ; dừng máy chủ trước khi chạy.',
    unitUnknown: (code: string) => `Không có đơn vị nào mang mã "${code}".`,
    unitRotated: (name: string, texts: number) =>
      `Đã đổi khóa của ${name}; đã niêm phong lại ${formatCount(texts)} mục bằng khóa mới.`,
    unitDestroyed: (name: string, keys: number) =>
      `Đã hủy ${formatCount(keys)} khóa của ${name}. Nội dung niêm phong bằng các khóa đó không đọc lại được nữa.`,
    reasonMissing: 'Hủy khóa phải có lý do: thêm --reason "…".',
    previousMissing: 'DATA_KEY_PREVIOUS chưa có hoặc chưa đúng: cần khóa cũ, 32 byte dạng base64.',
    previousSame: 'DATA_KEY và DATA_KEY_PREVIOUS giống nhau: chưa có khóa mới.',
    houseRotated: (keys: number) => `Đã bọc lại ${formatCount(keys)} khóa bằng DATA_KEY mới.`,
    houseWrong:
      'Có khóa không mở được bằng khóa cũ. Chưa có gì thay đổi; đồng chí kiểm tra DATA_KEY_PREVIOUS.',
  },
}
