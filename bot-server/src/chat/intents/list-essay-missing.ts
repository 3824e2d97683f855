/** Q03: somebody asks who has not handed in the essay. */
import { intent } from '../intent.ts'

export const listEssayMissing = intent({
  name: 'list_essay_missing',
  access: 'S',
  examples: [
    'Còn ai chưa nộp thu hoạch?',
    'ai chưa nộp',
    'ai chưa nộp bài',
    'con ai chua nop',
    'danh sách chưa nộp thu hoạch',
    'những đồng chí nào còn nợ bài',
    'còn đồng chí nào chưa gửi bài thu hoạch không',
    'cho biết các đồng chí chưa nộp bài',
    'ai chưa viết thu hoạch',
    'ai nộp bài rồi',
    'những ai chưa hoàn thành bài thu hoạch',
    'mấy ai chưa nộp bài vậy',
  ],
  patterns: [
    'who|those not-yet submit|send|essay|write done? essay? submit? send? list? write? or-not? all? check? lack? resolution? !me !person !remind !plan !report !recommend !grade !rewrite !check-in',
    'who|those|list owe|lack essay|submit|owe not-yet? or-not? list? !me !person !remind !many',
    'list not-yet submit|send|write|essay essay? submit? those? all? people? write? people? !remind !plan !report !check-in',
    'list submit|owe essay? those? done? all? late? !remind !contacts !plan',
    'those|all|people not-yet submit|essay request|asking|inform|list|report essay? report? list? submit? !me !remind !plan !many',
    'who submit|essay yet|done|absent essay? submit? done? !me !person !remind !plan !report !must !to-whom !send',
    'who not submit essay? !me !person !to-whom',
    '=who submit essay? late? done? !me !person !must !to-whom !where',
    'who submit late essay? !me !person',
  ],
})
