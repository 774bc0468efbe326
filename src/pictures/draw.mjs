// Draws every model in processes/ next to its file, as SVG, with the library of the Modeler in a headless Chromium.
// npm install && npm run draw            (CHROMIUM=/path/to/chromium where it is not /usr/bin/chromium)
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const processes = join(here, '../../processes');
const models = readdirSync(processes, { recursive: true }).filter(name => name.endsWith('.bpmn'));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
await page.setContent('<div id="canvas" style="width:1600px;height:900px"></div>');
await page.addScriptTag({ path: join(here, 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js') });

for (const model of models) {
  const xml = readFileSync(join(processes, model), 'utf8');
  const svg = await page.evaluate(async xml => {
    const viewer = new BpmnJS({ container: '#canvas' });
    const { warnings } = await viewer.importXML(xml);
    if (warnings.length) throw new Error(warnings.map(warning => warning.message).join('; '));
    const { svg } = await viewer.saveSVG();
    viewer.destroy();
    return svg;
  }, xml);
  writeFileSync(join(processes, model.replace(/\.bpmn$/, '.svg')), onWhite(svg));
  console.log(model);
}
await browser.close();

/** On white paper with a margin: the library cuts the picture off in the middle of its outermost lines. */
function onWhite(svg, margin = 10) {
  return svg.replace(/width="[\d.]+" height="[\d.]+" viewBox="([^"]+)"([^>]*)>/, (_, box, rest) => {
    const [x, y, width, height] = box.split(' ').map(Number);
    const paper = [x - margin, y - margin, width + 2 * margin, height + 2 * margin];
    return `width="${paper[2]}" height="${paper[3]}" viewBox="${paper.join(' ')}"${rest}>` +
      `<rect x="${paper[0]}" y="${paper[1]}" width="${paper[2]}" height="${paper[3]}" fill="white"/>`;
  });
}
