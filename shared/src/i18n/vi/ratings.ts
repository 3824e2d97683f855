/** Says why a session cannot be rated. */
import type { Instant } from '../../models/moments.ts'
import { formatDayTime } from '../format.ts'

export const ratings = {
  mayRate: (session: string) =>
    `${session} đã chốt. Đồng chí có thể góp ý về buổi này, không ghi tên, trong mục “Các buổi học của tôi”.`,
  notYet: 'Buổi học chưa kết thúc nên chưa góp ý được.',
  over: (until: Instant) => `Đã hết hạn góp ý cho buổi này từ ${formatDayTime(until)}.`,
  notThere: 'Chỉ đồng chí có mặt tại buổi học mới góp ý về buổi đó.',
  twice: 'Đồng chí đã góp ý mục này rồi. Mỗi mục chỉ góp ý một lần.',
}
