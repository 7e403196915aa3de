// Drives Chromium for the tests: reads one request in JSON from each line of its input and answers each with one line of JSON.
import { createInterface } from 'node:readline';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { serveCommands } from './serve.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.ARCBUNDLE_CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
});

// What every visit watches: errors of the page, and whether anything but the file itself is asked for.
async function visit(request, work) {
  const context = await browser.newContext({
    viewport: { width: request.width ?? 1280, height: request.height ?? 900 },
    colorScheme: request.scheme ?? 'light',
    bypassCSP: request.bypassCsp ?? false, // axe has to run inside of the page
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const seen = { errors: [], requests: [], dialogs: 0 };
  const own = pathToFileURL(request.file).href;
  page.on('console', message => { if (message.type() === 'error' || message.type() === 'warning') seen.errors.push(message.text()); });
  page.on('pageerror', error => seen.errors.push(String(error)));
  page.on('dialog', dialog => { seen.dialogs++; return dialog.dismiss(); });
  page.on('request', asked => { if (asked.url().split('#')[0] !== own) seen.requests.push(asked.url()); });
  context.on('page', other => { if (other !== page) seen.requests.push('window ' + other.url()); });
  try {
    await page.goto(own, { waitUntil: 'load' });
    if (request.language) await page.check('#show-' + request.language);
    return { ...seen, ...await work(page) };
  } finally {
    await context.close();
  }
}

const unfold = page => page.evaluate(() => { for (const one of document.querySelectorAll('details')) one.open = true; });

const commands = {
  ...serveCommands(browser, axe),

  // Width, language and what is shown of each.
  look: request => visit(request, async page => {
    if (request.unfold) await unfold(page);
    return page.evaluate(() => {
      const shown = [...document.querySelectorAll('span[lang], tspan[lang]')].filter(one => one.checkVisibility());
      return {
        title: document.title,
        documentLanguage: document.documentElement.lang,
        width: document.documentElement.clientWidth,
        scrollWidth: document.documentElement.scrollWidth,
        english: shown.filter(one => one.lang === 'en').length,
        japanese: shown.filter(one => one.lang === 'ja').length,
        text: document.body.innerText,
      };
    });
  }),

  // The rules of axe, with everything unfolded.
  axe: request => visit({ ...request, bypassCsp: true }, async page => {
    await unfold(page);
    await page.evaluate(axe);
    const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    return { violations: found.violations.map(one => `${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map(node => node.html.slice(0, 200)).join(' | ')}`) };
  }),

  // Walks the page with the keyboard alone and unfolds what is folded.
  keyboard: request => visit(request, async page => {
    const stops = [];
    for (let step = 0; step < (request.most ?? 3000); step++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const one = document.activeElement;
        if (!one || one === document.body) return null;
        const isFirst = !one.dataset.walked;
        one.dataset.walked = '1';
        return { isFirst, isFolded: one.tagName === 'SUMMARY' && !one.parentElement.open, isTip: one.matches('a.thing') && [...one.querySelectorAll('.tip')].some(tip => tip.checkVisibility()), kind: one.tagName.toLowerCase() };
      });
      if (!stop || !stop.isFirst) break;
      stops.push(stop);
      if (stop.isFolded) await page.keyboard.press('Enter');
    }
    return {
      stops: stops.length,
      tips: stops.filter(stop => stop.isTip).length,
      ...await page.evaluate(() => {
        const hidden = selector => [...document.querySelectorAll(selector)].filter(one => !one.checkVisibility()).length;
        return {
          findings: document.querySelectorAll('.findings > li').length, hiddenFindings: hidden('.findings > li'),
          evidence: document.querySelectorAll('.evidence').length, hiddenEvidence: hidden('.evidence .lines'),
          things: document.querySelectorAll('a.thing').length, folded: document.querySelectorAll('details:not([open])').length,
        };
      }),
    };
  }),

  // Switches the language with the keyboard, without loading anything again.
  switch: request => visit(request, async page => {
    const shown = () => page.evaluate(() => ({ text: document.querySelector('.do-card, .card').innerText, checked: document.querySelector('.languages input:checked').id }));
    const before = await shown();
    await page.focus('.languages input:checked');
    await page.keyboard.press(before.checked === 'show-en' ? 'ArrowRight' : 'ArrowLeft');
    const after = await shown();
    return { before, after, loads: await page.evaluate(() => performance.getEntriesByType('navigation').length) };
  }),

  // Prints to PDF as it is opened.
  print: request => visit(request, async page => {
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false, ...(request.output ? { path: request.output } : {}) });
    return { pages: (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length };
  }),

  // When the first text is on the screen, and when all is loaded.
  // Of three visits the quickest, as other tests run beside this one.
  paint: async request => {
    const visits = [];
    for (let i = 0; i < 3; i++) {
      visits.push(await visit(request, async page => {
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
        return page.evaluate(() => ({
          firstPaint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
          loaded: performance.getEntriesByType('navigation')[0].loadEventEnd,
          elements: document.getElementsByTagName('*').length,
        }));
      }));
    }
    return visits.sort((one, other) => one.firstPaint - other.firstPaint)[0];
  },

  // Follows a link and tells whether its target, folded before, is on the screen.
  follow: request => visit(request, async page => {
    const isShown = () => page.evaluate(() => document.querySelector(location.hash || 'nothing')?.checkVisibility() ?? false);
    const link = page.locator(request.link).first();
    const target = await link.getAttribute('href');
    const before = await page.evaluate(to => document.querySelector(to).checkVisibility(), target);
    await link.focus();
    const tip = await link.evaluate(one => [...one.querySelectorAll('.tip')].map(tip => tip.textContent).join(' '));
    await page.keyboard.press('Enter');
    return { before, after: await isShown(), tip };
  }),

  // Whether anything in the page could act.
  attack: request => visit(request, async page => {
    await unfold(page);
    return page.evaluate(() => ({
      scripts: document.querySelectorAll('script, iframe, object, embed, form, img, base, link').length,
      handlers: [...document.querySelectorAll('*')].filter(one => [...one.attributes].some(attribute => /^on/i.test(attribute.name))).length,
      links: [...document.querySelectorAll('[href]')].map(one => one.getAttribute('href')).filter(href => !/^#[a-z0-9-]+$/.test(href)).length,
      width: document.documentElement.clientWidth,
      scrollWidth: document.documentElement.scrollWidth,
      text: document.body.textContent,
    }));
  }),

  screenshot: request => visit(request, async page => {
    if (request.media) await page.emulateMedia({ media: request.media });
    if (request.unfold) await unfold(page);
    if (request.click) await page.click(request.click);
    if (request.focus) await page.focus(request.focus);
    if (request.hover) await page.hover(request.hover);
    if (request.scroll) await page.evaluate(to => window.scrollTo(0, to), request.scroll);
    await page.screenshot({ path: request.output, fullPage: request.fullPage ?? false });
    return {};
  }),
};

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    const request = JSON.parse(line);
    answer = await commands[request.command](request);
  } catch (error) {
    answer = { failure: String(error?.stack ?? error) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
await browser.close();
