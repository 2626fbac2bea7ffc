// Makes <div class="map" data-map> move. Until this has run, and where it cannot, the picture inside stays.
// Attributes and the shape of the data: README.md, "Maps".
const PAPER = "#fffdf8", CLOSER = 6.5; // from this zoom on the smaller areas are shown
const STATES = {
  live: { fill: "#245c48", line: "#245c48" },
  deciding: { fill: "#c9962b", line: "#805300", dash: [3, 2] },
  closed: { line: "#9c4221", pattern: "hatch" },
  site: { fill: "#28536b", line: "#28536b", dash: [1, 2] },
  conflict: { line: "#c0182b", width: 3 },
};
const NOTHING = { type: "FeatureCollection", features: [] };
const state = ["coalesce", ["get", "state"], "live"];

// Slanted strokes, drawn by hand: a pattern says "closed" to those who see no red.
function hatch() {
  const size = 12, data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) if ((x + y) % size < 2) data.set([156, 66, 33, 150], (y * size + x) * 4);
  return { width: size, height: size, data };
}

function groundLayers(from) {
  const layers = [];
  for (const [name, look] of Object.entries(STATES)) {
    const only = ["all", ["==", state, name], ["!=", ["geometry-type"], "Point"]];
    if (look.pattern) layers.push({ id: `fill-${name}`, type: "fill", ...from, filter: only, paint: { "fill-pattern": look.pattern } });
    else layers.push({ id: `fill-${name}`, type: "fill", ...from, filter: only, paint: { "fill-color": look.fill || look.line, "fill-opacity": look.fill ? 0.28 : 0.08 } });
    layers.push({ id: `line-${name}`, type: "line", ...from, filter: only, paint: { "line-color": look.line, "line-width": look.width || 1.5, ...(look.dash && { "line-dasharray": look.dash }) } });
  }
  const colours = Object.entries(STATES).flatMap(([name, look]) => [name, look.fill || look.line]);
  layers.push({ id: "dots", type: "circle", ...from, filter: ["==", ["geometry-type"], "Point"], paint: { "circle-radius": 7, "circle-color": ["match", state, ...colours, "#245c48"], "circle-stroke-color": "#fff", "circle-stroke-width": 2 } });
  return layers;
}

const lettering = (size) => ({
  layout: { "text-field": ["get", "name"], "text-font": ["sans-serif"], "text-size": size, "text-max-width": 8 },
  paint: { "text-color": "#5b5346", "text-halo-color": PAPER, "text-halo-width": 1.5 },
});

function styleOf(div) {
  const tiles = div.dataset.tilesUrl;
  const ground = tiles ? { type: "vector", tiles: [new URL(tiles, location).href.replaceAll("%7B", "{").replaceAll("%7D", "}")], maxzoom: 14 } : { type: "geojson", data: div.dataset.sourceUrl || NOTHING, attribution: "" };
  const from = tiles ? { source: "ground", "source-layer": "ground" } : { source: "ground" };
  const of = (kind) => ["==", ["get", "kind"], kind];
  return {
    version: 8,
    sources: { base: { type: "geojson", data: div.dataset.base || NOTHING, attribution: div.dataset.credit || "" }, finer: { type: "geojson", data: NOTHING }, ground },
    layers: [
      { id: "far", type: "background", paint: { "background-color": "#e7ece6" } },
      { id: "land", type: "fill", source: "base", filter: of("land"), paint: { "fill-color": "#f1ede3", "fill-outline-color": "#cfc5b3" } },
      { id: "home", type: "fill", source: "base", filter: of("home"), paint: { "fill-color": PAPER } },
      { id: "finer", type: "line", source: "finer", minzoom: CLOSER, filter: of("area"), paint: { "line-color": "#d9cfbd", "line-width": 1 } },
      { id: "areas", type: "line", source: "base", filter: of("area"), paint: { "line-color": "#c9bda9", "line-width": 1 } },
      { id: "border", type: "line", source: "base", filter: of("home"), paint: { "line-color": "#8d8271", "line-width": 1.6 } },
      ...groundLayers(from),
      { id: "finer-names", type: "symbol", source: "finer", minzoom: CLOSER, filter: of("name"), ...lettering(12) },
      // Without a glyph server the browser's own fonts draw the letters, of any script.
      { id: "names", type: "symbol", source: "base", maxzoom: CLOSER + 2, filter: of("name"), ...lettering(14) },
    ],
  };
}

