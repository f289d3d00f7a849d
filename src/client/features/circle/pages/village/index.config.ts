export default definePageConfig({ navigationBarTitleText: '选村和社区' })
