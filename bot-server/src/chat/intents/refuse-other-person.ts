/** X2: somebody asks about another person's result, essay or attendance. */
import { intent } from '../intent.ts'

export const refuseOtherPerson = intent({
  name: 'refuse_other_person',
  access: 'G',
  examples: [
    'Bài đồng chí Nguyễn Văn A được mấy điểm?',
    'anh Hùng có đi học không',
    'chị Lan nộp bài chưa',
    'đồng chí Trần Thị B có đạt không',
    'ông Tư có điểm danh không',
    'cho xem bài thu hoạch của đồng chí Lan',
    'bà Tám vắng mấy buổi',
    'ai phải viết lại bài',
    'ai được điểm cao nhất',
    'bí thư nộp bài chưa',
    'anh ấy đi học chưa',
    'kết quả của chị Hoa thế nào',
  ],
  patterns: [
    'person|third-person grade|essay|submit|check-in|present|absent|study|join|rewrite|failed|write|missed|exempt|cannot-come|copy @question grade? essay? submit? check-in? present? absent? study? join? rewrite? failed? write? missed? go? exempt? retired? received? many? how? why? when? session-count? done? session? session-n? next? must? role? not-yet? give? send? read? people? leave? list? or? resolution? check? cannot-come? outline? help? all? !remind !teach !speaker !badmouth !mark !contacts !write-for !plan',
    '=person grade|essay|absent essay? grade? session-n?',
    'person|third-person essay|grade|absent give|send|read|want|check|inform|list write? submit? essay? send? read? done? session-n? grade? how? copy? study? help? check? or-not? !remind !speaker !write-for !contacts !mark',
    'who grade|failed|rewrite|copying essay? must? done? submit? received? many? not-yet? yet? or-not? rewrite? list? grade? all? want? !me !person !check-in !percent !target !study !remind',
    'list|those grade|failed|rewrite not-yet? essay? must? done? submit? people? all? give? send? !me !check-in !many !percent !target !study !remind !report',
    'role>submit|check-in|study|grade|absent|join|go yet|or-not submit? essay? check-in? study? join? absent? grade? done? go? present? session-n? !me !report !plan !asking !via !paper !recommend !document',
    'essay|grade third-person give|where|read|or-not|how|want|check send? write? submit? copy? !remind',
  ],
})
