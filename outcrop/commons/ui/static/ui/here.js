"use strict";
// Beside a field for a position: a button that fills in where the phone is. The field can always be typed into.
for (const field of document.querySelectorAll("[data-here]")) {
  if (!("geolocation" in navigator)) continue;
  const words = field.dataset, button = document.createElement("button"), told = document.createElement("span");
  Object.assign(button, { type: "button", className: "btn quiet top-gap", textContent: words.here });
  told.className = "hint";
  told.setAttribute("role", "status");
  field.after(button, told);
  button.addEventListener("click", () => {
    told.textContent = words.locating;
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      field.value = `${coords.latitude.toFixed(5)} ${coords.longitude.toFixed(5)}`;
      told.textContent = words.located.replace("%s", Math.round(coords.accuracy));
    }, () => { told.textContent = words.notLocated; }, { enableHighAccuracy: true, timeout: 20000 });
  });
}
