/** What the house writes to the speaker of a session. */
import type { Instant } from '../../models/moments.ts'
import { formatDayTime } from '../format.ts'

export const speaker = {
  named: (session: string, unit: string, startsAt: Instant): string =>
    `Đồng chí được chọn là báo cáo viên của ${session}, ${unit}, ${formatDayTime(startsAt)}. ` +
    'Câu hỏi gửi trước nằm ở mục Câu hỏi cho báo cáo viên.',
}
