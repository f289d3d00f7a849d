export default definePageConfig({ navigationBarTitleText: '临猗一刻钟', enableShareAppMessage: true })
