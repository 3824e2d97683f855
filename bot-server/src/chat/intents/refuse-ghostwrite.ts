/** X1: somebody asks the bot to write the essay. */
import { intent } from '../intent.ts'

export const refuseGhostwrite = intent({
  name: 'refuse_ghostwrite',
  access: 'G',
  examples: [
    'Viết hộ tôi bài thu hoạch',
    'viết giúp em bài thu hoạch với',
    'làm hộ bài thu hoạch được không',
    'soạn cho tôi một bài thu hoạch hoàn chỉnh',
    'viết thay tôi bài thu hoạch',
    'cho xin bài mẫu để chép',
    'viết luôn hộ tôi bài thu hoạch rồi tôi ký',
    'viết giùm bài cho xong',
    'bot viết cho tôi bài thu hoạch',
    'cho tôi chép bài thu hoạch',
    'làm bài giúp tôi đi',
    'tạo sẵn một bài thu hoạch cho tôi nộp',
  ],
  patterns: [
    '+write-for essay? write? or-not? give? send? submit? help? me? for-me? request? resolution? want? done? outline? content? pages? all? photo? must? via? issued? typed? !rewrite !person !plan !report !recommend !check-in !handwriting',
    '+write|copy help|for-me essay|write|copy essay? me? want? or-not? give? done? submit? resolution? copy? outline? typed? request? all? must? send? !where !when !yet !who !plan !report !received !photo !check-in',
    '=copy or-not|give|send|where give? send? me? help? !why !rewrite !grade',
    '+copy essay|submit|give|outline give? send? write? submit? want? or-not? me? outline? help? all? !why !rewrite !grade !failed !where !who',
    '+essay give|send copy|write|submit outline? want? me? copy? all? !outline !where !how !when !yet !who !or-not !read !check !rewrite !part-n !deadline !photo',
  ],
})
