/** Q17: how many have studied. */
import { intent } from '../intent.ts'

export const statAttendance = intent({
  name: 'stat_attendance',
  access: 'G',
  examples: [
    'Bao nhiêu người đã học rồi?',
    'tỷ lệ học',
    'bao nhiêu % rồi',
    'có mặt bao nhiêu',
    'buổi 1 có bao nhiêu đồng chí dự',
    'mấy người điểm danh rồi',
    'tỷ lệ đảng viên tham gia học',
    'số đảng viên có mặt tại buổi học',
    'vắng mấy người',
    'buổi vừa rồi đi được bao nhiêu người',
    'đã học được bao nhiêu phần trăm',
    'sĩ số hôm nay thế nào',
  ],
  patterns: [
    '=many|rate|progress study|check-in|present|join|absent how? people? who? those? done? session? session-n? next? all? many? rate? percent? study? check-in? present? join? absent? go? list? yet? what? or-not? or? received? not-yet? enough? resolution? check? have-it? report? leave? !masses !essay !submit !me !person !third-person !makeup !essay !time !when !pages !grade !retired !must !plan !part-n !target !lack !contacts !remind !speaker',
    '=many people|those go|session|session-n|done|not-yet|leave|absent done? session? session-n? study? join? check-in? present? go? next? all? absent? leave? received? !masses !essay !submit !me !person !third-person !lack !target !must !retired !plan !part !document !read',
    '=rate|many done|percent|people percent? done? people? how? received? rate? all? many? what? session? session-n? go? !masses !essay',
    '=rate people? done? percent? how? what? session? session-n? day? study?',
    '=many people|done|percent|session-n people? done? percent? how? what? session? session-n? rate? !me',
    'those|people check-in|present|join|study request|asking|inform session? session-n? study? done? rate? list? many? report? go? !not-yet !absent !masses !essay !me !who !must !probationary !contacts !remind',
    'enough|present people|all|study yet|or-not session? session-n? people? present? done? check-in? go? !essay !me !who !person !target !lack',
    '=all check-in|present|study|join yet|or-not done? enough? session-n? session? !essay !me',
    '=many check-in|present|absent|join people? done? session? session-n? go?',
  ],
  slots: ['session', 'date'],
})
