/** The secretary orders the programme to be sent to the level above for review. */
import { intent } from '../intent.ts'

export const orderSendPlan = intent({
  name: 'order_send_plan',
  access: 'secretary',
  examples: [
    'Gửi chương trình xem xét',
    'gửi chương trình hành động xem xét',
    'gửi chương trình hành động lên cấp trên xem xét',
    'gửi chương trình hành động lên phường xem xét nhé',
    'trình chương trình hành động lên cấp trên',
    'trình chương trình hành động lên phường ngay',
    'gửi kế hoạch thực hiện lên đảng ủy phường xem xét',
    'gửi dự thảo chương trình lên cấp trên cho ý kiến',
    'gửi giúp tôi chương trình hành động lên cấp trên',
    'chuyển chương trình hành động lên đảng ủy phường',
  ],
  patterns: [
    '+plan>issued|upper send|postpone|issued issued? upper? now? help? want? request? all? resolution? give? opinion? push? !yet !or-not !when !question-mark !me !who !not-yet !person !where !how !why !many !asking !deadline !time !done !what !part !part-n !document !read !remind !recommend !report !essay',
    '=plan>issued send|give now? help? upper? !yet !or-not !when !question-mark !asking',
  ],
})
