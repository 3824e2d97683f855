/** Q14: a member asks whether he or she must write the essay. */
import { intent } from '../intent.ts'

export const myObligation = intent({
  name: 'my_obligation',
  access: 'P',
  examples: [
    'Tôi có phải viết thu hoạch không?',
    'nghỉ hưu có phải viết không',
    '80 tuổi có phải viết không',
    'em có bắt buộc phải viết bài không',
    'đảng viên miễn sinh hoạt có cần nộp bài không',
    'tôi có thuộc diện phải viết thu hoạch không',
    'già rồi có phải nộp bài không',
    'tôi được miễn viết thu hoạch không',
    'ai phải viết thu hoạch',
    'những trường hợp nào được miễn nộp bài',
    'tôi có cần đi học không',
    'ốm đau có được miễn viết không',
  ],
  patterns: [
    'must write|submit|essay or-not|really|question-mark|yet me? essay? submit? write? retired? exempt? reason? number? who? those? absent? makeup? missed? check? leave? !person !third-person !handwriting !typed !photo !pages !content !what !rewrite !probationary !plan !report !when !where !how !via !masses !paper',
    'exempt|retired write|submit|essay or-not|really|question-mark|what|which|who|those|how|must|yet me? essay? submit? write? retired? must? exempt? number? reason? !person !third-person !probationary !plan !handwriting !photo',
    'exempt me or-not|really|question-mark|yet|who essay? must? retired? write? submit? leave? study? reason? join? !person !third-person !probationary',
    'who|those must write|submit|essay essay? submit? or-not? exempt? retired? !person !probationary !not-yet',
    'who|those exempt essay? write? submit? must? study? retired? list? or-not? !person !not-yet',
    'me|retired must study|join|check-in or-not|really|question-mark retired? exempt? number? join? go? reason? !person !third-person !probationary !makeup !rewrite !essay !makeup !when !where',
    'not write|submit|essay or-not|how|what|question-mark me? must? essay? submit? !person !who !when !where !via !handwriting !typed !grade !rewrite',
    'not must write|submit|essay me or-not|really|question-mark essay? !person',
  ],
})
