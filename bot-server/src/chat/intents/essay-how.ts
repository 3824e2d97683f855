/** Q10: how and where to hand the essay in. */
import { intent } from '../intent.ts'

export const essayHow = intent({
  name: 'essay_how',
  access: 'G',
  examples: [
    'Nộp thu hoạch ở đâu?',
    'nộp bài ở đâu',
    'nộp thế nào',
    'nộp qua zalo được không',
    'bài thu hoạch gửi vào đâu',
    'cách nộp thu hoạch',
    'nộp bài cho ai',
    'hướng dẫn nộp bài thu hoạch',
    'nộp bản giấy cho bí thư được không',
    'gửi bài bằng cách nào',
    'viết xong rồi thì gửi đi đâu',
    'nộp bài trên app kiểu gì',
  ],
  patterns: [
    'submit where|to-whom handwriting? photo? typed? paper? essay? submit? write? done? must? me? via? how? role? want? go? send? when? !plan !report !yet !recommend !why !grade',
    'submit where|how|to-whom|via essay? submit? send? give? write? done? must? what? via? how? paper? or-not? where? role? want? go? !deadline !when !plan !report !yet !recommend !handwriting !typed !photo !why !grade !many',
    'essay where|to-whom|via who? submit? send? give? write? done? how? or-not? via? role? go? want? must? paper? check? !deadline !when !plan !report !yet !grade !handwriting !typed !photo !why !document !part-n !failed !help !write-for !copy !person',
    'essay how send|submit|via|done submit? via? write? give? done? or-not? want? must? go? !deadline !plan !report !yet !grade !content !outline',
    'submit|essay|send>role or-not|how|really|question-mark essay? submit? to-whom? give? me? must? !deadline !plan !report !grade !recommend !question !person !yet',
    'submit|essay|send paper|via or-not|how|really|question-mark|yet essay? submit? send? role? to-whom? me? give? !deadline !plan !report !grade !recommend !handwriting !typed !photo !part-n !study !check-in !document !me !question',
    '=submit or-not|how essay? role? via? give? send? !me !must',
    'send|received where|to-whom write|essay done? go? write? essay? submit? how? !recommend !report !plan !question',
  ],
})
