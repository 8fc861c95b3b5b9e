// What makes pages handier where scripts run. Nothing here is needed to use them.

const locate = document.querySelector("[data-locate]");
if (locate && "geolocation" in navigator) {
  const form = locate.form;
  const state = form.querySelector("[data-locate-state]");
  locate.hidden = false;
  locate.addEventListener("click", () => {
    state.textContent = state.dataset.asking;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        form.elements.lat.value = coords.latitude.toFixed(5);
        form.elements.lon.value = coords.longitude.toFixed(5);
        form.elements.place.value = "";
        form.submit();
      },
      () => { state.textContent = state.dataset.refused; },
      { timeout: 10000, maximumAge: 60000 },
    );
  });
}

const kept = document.querySelector("[data-until]");
if (kept) {
  const until = Date.parse(kept.dataset.until);
  const clock = kept.querySelector("[data-clock]");
  const tick = () => {
    const left = Math.ceil((until - Date.now()) / 1000);
    if (left > 0) {
      clock.textContent = kept.dataset.left
        .replace("{0}", Math.floor(left / 60))
        .replace("{1}", String(left % 60).padStart(2, "0"));
      setTimeout(tick, 1000);
    } else {
      const again = document.createElement("a");
      again.href = kept.dataset.again;
      again.textContent = kept.dataset.over;
      kept.setAttribute("role", "alert");
      kept.replaceChildren(again);
    }
  };
  tick();
}

for (const button of document.querySelectorAll("[data-copy]")) {
  if (navigator.clipboard) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.done;
    });
  }
}

for (const form of document.querySelectorAll("form[method=post]")) {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
  addEventListener("pageshow", () => { sent = false; });
}

document.querySelector("[data-focus]")?.focus();
