// Markup that asks for more than it may: each body of a sheet tries one way out.
import type { Canaries } from './canaries.ts';

/** By name; `at` makes an address that tells in the listener's log who asked. */
export function hostileBodies({ port, udpPort, file }: Canaries): ReadonlyMap<string, string> {
  const at = (name: string) => `http://127.0.0.1:${port}/${name}`;
  const script = `{ new Image().src = '${at('script')}'; new WebSocket('ws://127.0.0.1:${port}/');
    const call = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${udpPort}' }] });
    call.createDataChannel('x'); call.createOffer().then((offer) => call.setLocalDescription(offer));
    fetch('${at('fetch')}'); navigator.sendBeacon('${at('beacon')}') }`;
  const data = (type: string, text: string) => `data:${type};base64,${Buffer.from(text).toString('base64')}`;
  const bodies: Readonly<Record<string, string>> = {
    script: `<script>${script}</script>`,
    'script-src': `<script src="${at('script-src')}"></script><script type="module">import '${at('module')}'</script>`,
    'script-events': `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" onload="${script}"><img src="x:" onerror="${script}"><details open ontoggle="${script}">x</details><style onload="${script}"></style>`,
    'script-svg': `<svg width="9" height="9" onload="${script}"><script>${script}</script><animate attributeName="x" onbegin="${script}"/></svg>`,
    img: `<img src="${at('img')}">`,
    'img-srcset': `<img srcset="${at('srcset')} 1x"><picture><source srcset="${at('source')}"><img></picture>`,
    'img-lazy': `<div style="height: 3000px"></div><img loading="lazy" src="${at('lazy')}">`,
    'img-localhost': `<img src="http://localhost:${port}/localhost">`,
    'img-name': `<img src="http://canary.indexpress.test:${port}/name">`,
    'img-mapped': `<img src="http://[::ffff:127.0.0.1]:${port}/mapped">`,
    'img-six': `<img src="http://[::1]:${port}/six">`,
    'img-decimal': `<img src="http://2130706433:${port}/decimal">`,
    'img-upper': `<img src="HTTP://127.0.0.1:${port}/upper">`,
    'img-file': `<img src="file://${file}">`,
    'img-svg-data': `<img src="${data('image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="${at('svg-in-img')}" width="9" height="9"/><script>${script}</script></svg>`)}">`,
    iframe: `<iframe src="${at('iframe')}"></iframe>`,
    'iframe-file': `<iframe src="file://${file}" width="600" height="300"></iframe>`,
    'iframe-srcdoc': `<iframe srcdoc="&lt;img src=${at('srcdoc')}&gt;&lt;script&gt;parent.x=1&lt;/script&gt;"></iframe>`,
    'iframe-data': `<iframe src="${data('text/html', `<img src="${at('data-frame')}"><script>${script}</script>`)}"></iframe>`,
    'iframe-javascript': `<iframe src="javascript:fetch('${at('javascript')}')"></iframe>`,
    object: `<object data="${at('object')}" type="text/html"></object><embed src="${at('embed')}">`,
    'object-file': `<object data="file://${file}" type="text/plain" width="600" height="300">x</object><embed src="file://${file}" type="text/plain">`,
    'link-style': `<link rel="stylesheet" href="${at('link')}">`,
    'link-preload': `<link rel="preload" as="image" href="${at('preload')}"><link rel="prefetch" href="${at('prefetch')}"><link rel="modulepreload" href="${at('modulepreload')}">`,
    'link-connect': `<link rel="preconnect" href="http://127.0.0.1:${port}"><link rel="dns-prefetch" href="//canary.indexpress.test">`,
    'link-icon': `<link rel="icon" href="${at('icon')}"><link rel="manifest" href="${at('manifest')}">`,
    video: `<video poster="${at('poster')}" src="${at('video')}" autoplay></video><audio src="${at('audio')}" preload="auto"></audio><video><track default src="${at('track')}"><source src="${at('video-source')}"></video>`,
    'css-import': `<style>@import "${at('import')}"; @import url(file://${file});</style>`,
    'css-url': `<style>p { background: url(${at('url')}); list-style: url(${at('list')}); cursor: url(${at('cursor')}), auto; content: url(${at('content')}) }</style>`,
    'css-image-set': `<div style="background: image-set('${at('image-set')}' 1x)">x</div>`,
    'css-mask': `<div style="mask: url(${at('mask')}#a); filter: url(${at('filter')}#a); clip-path: url(${at('clip')}#a)">x</div>`,
    'css-font': `<style>@font-face { font-family: far; src: url(${at('font')}) } b { font-family: far, "Noto Serif SC" }</style><b>文</b>`,
    'svg-image': `<svg width="9" height="9"><image href="${at('svg-image')}" width="9" height="9"/></svg>`,
    'svg-use': `<svg width="9" height="9"><use href="${at('use')}#a"/><use href="file://${file}#a"/></svg>`,
    'svg-fe-image': `<svg width="9" height="9"><filter id="f"><feImage href="${at('fe-image')}"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>`,
    'svg-foreign': `<svg width="90" height="90"><foreignObject width="90" height="90"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${at('foreign')}"></iframe></foreignObject></svg>`,
    meta: `<meta http-equiv="refresh" content="0;url=${at('refresh')}">`,
    'meta-policy': `<meta http-equiv="Content-Security-Policy" content="default-src *"><img src="${at('policy')}">`,
    base: `<base href="${at('')}"><img src="relative.png">`,
    form: `<form action="${at('form')}"><input autofocus type="image" src="${at('input')}"></form>`,
    link: `<a href="${at('a')}" ping="${at('ping')}">x</a><area href="${at('area')}">`,
    background: `<table background="${at('table')}"><tbody><tr><td background="${at('td')}">x</td></tr></tbody></table>`,
    websocket: `<a href="ws://127.0.0.1:${port}/">x</a><img src="ws://127.0.0.1:${port}/ws">`,
    template: `<div><template shadowrootmode="open"><img src="${at('shadow')}"></template></div>`,
  };
  return new Map(Object.entries(bodies).map(([name, html]) => [name, `<p>文</p>${html}`]));
}
