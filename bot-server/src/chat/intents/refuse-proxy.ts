/** X4: somebody asks to be marked present without being there. */
import { intent } from '../intent.ts'

export const refuseProxy = intent({
  name: 'refuse_proxy',
  access: 'G',
  examples: [
    'Đánh dấu tôi có mặt giúp',
    'điểm danh hộ tôi',
    'ghi giúp em là có mặt',
    'chấm cho tôi có mặt',
    'điểm danh giúp tôi một cái',
    'tôi không đến nhưng cứ đánh dấu có mặt cho tôi',
    'check in giùm tôi',
    'quét mã hộ em',
    'ghi nhận tôi có mặt dù tôi không tham dự',
    'điểm danh thay anh Hùng',
    'cho tôi có mặt đi',
    'nhờ điểm danh giúp vì tôi đến muộn',
  ],
  patterns: [
    '+check-in help person|third-person for-me? me? !done',
    '+check-in help|for-me help? for-me? me? absent? cannot-come? late? session? session-n? next? busy? reason? present? mark? person? third-person? request? or-not? all? join? go? want? give? !done !check !yet !who !those !when !how !where !many',
    '+present for-me|help me? for-me? help? mark? absent? cannot-come? late? session? session-n? go? next? !yet !who !those !or-not !when !how !check !many !why !list !really !question-mark',
    '+mark present|check-in me|help|for-me|person me? help? for-me? absent? cannot-come? late? session? session-n? present? check-in? join? go? or-not? person? done? study? busy? reason? next? not? !yet !who !those !when !many !why !list',
    '+check-in|present cannot-come|absent mark|help|for-me|me mark? for-me? help? me? session-n? next? present? busy? reason? join? !yet !who !those !or-not !when !how !really !question-mark !many',
  ],
  slots: ['session', 'date'],
})
