/** Q29: a member wants to make a recommendation. */
import { intent } from '../intent.ts'

export const recommendation = intent({
  name: 'recommendation',
  access: 'P',
  examples: [
    'Gửi kiến nghị ở đâu?',
    'góp ý',
    'đề xuất',
    'tôi có kiến nghị',
    'tôi muốn đề xuất một việc với chi bộ',
    'em có ý kiến góp ý ạ',
    'góp ý với cấp trên thì gửi vào đâu',
    'tôi muốn góp ý',
    'kiến nghị gửi cho ai',
    'làm sao để gửi kiến nghị',
    'tôi xin phản ánh một việc',
    'em muốn nêu nguyện vọng',
  ],
  patterns: [
    '+recommend where|how|to-whom|want|me|send|give|or-not|request|via|asking|inform|yet|when|question-mark|really send? give? want? where? how? to-whom? me? opinion? upper? role? via? question? write? submit? received? resolution? plan? study? done? all? have-it? report? document? what? which? issued? write? !who !person !third-person !badmouth !list !many',
    '=recommend opinion? upper? me? want? send? give? role?',
    '=opinion me|send|want send? want? give? me? upper? where? to-whom? how? resolution? !badmouth !person',
    '+opinion where|how|to-whom send|want|give send? upper? give? want? me? role? !badmouth !plan !who',
  ],
})
