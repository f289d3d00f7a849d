export default definePageConfig({ navigationBarTitleText: '凭单号看答复' })
