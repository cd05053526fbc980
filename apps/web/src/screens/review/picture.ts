/** A drawing of the page as a file of its own: what the page's styles say is written into it. */

const STYLED = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "font-family",
  "font-size",
  "font-weight",
] as const;
const SVG = "http://www.w3.org/2000/svg";

export function standalone(drawn: SVGSVGElement): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [drawn, copy].map((root) => [root, ...root.querySelectorAll<SVGElement>("*")]);
  for (const [i, element] of copies!.entries()) {
    const style = getComputedStyle(originals![i]!);
    for (const name of STYLED) element.setAttribute(name, style.getPropertyValue(name));
    for (const name of ["class", "tabindex", "href"]) element.removeAttribute(name);
  }
  copy.setAttribute("xmlns", SVG);
  copy.removeAttribute("aria-hidden");
  const ground = document.createElementNS(SVG, "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}
