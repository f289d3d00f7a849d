import { tellingLines } from './quiet-log'

test('a position finer than a hundred metres and a typed word are found, times and prices are not', () => {
  const telling = ['GET /circle?lng=110.770&lat=35.1', '{"lat":35.1449}', '打不通', `q=${encodeURIComponent('打不通')}`]
  const harmless = ['{"time":1795551877701,"ms":110.7}', '{"version":"1.35.1"}', '{"ms":35.14}', 'at 5110.7701']
  expect(tellingLines([...telling, ...harmless], ['打不通'])).toEqual(telling)
})
