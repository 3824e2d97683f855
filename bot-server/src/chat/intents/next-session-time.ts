/** Q06: at what hour a session begins. */
import { intent } from '../intent.ts'

export const nextSessionTime = intent({
  name: 'next_session_time',
  access: 'G',
  examples: [
    'Mấy giờ học buổi tới?',
    'mấy h học',
    'buổi 2 mấy giờ',
    'sáng t7 mấy giờ',
    'mai học mấy giờ',
    'mấy giờ vào lớp',
    'buổi học thứ bảy bắt đầu lúc mấy giờ',
    'giờ bắt đầu của buổi học sắp tới',
    'mấy giờ điểm danh',
    'khi nào mở điểm danh',
    'tối mai họp lúc mấy giờ ạ',
    'mấy giờ thì xong buổi học',
  ],
  patterns: [
    '=time|hour study|session-n|next|session|check-in|join|start|go|present study? hour? time? session-n? next? session? start? go? check-in? resolution? when? must? all? join? open? date? day? place? close? present? !essay !submit !plan !report !makeup !part-n !grade !masses',
    '=time|hour date|day|clock start? hour? go? next? present? must?',
    'when open|start check-in session-n? next? !essay',
    '=time|hour start|go|present must? next? session? date?',
    'hour asking|inform|what|how|give|when|or-not study? session-n? next? session? start? date? check-in? resolution? !essay !submit !plan !report !makeup !part-n',
    'clock study|session-n|next or-not|yet|really|question-mark|or date? go? clock? session-n? start? !makeup !me',
  ],
  slots: ['session', 'date'],
})
