/** Q02: somebody asks who is missing at a session. */
import { intent } from '../intent.ts'

export const listAbsent = intent({
  name: 'list_absent',
  access: 'S',
  examples: [
    'Ai chưa điểm danh?',
    'còn ai chưa điểm danh',
    'những ai vắng',
    'vắng ai vậy',
    'ai vắng buổi 1',
    'còn đồng chí nào chưa có mặt không',
    'danh sách vắng mặt buổi 2',
    'hôm nay ai không đến họp',
    'những đồng chí nào chưa đi học',
    'buổi học vừa rồi thiếu những ai',
    'ai nghỉ học hôm qua',
    'danh sách điểm danh buổi 1',
  ],
  patterns: [
    'many people absent|missed|leave list|those|who|inform session? session-n? study? done? report? me? !essay !submit',
    'who|those absent|missed|leave many? people? done? session? session-n? study? list? go? check? next? not-yet? yet? or-not? join? !me !person !essay !must !retired !makeup !remind !badmouth !ask-leave !rewrite',
    'who not-yet check-in|present|join|study|go many? people? done? session? session-n? list? check? study? or-not? or? lack? all? !me !person !essay !remind !makeup !badmouth !submit !write !grade !send',
    'who check-in|present done|yet|session-n|session|next session? list? session-n? study? go? !me !person !essay !must !help !mark !open !close !teach !speaker',
    '=who|those check-in|present|join|study session? session-n? list? !me !person !essay !must !teach !speaker !open !close',
    'list absent|missed|check-in|present session? session-n? study? go? those? done? people? all? not-yet? join? !essay !contacts !me !remind',
    'list not-yet check-in|present|join|study|go session? session-n? those? all? people? !essay !contacts !me !remind',
    'those|all|people not-yet check-in|present|join|study|go request|asking|inform|report|list session? session-n? report? send? !essay !me !remind !submit',
    '=absent who|what|which session? session-n? study? !me !person',
    '=who lack date? done? session? session-n? or-not?',
    'who lack session|session-n|study|check-in|next or-not? session-n? !essay !me !person !many',
    '=who not-yet? session-n|session lack|not-yet !essay',
  ],
  slots: ['session', 'date'],
})
