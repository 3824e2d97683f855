/** The secretary orders a reminder. */
import { intent } from '../intent.ts'

export const orderRemind = intent({
  name: 'order_remind',
  access: 'secretary',
  examples: [
    'Nhắc mọi người nộp bài',
    'nhắc các đồng chí chưa nộp bài nhé',
    'gửi lời nhắc nộp thu hoạch cho cả chi bộ',
    'nhắc mọi người mai đi học',
    'nhắc nhở những người chưa học',
    'đôn đốc các đồng chí nộp bài đúng hạn',
    'gửi nhắc lịch học cho cả nhóm',
    'nhắc mọi người',
    'nhắn nhắc anh em nộp thu hoạch',
    'gửi tin nhắc các đồng chí còn thiếu bài',
    'nhắc những ai chưa điểm danh',
    'nhắc hạn nộp bài cho mọi người',
  ],
  patterns: [
    '+remind>all|people|those|who|makeup|submit|essay|study|schedule|deadline|check-in|person|read|part|plan|part-n|you|join|absent|group-talk|owe|document all? people? those? who? submit? essay? study? schedule? deadline? check-in? person? not-yet? lack? owe? send? push? help? go? next? session? session-n? before? join? present? done? now? date? day? want? report? read? part? part-n? plan? resolution? give? inform? time? must? write? document? makeup? third-person? me-perhaps? list? all? late? place? masses? absent? recommend? photo? target? !yet !or-not !when !me !asking',
    '=remind all? help? now? people? !asking',
  ],
})
