// Taro compiles the mini-program and the H5 page with this preset.
module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]] }
