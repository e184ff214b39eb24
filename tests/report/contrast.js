// The texts of the page whose contrast to their ground is under arguments[0], each kind of element once.
const pixel = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
const rgba = (colour) => {
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  return [...pixel.getImageData(0, 0, 1, 1).data];
};
const light = (colour) => {
  const [r, g, b] = colour.slice(0, 3).map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ground = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const colour = rgba(getComputedStyle(at).backgroundColor);
    if (colour[3] === 255) return colour;
  }
  return [255, 255, 255, 255];
};
const faint = {};
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const element = texts.currentNode.parentElement, style = getComputedStyle(element);
  if (!texts.currentNode.data.trim() || element.closest("script, style, title, noscript, [hidden]")) continue;
  const parts = [rgba(element.closest("svg") ? style.fill : style.color), ground(element)].map(light).sort((a, b) => b - a);
  const contrast = (parts[0] + 0.05) / (parts[1] + 0.05);
  if (contrast < arguments[0]) faint[`${element.tagName}.${element.className} in ${element.parentElement.className}`] = contrast;
}
return Object.entries(faint);
