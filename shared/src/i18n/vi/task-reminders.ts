/** Says the sentences that remind people of the tasks they follow. */
import type { Day } from '../../models/moments.ts'
import { formatCount, formatDay } from '../format.ts'

/** How many tasks there are, and the nearest of their days. */
export interface TasksOn {
  count: number
  on: Day
}

export interface TasksToDo {
  late: TasksOn | null
  today: TasksOn | null
  coming: TasksOn | null
}

const parts = {
  late: ({ count, on }: TasksOn) => `${formatCount(count)} việc quá hạn (từ ${formatDay(on)})`,
  today: ({ count, on }: TasksOn) => `${formatCount(count)} việc đến hạn hôm nay, ${formatDay(on)}`,
  coming: ({ count, on }: TasksOn) => `${formatCount(count)} việc sắp đến hạn (${formatDay(on)})`,
}

export const taskReminders = {
  toDo: ({ late, today, coming }: TasksToDo) => {
    const said = [
      late && parts.late(late),
      today && parts.today(today),
      coming && parts.coming(coming),
    ].filter((text) => text !== null)
    return `Nhiệm vụ đồng chí theo dõi: ${said.join('; ')}. Đồng chí mở “Việc của tôi” để xem và ghi tiến độ.`
  },
} as const
