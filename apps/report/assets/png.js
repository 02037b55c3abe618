// The button among each chart's files that makes a PNG of its SVG, where the site has none ready. Nothing is missing without it.
(() => {
  const SCALE = 2;

  const drawn = async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((done, fail) => {
      canvas.toBlob(
        (blob) => (blob === null ? fail(new Error("no picture was made")) : done(blob)),
        "image/png",
      );
    });
  };

  const save = (blob, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  for (const files of document.querySelectorAll("figure.chart .files")) {
    const svg = files.querySelector('a[href$=".svg"]');
    const button = files.querySelector("[data-png]");
    if (svg === null || button === null) continue;
    button.hidden = false;
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        const name = svg.href
          .split("/")
          .at(-1)
          .replace(/\.svg$/, ".png");
        save(await drawn(svg.href), name);
        status.textContent = "";
      } catch (error) {
        const why =
          location.protocol === "file:" ? "a browser makes none from a file on disk" : error.message;
        status.textContent = ` No PNG: ${why}.`;
      }
    });
    files.append(status);
  }
})();
