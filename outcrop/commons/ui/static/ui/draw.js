// Draws a parcel on the map of a <div class="drawing">. The textarea named by data-coordinates-for holds the truth:
// corners as "latitude longitude", one to a line. Drawing writes there, and what is typed there is drawn.
const CLOSE = 13; // from this zoom on a tap is a corner
const EARTH = 6378137, FLAT = 0.00669437999014; // WGS 84

// Hectares of a small ring: flat, in the metres of the ellipsoid at its middle. Off by less than 0.01 % below 1,000 ha.
export function hectares(ring) {
  if (ring.length < 3) return 0;
  const middle = ring.reduce((sum, [, lat]) => sum + lat, 0) / ring.length * Math.PI / 180;
  const bend = 1 - FLAT * Math.sin(middle) ** 2;
  const east = EARTH / Math.sqrt(bend) * Math.cos(middle) * Math.PI / 180, north = EARTH * (1 - FLAT) / bend ** 1.5 * Math.PI / 180;
  const twice = ring.reduce((sum, [x, y], n) => {
    const [u, v] = ring[(n + 1) % ring.length];
    return sum + (x - ring[0][0]) * (v - ring[0][1]) - (u - ring[0][0]) * (y - ring[0][1]);
  }, 0);
  return Math.abs(twice) / 2 * east * north / 10000;
}

const side = ([ax, ay], [bx, by], [cx, cy]) => Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
export function crossesItself(ring) {
  const edges = ring.map((corner, n) => [corner, ring[(n + 1) % ring.length]]);
  return edges.some(([a, b], i) => edges.some(([c, d], j) => j > i + 1 && !(i === 0 && j === edges.length - 1) && side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0));
}

const PAIR = /^\s*(-?\d+(?:\.\d+)?)\s*[,;\s]\s*(-?\d+(?:\.\d+)?)\s*$/;
export function read(text) {
  const lines = text.split("\n").filter((line) => line.trim()), found = lines.map((line) => PAIR.exec(line));
  return found.every(Boolean) ? found.map(([, lat, lon]) => [Number(lon), Number(lat)]) : null;
}
const written = (ring) => ring.map(([lon, lat]) => `${lat.toFixed(6)} ${lon.toFixed(6)}`).join("\n");

class Drawing {
  constructor(box, { map, maplibre, words }) {
    Object.assign(this, { box, map, maplibre, words, ring: [], before: [], markers: [] });
    this.area = document.getElementById(box.querySelector("[data-draw]").dataset.coordinatesFor);
    this.largest = Number(box.dataset.largest || 0);
    map.addSource("drawn", { type: "geojson", data: this.shape() });
    map.addLayer({ id: "drawn-fill", type: "fill", source: "drawn", paint: { "fill-color": "#245c48", "fill-opacity": 0.2 } });
    map.addLayer({ id: "drawn-line", type: "line", source: "drawn", paint: { "line-color": "#1a4535", "line-width": 3 } });
    map.on("click", (tap) => this.tapped(tap.lngLat));
    this.area.addEventListener("input", () => this.take());
    for (const button of box.querySelectorAll("[data-do]")) button.addEventListener("click", () => this[button.dataset.do]());
    box.querySelector(".tools").hidden = false;
    this.tell();
    this.take();
  }

  shape() {
    const closed = [...this.ring, ...this.ring.slice(0, 1)], polygon = this.ring.length > 2;
    return { type: "Feature", properties: {}, geometry: polygon ? { type: "Polygon", coordinates: [closed] } : { type: "LineString", coordinates: this.ring.length > 1 ? this.ring : [] } };
  }
  lookAt() {
    const bounds = new this.maplibre.LngLatBounds();
    this.ring.forEach((corner) => bounds.extend(corner));
    this.map.fitBounds(bounds, { padding: 70, maxZoom: 16, animate: false });
  }

