/** Q18: how many essays are in. */
import { intent } from '../intent.ts'

export const statEssay = intent({
  name: 'stat_essay',
  access: 'G',
  examples: [
    'Bao nhiêu người đã nộp thu hoạch?',
    'nộp được bao nhiêu bài rồi',
    'tiến độ thu hoạch',
    'đã có mấy bài thu hoạch rồi',
    'tình hình nộp bài thu hoạch đến đâu rồi',
    'tỷ lệ nộp thu hoạch',
    'mấy người nộp bài rồi',
    'số bài thu hoạch đã nộp',
    'còn bao nhiêu người chưa nộp bài',
    'bao nhiêu bài đạt rồi',
    'mọi người nộp đủ bài chưa',
    'thu hoạch được mấy phần trăm rồi',
  ],
  patterns: [
    'many|rate|progress essay|submit essay? submit? people? those? done? received? many? rate? progress? percent? not-yet? all? how? what? list? yet? enough? lack? send? write? who? go? or? grade? failed? rewrite? owe? check? report? have-it? or-not? target? resolution? !pages !me !person !third-person !masses !when !deadline !content !part !parts-count !must !time !plan !retired !outline !remind !contacts !check-in',
    'many>essay|people grade|failed|rewrite essay? done? submit? all? people? not-yet? branch? !me !person !third-person !who !percent !target !check-in !study !plan',
    'grade|failed|rewrite many people|those essay? submit? people? those? done? grade? failed? rewrite? not-yet? all? list? !me !person !third-person !who !percent !target !check-in !study !plan !must',
    'all|enough|branch submit|essay yet essay? submit? done? people? all? enough? lack? !me !who !person !third-person !deadline !plan !report !when !where !remind',
    'those|people submit done|request|asking|inform essay? list? many? done? !who !me !not-yet !remind !must !person !plan !report !deadline',
    'essay|submit percent many|done|yet|rate|or-not essay? people? !me !grade',
  ],
})
