export default definePageConfig({ navigationBarTitleText: '我的附近' })
