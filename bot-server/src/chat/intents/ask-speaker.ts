/** Q28: a member wants to put a question to the speaker. */
import { intent } from '../intent.ts'

export const askSpeaker = intent({
  name: 'ask_speaker',
  access: 'P',
  examples: [
    'Tôi muốn hỏi báo cáo viên',
    'gửi thắc mắc',
    'em có câu hỏi',
    'hỏi báo cáo viên',
    'tôi có thắc mắc cần giải đáp về nghị quyết',
    'cho em đặt câu hỏi',
    'gửi câu hỏi cho báo cáo viên',
    'tôi có chỗ chưa hiểu muốn nhờ giải thích',
    'đặt câu hỏi ở đâu',
    'em muốn gửi câu hỏi cho báo cáo viên',
    'tôi muốn hỏi về nghị quyết',
    'có câu hỏi thì gửi cho ai',
  ],
  patterns: [
    '=question|ask who me? how? where? !person !teach !plan !essay',
    '+question send|want|give|where|to-whom|me|speaker|how|request|ask|asking|inform|or-not|read ask? question? want? send? give? speaker? where? to-whom? me? how? resolution? document? part? read? role? via? part-n? issued? help? study? have-it? or-not? inform? what? which? content? session-n? next? session? must? submit? go? !who !essay !person !third-person !plan !badmouth !recommend !deadline !outline',
    '+ask|asking|send|question speaker question? send? want? me? give? how? where? resolution? ask? via? study? part-n? part? what? content? help? inform? !who !which !person !plan',
    '=question me? want? resolution? ask? send?',
    '=ask|asking want|me|resolution resolution? content? part? part-n? speaker? me? question? !when !where',
  ],
})
