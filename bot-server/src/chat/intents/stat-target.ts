/** Q19: whether the branch has reached its target and how many are missing. */
import { intent } from '../intent.ts'

export const statTarget = intent({
  name: 'stat_target',
  access: 'G',
  examples: [
    'Chi bộ mình đạt 98% chưa?',
    'đủ chỉ tiêu chưa',
    'còn thiếu mấy người',
    'thiếu bao nhiêu nữa',
    'còn thiếu bao nhiêu người nữa mới đủ chỉ tiêu',
    'cần thêm mấy đồng chí nữa thì đạt',
    'đã hoàn thành chỉ tiêu học tập chưa',
    'chỉ tiêu là bao nhiêu phần trăm',
    'đạt được chỉ tiêu chưa',
    'chi bộ ta đạt tỷ lệ yêu cầu chưa',
    'bao giờ thì đủ chỉ tiêu',
    'đã đủ 98 phần trăm chưa',
  ],
  patterns: [
    'target yet|or-not|many|how|what|lack|rate|when|progress|asking|really|question-mark|done|why grade? people? those? percent? number? many? done? study? lack? enough? rate? received? all? how? when? want? upper? submit? must? what? percent? yet? or-not? have-it? session-n? session? join? !masses !essay !me !person',
    'percent grade|enough|received|target yet|or-not|really|question-mark|lack|when|many number? grade? people? all? study? done? enough? many? join? go? session-n? !essay !me !person !masses',
    'lack many people|those|percent|target|grade|enough|all|done number? grade? enough? people? many? target? study? join? yet? or-not? !essay !submit !me !person !who !masses !document !part',
    '=lack many people? done? target? study? grade? enough? session-n? session? !essay !who !masses',
    'percent yet|or-not grade? received? done? number? enough? really? people? target? join? study? !essay !submit !me !masses',
    '=enough people|target|all yet|or-not grade? number? study? done? lack? many? !essay !masses',
    '=target grade?',
  ],
})
