/** Q25: how far the action programme is. */
import { intent } from '../intent.ts'

export const planStatus = intent({
  name: 'plan_status',
  access: 'G',
  examples: [
    'Chương trình hành động của chi bộ xong chưa?',
    'kế hoạch xong chưa',
    'cthđ đến đâu rồi',
    'chương trình hành động được duyệt chưa',
    'kế hoạch thực hiện nghị quyết làm xong chưa',
    'chương trình hành động ban hành chưa',
    'tiến độ xây dựng chương trình hành động',
    'đã có chương trình hành động chưa',
    'chương trình hành động thế nào rồi',
    'cấp trên cho ý kiến kế hoạch chưa',
    'kế hoạch gửi lên phường chưa',
    'ai đang làm chương trình hành động',
  ],
  patterns: [
    'plan yet|progress|or-not|how|done|asking|check|really|question-mark|who issued? done? send? submit? upper? have-it? grade? write? progress? received? resolution? study? how? all? not-yet? inform? target? opinion? want? close? push? report? read? go? role? recommend? where? !when !deadline !time !before !essay !me !person',
    '=plan issued? how? progress? resolution? where? asking?',
  ],
})