function make(tag, text, css) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (css) element.className = css;
  return element;
}

function told(feature) {
  const { title = "", url = "", facts = "[]" } = feature.properties;
  const box = make("div"), head = make("h3");
  head.append(url ? Object.assign(make("a", title), { href: url }) : title);
  const list = make("dl", "", "facts");
  for (const [label, value] of typeof facts === "string" ? JSON.parse(facts) : facts) {
    const row = make("div");
    row.append(make("dt", label), make("dd", value));
    list.append(row);
  }
  box.append(head, list);
  return box;
}

function answerTaps(map, popup, layers) {
  map.on("click", (tap) => {
    const near = [[tap.point.x - 6, tap.point.y - 6], [tap.point.x + 6, tap.point.y + 6]];
    const seen = new Set(), all = make("div");
    for (const feature of map.queryRenderedFeatures(near, { layers })) {
      const key = feature.id ?? feature.properties.title;
      if (seen.has(key) || seen.size === 4) continue;
      seen.add(key);
      all.append(told(feature));
    }
    if (seen.size) popup.setLngLat(tap.lngLat).setDOMContent(all).addTo(map);
  });
}

// Buttons elsewhere on the page, such as in the table beneath, lead the map to a place: data-map-show="west,south,east,north".
function followButtons(div, map) {
  document.querySelectorAll("[data-map-show]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      map.fitBounds(boxOf(button.dataset.mapShow), { padding: 60, maxZoom: 15, animate: !matchMedia("(prefers-reduced-motion: reduce)").matches });
      div.scrollIntoView({ block: "center" });
    });
  });
}

// The smaller areas weigh more than all the rest, so they are fetched when somebody first looks that close.
function lookCloser(div, map) {
  const fetchThem = () => {
    if (map.getZoom() < CLOSER || !div.dataset.finer) return;
    map.off("zoomend", fetchThem);
    map.getSource("finer").setData(div.dataset.finer);
  };
  map.on("zoomend", fetchThem);
  fetchThem();
}

function boxOf(text) {
  const [west, south, east, north] = text.split(",").map(Number);
  return [[west, south], [east, north]];
}

async function open(div) {
  const words = JSON.parse(div.dataset.words || "{}");
  const moving = make("div", "", "moving"), label = div.getAttribute("aria-label");
  try {
    const maplibre = await import(div.dataset.lib);
    maplibre.setWorkerUrl(div.dataset.worker);
    div.append(moving);
    const map = new maplibre.Map({
      container: moving, style: styleOf(div), bounds: boxOf(div.dataset.bounds), fitBoundsOptions: { padding: 20 }, locale: { ...words, "Map.Title": label },
      dragRotate: false, pitchWithRotate: false, touchPitch: false, renderWorldCopies: false, maxZoom: 18, attributionControl: { compact: true },
      cooperativeGestures: !div.dataset.draw,
    });
    ["role", "aria-label"].forEach((name) => div.removeAttribute(name)); // the canvas carries both from here on
    map.touchZoomRotate.disableRotation();
    map.addControl(new maplibre.NavigationControl({ showCompass: false }), "top-right");
    map.addControl(new maplibre.ScaleControl({ maxWidth: 120 }), "bottom-left");
    map.once("style.load", () => map.addImage("hatch", hatch()));
    await new Promise((ready) => map.once("load", ready));
    div.classList.add("ready");
    if (!div.dataset.draw) answerTaps(map, new maplibre.Popup({ maxWidth: "18rem" }), [...Object.keys(STATES).map((name) => `fill-${name}`), "dots"]);
    followButtons(div, map);
    lookCloser(div, map);
    div.dispatchEvent(new CustomEvent("outcrop:map", { bubbles: true, detail: { map, maplibre, words } }));
  } catch (fault) {
    console.warn(fault);
    moving.remove();
    div.setAttribute("role", "region");
    div.setAttribute("aria-label", label);
    div.append(make("p", words.noMap, "tag wait waiting"));
  }
}

// On a connection that the reader pays for by the megabyte the map is fetched only when asked for.
function offer(div) {
  const button = make("button", JSON.parse(div.dataset.words || "{}").open, "btn small waiting");
  button.type = "button";
  button.addEventListener("click", () => { button.remove(); open(div); });
  div.append(button);
}

const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    if (navigator.connection?.saveData) offer(target);
    else open(target);
  }
}, { rootMargin: "200px" });
document.querySelectorAll("[data-map]").forEach((div) => near.observe(div));
