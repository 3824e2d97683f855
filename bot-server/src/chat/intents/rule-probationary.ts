/** Q27: what a probationary member must do. */
import { intent } from '../intent.ts'

export const ruleProbationary = intent({
  name: 'rule_probationary',
  access: 'G',
  examples: [
    'Đảng viên dự bị có phải học không?',
    'dự bị có phải viết thu hoạch không',
    'dv du bi hoc k',
    'đảng viên dự bị có được đi học không',
    'dự bị thì có phải nộp bài không',
    'em là đảng viên dự bị, em có phải học không',
    'đảng viên mới kết nạp có phải viết thu hoạch không',
    'đảng viên dự bị có thuộc đối tượng học tập không',
    'dự bị có cần điểm danh không',
    'đảng viên dự bị có được miễn không',
    'đảng viên dự bị thì sao',
    'dự bị học và viết bài như đảng viên chính thức phải không',
  ],
  patterns: [
    'probationary or-not|must|how|really|question-mark|yet|asking|what|exempt study? essay? submit? write? join? check-in? must? exempt? go? me? all? present? or-not? resolution? people? done? have-it? absent? time? received? !person !badmouth !contacts !list !many',
    '=probationary study? write? essay?',
  ],
})
