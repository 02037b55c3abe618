// Tells the page around a frame how high the chart is. It says nothing else, so anyone may hear it.
if (parent !== window) {
  // the height of what is there; what scrolls is never less high than its frame, which could not shrink again
  const height = () => document.documentElement.getBoundingClientRect().height;
  const tell = () => parent.postMessage({ depositary: "height", height: height() }, "*");
  new ResizeObserver(tell).observe(document.body);
  addEventListener("load", tell);
}
