/** X3: somebody asks for a secret document. */
import { intent } from '../intent.ts'

export const refuseSecret = intent({
  name: 'refuse_secret',
  access: 'G',
  examples: [
    'Gửi file mật cho mọi người',
    'cho tôi xin tài liệu mật',
    'gửi văn bản mật lên nhóm',
    'chia sẻ công văn tối mật',
    'cho xem văn bản đóng dấu mật',
    'xin file tuyệt mật',
    'đăng tài liệu mật lên nhóm được không',
    'có tài liệu mật không cho xem với',
    'gửi tài liệu lưu hành nội bộ lên nhóm',
    'chụp văn bản mật gửi vào đây',
    'cung cấp văn bản mật của hội nghị',
    'cho xin bản nghị quyết mật',
  ],
  patterns: [
    '+secret give|send|push|read|or-not|where|request|want|photo|via|help|all|how|asking|inform|who|when|yet give? send? push? read? all? document? resolution? or-not? study? want? photo? via? help? check? where? upper? me? group-talk? have-it? now? list? people?',
    '=secret document? resolution? all?',
  ],
})
