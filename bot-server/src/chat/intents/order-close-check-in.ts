/** The secretary closes the check-in of a session. */
import { intent } from '../intent.ts'

export const orderCloseCheckIn = intent({
  name: 'order_close_check_in',
  access: 'secretary',
  examples: [
    'Đóng điểm danh',
    'đóng điểm danh lại',
    'kết thúc điểm danh buổi 1',
    'chốt điểm danh nhé',
    'khóa điểm danh buổi 2',
    'dừng điểm danh',
    'tắt điểm danh đi',
    'thôi đóng điểm danh lại',
    'chốt buổi 1',
    'ngừng điểm danh',
    'chốt danh sách điểm danh',
    'hết giờ rồi, đóng điểm danh đi',
  ],
  patterns: [
    '+close check-in session-n? session? study? next? all? now? help? go? request? list? date? day? done? time? start? stop? want? give? !yet !or-not !when !question-mark !me !who !not-yet !person !open !where !how !why !many !asking',
    '=close session-n list? check-in? study? help? now? done? !asking',
    '+start>check-in close? now? session-n? done? !yet !or-not !when !time !question-mark !me !who !open !asking',
  ],
  slots: ['session', 'date'],
})
