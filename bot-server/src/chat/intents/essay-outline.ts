/** Q22: what the essay should contain. */
import { intent } from '../intent.ts'

export const essayOutline = intent({
  name: 'essay_outline',
  access: 'G',
  examples: [
    'Thu hoạch viết những nội dung gì?',
    'viết mấy trang',
    'đề cương thu hoạch',
    'viết về cái gì',
    'bài thu hoạch gồm những phần nào',
    'cho em xin dàn ý bài thu hoạch',
    'viết thu hoạch như thế nào',
    'phải viết bao nhiêu trang',
    'câu hỏi thu hoạch là gì',
    'hướng dẫn nội dung cần viết trong bài thu hoạch',
    'mẫu bài thu hoạch',
    'viết thu hoạch thế nào cho đúng',
  ],
  patterns: [
    'essay|write what|content|pages|outline|parts-count essay? write? content? pages? outline? what? must? give? send? done? how? which? many? want? resolution? part? or-not? help? inform? asking? not-yet? submit? read? when? have-it? me? !person !third-person !plan !rewrite !grade !failed !write-for !copy !where !why !people !who !received !report !yet !deadline !owe !to-whom !when',
    '=outline essay? write? give? send? how? where? have-it? what? or-not? want? yet? resolution? part? !plan !document !grade !write-for',
    'essay|write how write|essay content? outline? what? must? give? resolution? want? not-yet? done? !submit !person !third-person !plan !rewrite !grade !write-for !where !deadline !why !handwriting !photo !typed !via !progress !send',
    'outline essay|write give|send|where|how|want|yet|or-not|which|what|asking|inform write? essay? give? send? where? want? have-it? help? all? resolution? content? !write-for !plan !copy',
    '=pages write|essay|must? must? or-not?',
    '=write what|content|how|pages essay? must? done?',
  ],
})