  // what the buttons do
  here() { this.tapped(this.map.getCenter()); }
  undo() { if (this.before.length) this.set(this.before.pop()); }
  again() { this.change([]); }
  stand() {
    this.say(this.words.locating);
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      this.map.jumpTo({ center: [coords.longitude, coords.latitude], zoom: Math.max(this.map.getZoom(), 16) });
      this.add([coords.longitude, coords.latitude]);
      this.say(this.words.located.replace("%s", Math.round(coords.accuracy)));
    }, () => this.say(this.words.notLocated), { enableHighAccuracy: true, timeout: 20000 });
  }

  // From far above a finger covers a whole district: the first taps come closer, the next ones set corners.
  tapped({ lng, lat }) {
    const zoom = this.map.getZoom();
    if (zoom >= CLOSE) return this.add([lng, lat]);
    this.map.jumpTo({ center: [lng, lat], zoom: Math.min(zoom + 3, CLOSE + 0.5) });
    this.tell();
  }
  add(corner) { this.change([...this.ring, corner]); }
  change(ring) { this.before.push(this.ring); this.set(ring); }
  set(ring) {
    this.ring = ring;
    this.area.value = written(ring);
    this.draw();
  }
  take() {
    const ring = read(this.area.value);
    if (!ring || written(ring) === written(this.ring)) return;
    this.before.push(this.ring);
    this.ring = ring;
    this.draw();
    if (ring.length) this.lookAt();
  }

  draw() {
    this.map.getSource("drawn").setData(this.shape());
    while (this.markers.length > this.ring.length) this.markers.pop().remove();
    while (this.markers.length < this.ring.length) this.markers.push(this.marker(this.markers.length));
    this.ring.forEach((corner, n) => this.markers[n].setLngLat(corner));
    this.tell();
  }
  marker(n) {
    const element = document.createElement("button");
    element.type = "button";
    element.className = n ? "corner" : "corner first";
    element.textContent = n + 1;
    element.setAttribute("aria-label", this.words.corner.replace("%s", n + 1));
    const marker = new this.maplibre.Marker({ element, draggable: true }).setLngLat(this.ring[n]).addTo(this.map);
    const moved = ({ lng, lat }) => this.ring.map((corner, at) => (at === n ? [lng, lat] : corner));
    let grabbed;
    marker.on("dragstart", () => { grabbed = this.ring; });
    marker.on("drag", () => { this.ring = moved(marker.getLngLat()); this.map.getSource("drawn").setData(this.shape()); this.tell(); });
    marker.on("dragend", () => { this.ring = grabbed; this.change(moved(marker.getLngLat())); });
    element.addEventListener("click", (tap) => tap.stopPropagation());
    element.addEventListener("keydown", (key) => {
      const step = { ArrowUp: [0, -4], ArrowDown: [0, 4], ArrowLeft: [-4, 0], ArrowRight: [4, 0] }[key.key];
      if (key.key === "Delete") this.change(this.ring.filter((_, at) => at !== n));
      else if (step) { const at = this.map.project(this.ring[n]); this.change(moved(this.map.unproject([at.x + step[0], at.y + step[1]]))); }
      else return;
      key.preventDefault();
      key.stopPropagation();
    });
    return marker;
  }

  tell() {
    const size = hectares(this.ring), shown = this.box.querySelector("[data-area]"), { words } = this;
    shown.textContent = this.ring.length > 2 ? words.about.replace("%s", size.toLocaleString(document.documentElement.lang, { maximumFractionDigits: size < 1 ? 3 : 2 })) : "";
    if (this.ring.length < 3) this.say(this.ring.length || this.map.getZoom() >= CLOSE ? words.more : words.closer);
    else if (crossesItself(this.ring)) this.say(words.crosses);
    else if (this.largest && size > this.largest) this.say(words.tooLarge.replace("%s", this.largest));
    else this.say(words.good);
  }
  say(text) { this.box.querySelector("[data-says]").textContent = text; }
}

document.addEventListener("outcrop:map", ({ target, detail }) => {
  const box = target.closest(".drawing");
  if (box) new Drawing(box, detail);
});
