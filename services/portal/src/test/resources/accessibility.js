// Gives what breaks WCAG 2.2 AA on this page as a list of sentences.
() => {
  const wrong = [];
  const seen = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const parse = (colour) => {
    const parts = colour.match(/[\d.]+/g).map(Number);
    return { rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1 };
  };
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour.alpha === 1) return colour.rgb;
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent.trim() || !seen(element) || element.closest("[disabled], script, svg, .skip, .unseen")) continue;
    const style = getComputedStyle(element);
    const [light, dark] = [luminance(parse(style.color).rgb), luminance(behind(element))].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) wrong.push(`contrast ${ratio.toFixed(2)}: ${node.textContent.trim().slice(0, 30)}`);
  }
  for (const field of document.querySelectorAll("input:not([type=hidden]), select, textarea")) {
    if (!field.labels?.length && !field.getAttribute("aria-label")) wrong.push(`no label: ${field.name}`);
  }
  for (const image of document.querySelectorAll("img:not([alt])")) wrong.push(`no alternative text: ${image.src}`);
  for (const id of [...document.querySelectorAll("[id]")].map((element) => element.id)) {
    if (document.querySelectorAll(`[id="${CSS.escape(id)}"]`).length > 1) wrong.push(`id twice: ${id}`);
  }
  for (const target of document.querySelectorAll("a, button, select, summary, input:not([type=hidden])")) {
    const inText = target.matches("p a, li > a:only-child:not(.button), dd a, h1 a, h2 a, h3 a") && getComputedStyle(target).display === "inline";
    const box = target.getBoundingClientRect();
    if (seen(target) && !target.matches(".skip") && !inText && (box.height < 24 || box.width < 24)) {
      wrong.push(`small target ${Math.round(box.width)}×${Math.round(box.height)}: ${target.textContent.trim().slice(0, 30)}`);
    }
    if (target.matches("a, button") && !(target.textContent.trim() || target.getAttribute("aria-label"))) {
      if (target.getAttribute("aria-hidden") !== "true") wrong.push(`no name: ${target.outerHTML.slice(0, 80)}`);
    }
  }
  if (document.querySelectorAll("h1").length !== 1) wrong.push("not exactly one h1");
  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
    const now = Number(heading.tagName[1]);
    if (now > level + 1) wrong.push(`heading skips from ${level} to ${now}: ${heading.textContent.trim().slice(0, 30)}`);
    level = now;
  }
  for (const landmark of ["header", "nav", "main", "footer"]) {
    if (!document.querySelector(`body > ${landmark}`)) wrong.push(`no ${landmark}`);
  }
  return wrong;
}
