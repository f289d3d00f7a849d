import { pack } from './pack/pack'
import { apiOriginOfBuild, WEAPP_FOLDER } from './open-weapp-screen'
import { USUAL_PHONE } from './phone'
import { serve } from './serve'

/** The phone in a frame beside a few switches, for a look by hand. */
const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>临猗一刻钟 · 小程序预览</title><link rel="icon" href="data:,"><style>
body{margin:0;min-height:100vh;display:flex;gap:32px;justify-content:center;align-items:center;background:#d9d9d6;font:15px/1.5 -apple-system,"Noto Sans CJK SC",sans-serif}
iframe{width:390px;height:844px;border:10px solid #111;border-radius:48px;background:#000}
form{display:grid;gap:12px;width:240px}label{display:grid;gap:2px}select,input,button{font:inherit;padding:6px}</style></head><body>
<iframe title="phone" src="/phone.html"></iframe><form>
<label>网络<select name="network"><option>online</option><option>slow</option><option>failing</option><option>offline</option></select></label>
<label>定位<select name="location"><option>ask</option><option>allowed</option><option>refused</option><option>unavailable</option><option>timeout</option></select></label>
<label>隐私指引<select name="privacy"><option>agreed</option><option>needed</option></select></label>
<label>外观<select name="theme"><option>light</option><option>dark</option></select></label>
<label>字号<select name="fontSizeSetting"><option>14</option><option selected>16</option><option>20</option><option>24</option><option>32</option></select></label>
<label>存储<select name="storage"><option>working</option><option>broken</option></select></label>
<label>新版本<select name="update"><option>none</option><option>ready</option><option>failed</option></select></label>
<label>打开<input name="open" placeholder="/features/circle/pages/village/index"></label>
<button name="again">冷启动</button><button name="report">看记录（控制台）</button></form><script src="/preview.js"></script></body></html>`

const SCRIPT = `const frame=document.querySelector('iframe'),form=document.querySelector('form');
const phone=()=>{const value={};for(const select of form.querySelectorAll('select'))value[select.name]=select.name==='fontSizeSetting'?Number(select.value):select.value;return value};
const tell=()=>fetch('/__phone',{method:'POST',body:JSON.stringify(phone())});
form.addEventListener('change',async(event)=>{if(event.target.name==='open')return;await tell();frame.contentWindow.__weapp.phone.change({[event.target.name]:phone()[event.target.name]})});
form.addEventListener('submit',async(event)=>{event.preventDefault();if(event.submitter.name==='report'){console.log(frame.contentWindow.__weapp.record,frame.contentWindow.__weapp.map());return}
await tell();frame.src='/phone.html?open='+encodeURIComponent(encodeURIComponent(form.elements.open.value))});tell();`

async function preview(api: string, port: number): Promise<void> {
  const packed = await pack(WEAPP_FOLDER)
  const extra = new Map([['/', { type: 'text/html; charset=utf-8', body: PAGE }], ['/preview.js', { type: 'text/javascript; charset=utf-8', body: SCRIPT }]])
  const served = await serve({ packed, api, apiOrigin: apiOriginOfBuild(), phone: { ...USUAL_PHONE, location: 'ask' }, port, extra })
  for (const problem of packed.problems) process.stdout.write(`${problem}\n`)
  process.stdout.write(`小程序预览 ${served.address}/  接口 ${api}\n`)
}

const [api = 'http://127.0.0.1:3000', port = '8795'] = process.argv.slice(2)
void preview(api, Number(port))
