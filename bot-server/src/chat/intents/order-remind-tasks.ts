/** The secretary orders a reminder of those who follow tasks of the programme. */
import { intent } from '../intent.ts'

export const orderRemindTasks = intent({
  name: 'order_remind_tasks',
  access: 'secretary',
  examples: [
    'Nhắc người chủ trì nhiệm vụ',
    'nhắc các đồng chí chủ trì nhiệm vụ nhé',
    'đôn đốc người phụ trách nhiệm vụ',
    'nhắc những người được giao nhiệm vụ',
    'gửi nhắc người theo dõi nhiệm vụ',
    'nhắc các đồng chí phụ trách nhiệm vụ trong chương trình',
    'đôn đốc các nhiệm vụ đến hạn',
    'nhắc các nhiệm vụ quá hạn',
    'nhắc người chủ trì',
    'đôn đốc các đồng chí được giao nhiệm vụ',
  ],
  patterns: [
    '+remind>task-lead plan? all? people? person? help? now? send? want? request? progress? deadline? done? give? go? not-yet? join? study? resolution? inform? push? time? makeup? date? day? push? issued? third-person? you? !yet !or-not !when !question-mark !me !asking !why !how !many !essay',
  ],
})
