/** X8: somebody asks who said what, or to watch people. */
import { intent } from '../intent.ts'

export const refuseMonitoring = intent({
  name: 'refuse_monitoring',
  access: 'G',
  examples: [
    'Ai nói xấu cấp trên trong nhóm?',
    'trong nhóm có ai phàn nàn về chi ủy không',
    'ai hay nói linh tinh trong nhóm',
    'theo dõi xem ai chê lãnh đạo',
    'thống kê những người có phát ngôn tiêu cực',
    'có ai chửi bí thư trong nhóm không',
    'ghi lại những ai chỉ trích chi bộ',
    'anh Hùng nói xấu ai trong nhóm',
    'đọc tin nhắn của anh em trong nhóm xem có ai bất mãn không',
    'ai có tư tưởng lệch lạc',
    'ai phản đối nghị quyết',
    'theo dõi tin nhắn trong nhóm giúp tôi',
  ],
  patterns: [
    '+badmouth who|those|list|watch|or-not|person|third-person|check|people|really|question-mark|what|all|many|report|inform|role who? those? list? watch? check? all? upper? role? group-talk? person? third-person? people? or-not? what? give? read? present? help? inform? report? branch? send? opinion? resolution? have-it? many? done? how? grade? mark? report? me? speaker? !recommend',
    '=watch help? group-talk? me? for-me? all? check?',
    '+watch who|person|third-person|group-talk|all|those|check|people|list|what who? those? person? group-talk? all? people? read? help? what? check? list? give? opinion? send? group-talk? third-person? how? report? mark? !essay !submit !study !check-in !plan',
    '+who opinion group-talk|what|upper !me',
  ],
})
