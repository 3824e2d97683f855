/** Q21: whether the essay may be handwritten, photographed, typed. */
import { intent } from '../intent.ts'

export const essayFormat = intent({
  name: 'essay_format',
  access: 'G',
  examples: [
    'Viết tay rồi chụp ảnh được không?',
    'viết tay được không',
    'chụp ảnh gửi',
    'phải đánh máy không',
    'bài thu hoạch có bắt buộc đánh máy không',
    'viết ra giấy rồi chụp gửi có được không',
    'nộp bằng file word được không',
    'bài viết tay có được chấp nhận không',
    'được viết tay hay phải đánh máy',
    'chụp hình bài gửi lên được không',
    'nên viết tay hay đánh máy',
    'gửi file pdf bài thu hoạch được không',
  ],
  patterns: [
    'handwriting|photo|typed or-not|must|how|really|question-mark|or|yet|what|asking|want|which essay? submit? write? send? photo? handwriting? typed? done? must? paper? give? via? me? received? help? go? have-it? all? where? to-whom? role? !document !who !person !resolution !part-n !secret !write-for !plan !report !study !me',
    'handwriting|photo|typed or-not|must|how|really|question-mark|want|yet write|essay|submit|send|handwriting me essay? submit? write? send? photo? handwriting? typed? done? must? paper? give? via? document? received? help? go? have-it? role? !who !person !resolution !part-n !secret !write-for !plan !report !study !grade',
    '+handwriting|photo or typed|handwriting|submit write? essay? must? submit? photo? typed? via? !who !study',
    '=photo|handwriting|typed essay? submit? send? write? done? handwriting? photo? typed? paper? !resolution !part-n',
    'document essay|submit or-not|how|must essay? send? typed? submit? write? !resolution !give !who',
    '=typed what|how|which|many essay? write?',
  ],
})
