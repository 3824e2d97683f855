/** Q26: when the action programme must be ready. */
import { intent } from '../intent.ts'

export const planDeadline = intent({
  name: 'plan_deadline',
  access: 'G',
  examples: [
    'Bao giờ phải có chương trình hành động?',
    'hạn kế hoạch',
    'hạn nộp kế hoạch',
    'hạn nộp chương trình hành động là ngày nào',
    'khi nào phải ban hành kế hoạch',
    'kế hoạch chậm nhất bao giờ phải có',
    'cthđ nộp trước ngày nào',
    'thời hạn xây dựng chương trình hành động',
    'chương trình hành động còn mấy ngày nữa hết hạn',
    'bao giờ xong chương trình hành động',
    'ngày nào phải gửi kế hoạch lên trên',
    'kế hoạch hành động đến hạn chưa',
  ],
  patterns: [
    'plan when|deadline|before when? deadline? before? submit? send? issued? have-it? must? done? upper? write? resolution? what? many? time? yet? received? late? how? or-not? target? all? push? close? want? asking? role? !essay !who !me !study !rewrite',
  ],
  slots: ['date'],
})
