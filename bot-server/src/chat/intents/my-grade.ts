/** Q12: a member asks for the result of his or her essay. */
import { intent } from '../intent.ts'

export const myGrade = intent({
  name: 'my_grade',
  access: 'P',
  examples: [
    'Bài của tôi đạt chưa?',
    'kết quả thu hoạch',
    'có điểm chưa',
    'bài tôi được mấy điểm',
    'bài em chấm xong chưa ạ',
    'kết quả bài của tôi thế nào',
    'tôi được mấy điểm',
    'bài thu hoạch của tôi có đạt không',
    'bao giờ có kết quả chấm bài',
    'bài tôi đã chấm chưa',
    'xem kết quả thu hoạch ở đâu',
    'bài của em qua chưa',
  ],
  patterns: [
    'essay|me|submit grade yet|or-not|how|what|progress|really|question-mark|when|where|check|asking|inform|why essay? grade? submit? done? me? received? check? or-not? yet? give? how? want? issued? have-it? go? target? send? what? write? !person !third-person !percent !branch !those !rewrite !all !check-in !report !plan !list !failed !study !upper !photo !handwriting !typed !not-yet !part-n !masses',
    '=grade essay|yet|or-not|me|when|submit essay? grade? me? yet? or-not? done? how? give? when? submit? want? have-it? check? write? !person !third-person !percent !target !check-in !many !who !study !report',
    '=grade question-mark|really|asking|inform|give essay? me? done? !person !third-person !check-in !percent',
    'grade failed or me? essay? or-not? !why',
    'me failed or-not|really|question-mark essay? grade? !why !person !third-person',
    'essay failed or-not|really|question-mark me? grade? !why !person !third-person !who',
    'essay>many grade submit? done? me? received? !person !third-person !people',
    'me grade many|what essay? done? !person !third-person',
    'me essay issued yet|or-not grade? !person !plan',
  ],
})
