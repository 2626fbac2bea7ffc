"use strict";
// Reads the main text aloud, part by part, with the part that is being read marked. Nothing leaves the phone.
(() => {
  const box = document.querySelector("[data-listen]");
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => print());
  });
  if (!box) return;
  box.hidden = false;
  const [play, stop, word, told] = ["[data-listen-play]", "[data-listen-stop]", "[data-listen-word]", "[role=status]"].map((s) => box.querySelector(s));
  const voices = window.speechSynthesis;
  const language = document.documentElement.lang || "en";
  const SILENT = "[aria-hidden=true],[data-listen],.map,select,textarea,script,style,svg,noscript";
  let parts = [], at = -1, state = "idle", turn = 0;

  const seen = (element) => (element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null) && !element.closest(SILENT);
  const blockOf = (element) => {
    while (element.id !== "main" && getComputedStyle(element).display.startsWith("inline")) element = element.parentElement;
    return element;
  };
  // Words that share a block and a language are said in one breath, in the order of the page.
  const gathered = () => {
    const found = [], walk = document.createTreeWalker(document.getElementById("main"), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const parent = walk.currentNode.parentElement;
      if (!walk.currentNode.data.trim() || !seen(parent)) continue;
      const block = blockOf(parent), lang = parent.closest("[lang]").lang, last = found[found.length - 1];
      if (last && last.block === block && last.lang === lang) last.words += " " + walk.currentNode.data;
      else found.push({ block, lang, words: (block.dataset.label ? block.dataset.label + ": " : "") + walk.currentNode.data });
    }
    return found;
  };
  const spoken = (words) => words.replace(/(\d)[\u202f\u2009](?=\d)/g, "$1").replace(/\s+/g, " ").trim();
  const voice = (lang) => {
    const short = lang.split("-")[0].toLowerCase();
    const fit = voices.getVoices().filter((v) => v.lang.toLowerCase().replace("_", "-").split("-")[0] === short);
    return fit.find((v) => v.localService) || fit[0];
  };
  const show = (now) => {
    state = now;
    play.setAttribute("aria-pressed", String(now === "reading"));
    word.textContent = word.dataset[{ idle: "play", reading: "pause", paused: "resume" }[now]];
    stop.hidden = now === "idle";
    if (now === "idle") mark(null);
  };
  const mark = (part) => {
    document.querySelectorAll(".said").forEach((old) => old.classList.remove("said"));
    if (!part) return;
    part.classList.add("said");
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    part.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
  };
  const read = (n, mine) => {
    if (mine !== turn || n >= parts.length) return mine === turn && show("idle");
    at = n;
    const part = parts[n];
    const speech = new SpeechSynthesisUtterance(spoken(part.words));
    speech.lang = part.lang;
    speech.voice = voice(part.lang) || voice(language) || null;
    speech.rate = 0.92;
    speech.onend = () => state === "reading" && read(n + 1, mine);
    speech.onerror = (fault) => fault.error !== "canceled" && fault.error !== "interrupted" && mine === turn && show("idle");
    mark(part.block);
    voices.speak(speech);
  };
  const begin = (n) => {
    turn += 1;
    voices.cancel();
    show("reading");
    read(n, turn);
  };
  const ready = () => new Promise((answer) => {
    if (!voices || voices.getVoices().length) return answer();
    voices.addEventListener("voiceschanged", answer, { once: true });
    setTimeout(answer, 1500); // a browser without any voice never says so
  });

  play.addEventListener("click", async () => {
    // Pausing is cancelling and reading the same part again: phones lose their place in a paused utterance.
    if (state === "reading") { turn += 1; voices.cancel(); return show("paused"); }
    if (state === "paused") return begin(at);
    await ready();
    if (!voices || !voice(language)) { told.textContent = box.dataset.noVoice; return; }
    told.textContent = "";
    parts = gathered();
    begin(0);
  });
  stop.addEventListener("click", () => { turn += 1; voices.cancel(); show("idle"); play.focus(); });
  addEventListener("pagehide", () => voices && voices.cancel());
})();
