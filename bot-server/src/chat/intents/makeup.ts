/** Q15: when those who missed a session can make it up. */
import { intent } from '../intent.ts'

export const makeup = intent({
  name: 'makeup',
  access: 'G',
  examples: [
    'Tôi vắng buổi 1 thì học bù khi nào?',
    'học bù',
    'bỏ buổi 1 thì sao',
    'lịch học bù',
    'bao giờ có lớp học bù',
    'em lỡ buổi 1 thì học lại ở đâu',
    'vắng buổi vừa rồi thì phải làm sao',
    'có buổi nào học bù không',
    'ai chưa học thì học bù hôm nào',
    'không đi buổi 1 có được học bù không',
    'nghỉ một buổi thì học lại thế nào',
    'cho tôi đăng ký học bù',
  ],
  patterns: [
    'makeup when|where|how|or-not|yet|time|which|what|many|must|asking|question-mark|really|want|give|inform|schedule|place|who absent? missed? leave? session-n? session? next? study? when? where? how? must? time? me? or-not? join? give? want? check-in? schedule? day? done? not-yet? go? cannot-come? start? place? all? !essay !submit !rewrite !person !remind',
    '=makeup absent? missed? leave? session-n? session? me? when? want? give? study? schedule? must? next? !essay !rewrite',
    'absent|missed|leave|cannot-come how|what|where|when session-n|session|study|next|me session-n? session? study? me? makeup? must? next? done? or-not? day? date? reason? leave? not-yet? !essay !person !third-person !who !rewrite !ask-leave',
    'study not-yet how|where session-n|session me? must? makeup? !essay !who',
    'missed session-n|session|study when|where|how|makeup|or-not makeup? study? me? must? !essay !person !third-person !who',
    '=absent session-n|session how|must me?',
  ],
  slots: ['session', 'date'],
})
