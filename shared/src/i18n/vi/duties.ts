/** What the house says about duties: given, ended, handed over. */
import type { Instant } from '../../models/moments.ts'
import { type Role, roleLabels } from '../../vocabulary/roles.ts'
import { formatDayTime } from '../format.ts'

const from = (at: Instant): string => `từ ${formatDayTime(at)}`

export const duties = {
  codeFromAbove:
    'Đồng chí này giữ nhiệm vụ mà đồng chí không phân công được, nên mã vào do quản trị cấp trên cấp.',
  given: (role: Role, unit: string, at: Instant) =>
    `Đồng chí được phân công nhiệm vụ ${roleLabels[role]}, ${unit}, ${from(at)}.`,
  ended: (role: Role, unit: string, at: Instant) =>
    `Đồng chí thôi nhiệm vụ ${roleLabels[role]}, ${unit}, ${from(at)}. Cảm ơn đồng chí.`,
  handedOver: ({ role, unit, to, at }: { role: Role; unit: string; to: string; at: Instant }) =>
    `Nhiệm vụ ${roleLabels[role]}, ${unit}, được bàn giao cho đồng chí ${to} ${from(at)}. Cảm ơn đồng chí.`,
  takenOver: ({
    role,
    unit,
    from: by,
    at,
  }: {
    role: Role
    unit: string
    from: string
    at: Instant
  }) =>
    `Đồng chí nhận bàn giao nhiệm vụ ${roleLabels[role]}, ${unit}, từ đồng chí ${by}, ${from(at)}. Nhóm Zalo, các phần đã hẹn gửi và báo cáo riêng của đơn vị được chuyển đến đồng chí.`,
}
