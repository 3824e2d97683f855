/** The words of a plan at work: progress of tasks, interim and final review, closing, own tasks. */
import type { Day, Instant } from '../../models/moments.ts'
import { type SummaryKind, summaryKindLabels } from '../../vocabulary/task-states.ts'
import { formatCount, formatDay, formatDayTime, ratioText } from '../format.ts'

export const appPlanWork = {
  work: 'Thực hiện nhiệm vụ',
  workCount: (done: number, total: number) => `Đã xong ${ratioText(done, total)} lượt đến nay`,
  workLate: (late: number) => `${formatCount(late)} lượt quá hạn`,
  occurrence: (on: Day) => `Hạn ${formatDay(on)}`,
  lateDays: (days: number) => `Quá hạn ${formatCount(days)} ngày`,
  notedBy: (by: string | null, at: Instant) =>
    by === null ? `Ghi lúc ${formatDayTime(at)}` : `${by} ghi lúc ${formatDayTime(at)}`,
  note: (text: string) => `Ghi chú: ${text}`,
  earlierOccurrences: (count: number) => `Các lượt trước (${formatCount(count)})`,
  progress: 'Ghi tiến độ',
  progressOf: (text: string, on: Day) => `Ghi tiến độ: ${text}, hạn ${formatDay(on)}`,
  progressState: 'Việc này đến đâu?',
  progressNote: 'Ghi chú',
  progressReason: 'Lý do',
  progressReasonHint: 'Cần ghi lý do khi không làm nữa hoặc mở lại việc đã xong.',
  saveProgress: 'Lưu tiến độ',
  summaries: 'Sơ kết, tổng kết',
  summarise: { so_ket: 'Ghi sơ kết', tong_ket: 'Ghi tổng kết' } satisfies Record<
    SummaryKind,
    string
  >,
  summaryTitle: { so_ket: 'Sơ kết thực hiện', tong_ket: 'Tổng kết thực hiện' } satisfies Record<
    SummaryKind,
    string
  >,
  summaryHeld: (kind: SummaryKind, on: Day) => `${summaryKindLabels[kind]}, ${formatDay(on)}`,
  summaryCount: (done: number, due: number) => `Khi đó đã xong ${ratioText(done, due)} lượt`,
  summaryOn: 'Ngày tổ chức',
  summaryText: 'Kết quả, hạn chế, việc tiếp theo',
  saveSummary: 'Lưu',
  forgotten: '(nội dung đã hết hạn lưu)',
  closing: 'Kết thúc chương trình',
  closingText: 'Chương trình chỉ còn để xem lại, không ghi tiến độ được nữa.',
  openBelow: 'Chưa kết thúc được, còn chờ:',
  ownTasks: 'Nhiệm vụ của tôi',
  ownTasksIntro: 'Những việc đồng chí được giao theo dõi, việc gần hạn ở trên.',
  noOwnTasks: 'Đồng chí chưa được giao theo dõi nhiệm vụ nào.',
  openTasks: 'Đang phải làm',
  noOpenTasks: 'Không còn việc nào đang chờ.',
  settledTasks: (count: number) => `Đã xong hoặc không làm nữa (${formatCount(count)})`,
  tasksFile: 'Tải bảng nhiệm vụ (Excel)',
}
