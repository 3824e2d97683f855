/** Q13: a member asks why the essay came back. */
import { intent } from '../intent.ts'

export const myRewriteReason = intent({
  name: 'my_rewrite_reason',
  access: 'P',
  examples: [
    'Sao bài của tôi phải viết lại?',
    'tại sao viết lại',
    'vì sao không đạt',
    'vì sao bài của em bị trả lại',
    'lý do bài thu hoạch phải viết lại',
    'bài tôi không đạt là do đâu',
    'tôi phải sửa lại chỗ nào',
    'bài tôi sai ở đâu',
    'sao bài em chưa đạt',
    'bị trả bài vì lý do gì',
    'bài bị nói là sao chép, vì sao',
    'viết lại thì bao giờ nộp',
  ],
  patterns: [
    'why rewrite|failed|copying essay? me? grade? must? what? received? done? rewrite? failed? how? not-yet? submit? or-not? inform? want? write? exempt? !person !third-person !plan !report',
    'rewrite where|what|content|how|when|deadline essay? me? must? grade? failed? submit? give? which? want? before? time? send? yet? !person !third-person !plan !report',
    'me|essay rewrite or-not|really|question-mark essay? must? yet? grade? !person !third-person !plan',
    'essay why grade|submit|received not? me? not-yet? absent? must? really? !person !third-person',
    'why essay me grade? submit? failed? rewrite? !person !third-person !when !where',
    'failed where|what|how essay? me? !person !third-person !check-in !who !study',
    '=me|essay why rewrite? must? done? !person',
  ],
})
