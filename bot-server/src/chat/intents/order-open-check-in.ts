/** The secretary opens the check-in of a session. */
import { intent } from '../intent.ts'

export const orderOpenCheckIn = intent({
  name: 'order_open_check_in',
  access: 'secretary',
  examples: [
    'Mở điểm danh',
    'mở điểm danh buổi 2',
    'bắt đầu điểm danh đi',
    'cho mở mã điểm danh nhé',
    'bật điểm danh lên',
    'đề nghị mở điểm danh cho buổi học hôm nay',
    'mở check in',
    'mở mã QR cho mọi người quét',
    'bắt đầu điểm danh buổi 1',
    'mở lại điểm danh buổi 1',
    'cho mở điểm danh đi',
    'khởi động điểm danh',
  ],
  patterns: [
    '+open check-in session-n? session? study? next? all? now? help? go? request? give? date? day? done? want? people? check-in? present? for-me? via? !yet !or-not !when !time !question-mark !me !who !close !not-yet !person !where !how !why !postpone !asking',
  ],
  slots: ['session', 'date'],
})
