/** Q05: when the classes are. */
import { intent } from '../intent.ts'

export const schedule = intent({
  name: 'schedule',
  access: 'G',
  examples: [
    'Lịch học thế nào?',
    'lịch học',
    'khi nào học',
    'bao giờ học NQ',
    'hôm nào học buổi tiếp theo',
    'tuần này có học không',
    'cho xin lịch sinh hoạt học nghị quyết',
    'chi bộ mình bao giờ học nghị quyết',
    'học ngày nào vậy',
    'học mấy buổi',
    'lịch học có thay đổi gì không',
    'buổi 2 học hôm nào',
  ],
  patterns: [
    'schedule how? when? resolution? study? give? send? inform? session-n? next? session? check? yet? or-not? done? what? postponed? list? day? date? all? !makeup !essay !remind !part-n',
    'calendar study|resolution|session-n|next|session how? when? resolution? study? give? send? inform? session-n? next? session? !makeup !essay',
    '=calendar resolution? how? give? all? what? done? session?',
    '=when study|session-n|next|join study? resolution? session-n? next? join? session? must? start? or? start? all? check-in? !makeup !essay !submit !plan !report !grade !rewrite !part-n !document !missed !absent !part !open !recommend !send',
    'study|session-n|next|join date|day or-not|yet|really|question-mark must? resolution? session-n? study? next? start? session? go? join? all? !me !makeup !essay !person !who !time !where !probationary !check-in !online !absent !postpone !cannot-come',
    'study|session-n|next or-not|yet postponed resolution? date? day? time? place? !makeup !essay',
    'session-count study? resolution? all? session? done? when? next? not-yet? or? !me !makeup !essay !who !percent !person !third-person',
    '=postponed study|session-n|next|session or-not|yet|really|question-mark',
  ],
  slots: ['session', 'date'],
})
