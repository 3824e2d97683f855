/** Q09: a member wants the whole resolution or the study material. */
import { intent } from '../intent.ts'

export const documentGet = intent({
  name: 'document_get',
  access: 'G',
  examples: [
    'Cho xin toàn văn nghị quyết',
    'xin file nghị quyết',
    'tài liệu đâu',
    'gửi tài liệu',
    'tài liệu học tập lấy ở đâu',
    'cho tôi bản đầy đủ của nghị quyết',
    'có bản pdf nghị quyết không',
    'cho xin nghị quyết',
    'đọc nghị quyết ở đâu',
    'gửi lại văn bản nghị quyết',
    'tải nghị quyết ở đâu',
    'tài liệu buổi 2 đâu ạ',
  ],
  patterns: [
    'document give|send|where|want|read|or-not|yet|check|asking|inform give? send? read? where? resolution? study? all? session-n? next? want? have-it? inform? help? how? yet? or-not? typed? check? session? check? via? done? !secret !essay !plan !report !part-n !handwriting !remind !outline !submit !grade !contacts',
    '=document resolution? study? session-n? next?',
    'resolution give|send document? read? where? all? want? help? typed? yet? or-not? !secret !essay !plan !report !part-n !study !deadline !submit !calendar !question !part !remind !recommend !push !ask',
    '=resolution read|give|send|want where|or-not|how via?',
  ],
})
