/** Q04: when the essay is due. */
import { intent } from '../intent.ts'

export const essayDeadline = intent({
  name: 'essay_deadline',
  access: 'G',
  examples: [
    'Hạn nộp thu hoạch đến bao giờ?',
    'hạn nộp',
    'bao giờ nộp bài',
    'deadline thu hoạch',
    'bài thu hoạch chậm nhất ngày nào phải nộp',
    'còn mấy ngày nữa hết hạn nộp bài',
    'hạn cuối nộp bài là hôm nào',
    'nộp thu hoạch trước ngày nào',
    'khi nào phải nộp thu hoạch',
    'có gia hạn nộp bài không',
    'nộp muộn có được không',
    'đến ngày 25 hết hạn nộp bài phải không',
  ],
  patterns: [
    'deadline submit|essay|write|owe when? essay? submit? must? before? what? yet? or-not? many? write? done? late? progress? !plan !report !grade !rewrite !who !part-n !makeup !recommend',
    'when submit|essay deadline? essay? submit? must? before? done? time? late? write? late? send? or-not? !yet !plan !report !grade !rewrite !study !recommend !part-n !who !makeup !received !check-in !contacts',
    'when write essay must? before? done? deadline? !yet !plan !report !grade !rewrite !study',
    '=deadline when? before? what? done? must? or-not? yet? many? submit? date? !plan !report !study',
    'submit|essay>late or-not|how|what|why|really|question-mark essay? must? me? day? number? !who !plan !report !grade !person',
    'submit|essay before when|what|date|or-not essay? must? done? !plan !report !study !yet',
    '+deadline or number|date number? date? submit? essay? really? !plan !report',
    '+deadline submit|essay or number? date? submit? essay? !plan !report',
    'deadline submit|essay date|number or-not|really|question-mark !plan !report',
    'time submit essay? before? deadline? !plan !report',
    'essay deadline !plan !report !rewrite !grade',
  ],
  slots: ['date'],
})
