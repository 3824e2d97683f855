/** Q11: a member asks whether his or her essay has arrived. */
import { intent } from '../intent.ts'

export const myEssay = intent({
  name: 'my_essay',
  access: 'P',
  examples: [
    'Tôi đã nộp thu hoạch chưa?',
    'bài của tôi nộp chưa',
    'tôi nộp chưa',
    'bài thu hoạch của em đã nhận được chưa',
    'em gửi bài rồi, có nhận được không',
    'kiểm tra bài của tôi đã gửi thành công chưa',
    'hệ thống đã nhận bài của tôi chưa',
    'mình đã nộp bài thu hoạch chưa',
    'bài em nộp được chưa ạ',
    'tôi chưa nộp bài à?',
    'đã thấy bài của tôi chưa',
    'bài tôi đến nơi chưa',
  ],
  patterns: [
    'submit|essay yet submit? essay? received? send? done? me? check? or-not? present? write? help? go? issued? via? want? !who !those !person !third-person !many !grade !plan !report !target !percent !deadline !when !rewrite !failed !part-n !check-in !study !recommend !list !masses !where !how !all',
    'submit|essay received yet essay? submit? done? me? send? check? via? paper? to-whom? role? present? date? !who !person !third-person !many !grade !plan !report !where',
    'submit|essay received|send or-not|yet|really|question-mark|check essay? submit? done? me? send? received? check? go? or? present? via? !who !person !third-person !many !grade !plan !report !where !how !rewrite !photo !handwriting !typed !part-n !document !recommend',
    'me submit or-not|really|question-mark not-yet|done essay? check? !who !person !third-person !must !grade !plan',
    'check submit|essay me essay? yet? or-not? received? send? done? where? how? !who !person !third-person !grade !write-for !many !where',
    'me not-yet submit really|question-mark essay? !who !person',
    '=me essay where|progress|received|present',
  ],
})
