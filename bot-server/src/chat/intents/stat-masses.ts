/** Q20: how many people outside the Party came. */
import { intent } from '../intent.ts'

export const statMasses = intent({
  name: 'stat_masses',
  access: 'G',
  examples: [
    'Quần chúng dự được bao nhiêu?',
    'quần chúng',
    'đoàn viên đi bao nhiêu',
    'có bao nhiêu quần chúng đi học',
    'đoàn viên tham dự được mấy người',
    'tỷ lệ quần chúng dự học',
    'số quần chúng đến dự so với số mời',
    'quần chúng đi đông không',
    'quần chúng còn thiếu mấy người',
    'bà con nhân dân dự được bao nhiêu người',
    'quần chúng đủ chỉ tiêu chưa',
    'có mời đoàn viên học không',
  ],
  patterns: [
    'masses many|rate|progress|yet|or-not|how|lack|target|enough|asking|inform|list|really|question-mark|who join? study? check-in? present? people? those? done? session? session-n? go? many? percent? number? received? what? lack? target? enough? not-yet? rate? absent? next? all? must? grade? give? report? number? !essay !person !badmouth !contacts !me !remind',
    '=many masses join? people? study? go?',
    '=masses join? study? people? go? those?',
    'masses those|rate join|present|study|check-in number? people? session? session-n? go?',
  ],
  slots: ['session', 'date'],
})
