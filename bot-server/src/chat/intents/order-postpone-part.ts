/** The secretary postpones a part. */
import { intent } from '../intent.ts'

export const orderPostponePart = intent({
  name: 'order_postpone_part',
  access: 'secretary',
  examples: [
    'Hoãn phần 5 sang mai',
    'lùi phần 5 sang thứ hai tuần sau',
    'dời phần 4 đến ngày 20/3',
    'tạm hoãn phần 6',
    'chưa gửi phần 4 vội',
    'khoan gửi phần 5',
    'chuyển phần 5 sang thứ sáu',
    'lùi thời gian gửi phần 5 sang ngày mai',
    'để phần 4 lại tuần sau hãy gửi',
    'đừng gửi phần 5 hôm nay',
    'dừng gửi phần 4',
    'hoãn phần 4 lại',
  ],
  patterns: [
    '+postpone|postponed part-n postponed? postpone? send? push? date? day? next? time? when? clock? help? want? all? not-yet? now? number? stop? resolution? request? close? !yet !or-not !question-mark !who !why !asking',
    '+stop part-n send|push date? day? now? all? postpone? !yet !or-not !asking',
    '+part-n>hold date? day? next? go? request? !me !asking',
    '+not-yet>part-n send|push hold? date? day? now? all? postpone? want? !question-mark !really !who !or-not !when !asking',
  ],
  slots: ['part', 'date'],
})
