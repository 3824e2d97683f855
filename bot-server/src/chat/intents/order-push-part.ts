/** The secretary orders a part to be sent to the group now. */
import { intent } from '../intent.ts'

export const orderPushPart = intent({
  name: 'order_push_part',
  access: 'secretary',
  examples: [
    'Gửi phần 4 ngay',
    'phát phần 4 cho cả nhóm',
    'đăng phần 5 lên nhóm',
    'gửi luôn phần 4 cho mọi người',
    'đẩy phần 4 lên nhóm đi',
    'phát hành phần 4 tới toàn thể đảng viên',
    'gửi phần 4 cho cả chi bộ',
    'up phần 4 lên nhóm ngay',
    'triển khai phần 5 ngay bây giờ',
    'phát ngay phần 6',
    'cho gửi phần 4 lên nhóm',
    'gửi phần 4 liền đi',
  ],
  patterns: [
    '+part-n send|push|give now|all push? send? now? all? resolution? document? done? request? help? people? read? before? date? day? you? want? open? group-talk? !yet !or-not !when !me !where !postpone !question-mark !remind !asking',
    '+part-n push now? all? send? resolution? document? people? date? day? help? want? group-talk? open? !yet !or-not !when !me !where !question-mark !postpone !how !what !essay !asking',
  ],
  slots: ['part', 'date'],
})
