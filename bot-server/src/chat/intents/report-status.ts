/** Q30: whether the branch has reported upward. */
import { intent } from '../intent.ts'

export const reportStatus = intent({
  name: 'report_status',
  access: 'S',
  examples: [
    'Đã báo cáo phường chưa?',
    'gửi báo cáo chưa',
    'hạn báo cáo',
    'báo cáo kết quả chưa',
    'chi bộ gửi báo cáo lên phường chưa',
    'hạn báo cáo cấp trên là bao giờ',
    'khi nào phải nộp báo cáo',
    'báo cáo kết quả học tập nộp chưa',
    'báo cáo làm xong chưa',
    'đã báo cáo đảng ủy chưa',
    'bao giờ phải báo cáo lên trên',
    'báo cáo đến đâu rồi',
  ],
  patterns: [
    'report yet|or-not|progress|deadline|when|done|before|how upper? send? submit? grade? done? study? deadline? must? when? yet? before? received? issued? have-it? progress? want? resolution? write? all? time? role? want? document? session-n? branch? go? list? day? target? what? close? !who !person !essay !plan !me !speaker !absent !remind',
    '=report upper grade? send? study? really? question-mark? asking?',
    '=report deadline|when|before upper?',
    'send|submit upper yet study|grade|report? done? resolution? !essay !plan !me !recommend',
  ],
})
