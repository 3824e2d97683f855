/** Q24: which parts have been sent. */
import { intent } from '../intent.ts'

export const partsProgress = intent({
  name: 'parts_progress',
  access: 'G',
  examples: [
    'Gửi đến phần mấy rồi?',
    'còn mấy phần',
    'hết bao nhiêu phần',
    'đã phát đến phần nào rồi',
    'tài liệu chia làm mấy phần',
    'còn bao nhiêu phần nữa thì hết',
    'đến phần mấy rồi',
    'có tất cả mấy phần',
    'nghị quyết có mấy phần',
    'đang học đến phần nào',
    'lịch gửi các phần thế nào',
    'bao giờ gửi hết các phần',
  ],
  patterns: [
    'new-part when send? push? give? have-it? day? !essay !write !postpone',
    'parts-count send? push? done? study? read? document? resolution? close? not-yet? yet? progress? received? go? part? all? content? have-it? how? when? want? which? new-part? !essay !write !grade !missed',
    'part many|progress|schedule|when|calendar send? push? done? document? resolution? close? go? yet? not-yet? all? study? read? how? many? which? received? have-it? !essay !write !part-n !percent !people !submit !plan !report',
    '=part send|push progress|where|yet|how|when|which done? all? document? resolution?',
  ],
})
