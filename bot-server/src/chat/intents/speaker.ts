/** Q23: who speaks at a session. */
import { intent } from '../intent.ts'

export const speaker = intent({
  name: 'speaker',
  access: 'G',
  examples: [
    'Ai là báo cáo viên?',
    'ai giảng',
    'ai báo cáo',
    'báo cáo viên là ai',
    'đồng chí nào truyền đạt nghị quyết',
    'báo cáo viên buổi tới là đồng chí nào',
    'ai lên lớp buổi 2',
    'ai trình bày nghị quyết',
    'buổi 2 ai dạy',
    'người giảng là ai vậy',
    'ai sẽ về nói chuyện với chi bộ',
    'báo cáo viên ở đâu về',
  ],
  patterns: [
    'who speaker|teach|report teach? session-n? next? session? study? resolution? go? report? join? date? !upper !yet !not-yet !me !person !plan !essay !submit !badmouth !send !must !grade !remind !check-in !absent',
    'speaker asking|inform session-n|next|session|study session-n? next? session? study? resolution? request? !who !want !question !send',
    'speaker who|what|which|where|inform|really|question-mark|or-not|yet session-n? next? session? study? resolution? who? teach? go? join? date? report? list? have-it? people? !ask !question !send !want !plan !essay !contacts !recommend !give',
    '=speaker session-n? next? session? study? resolution?',
    '=teach who resolution? session-n?',
  ],
  slots: ['session', 'date'],
})
