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
        const digits = Number(locate.dataset.digits ?? 5);
        for (const [name, degrees] of [["lat", coords.latitude], ["lon", coords.longitude]]) {
          form.elements[name].disabled = false;
          form.elements[name].value = degrees.toFixed(digits);
        }
        if (form.elements.place) form.elements.place.value = "";
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

// Style sheets leave a box that holds two lines as long as it could have been for one.
for (const headline of document.querySelectorAll(".headline:lang(mn-Mong)")) {
  const words = document.createRange();
  words.selectNodeContents(headline);
  const length = words.getBoundingClientRect().bottom - headline.getBoundingClientRect().top;
  headline.style.maxHeight = `${Math.ceil(length)}px`;
}

for (const form of document.querySelectorAll("form[method=post]")) {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
  addEventListener("pageshow", () => { sent = false; });
}

// Suggestions while somebody types: a combobox whose list the arrow keys walk through.
const PAUSE = 200;

function suggest(input) {
  const list = document.createElement("ul");
  const told = document.createElement("span");
  const kind = input.form.elements.kind?.value;
  let typed = 0;
  let waiting;
  let asking;
  let chosen = -1;

  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.suggest);
  told.className = "unseen";
  told.setAttribute("role", "status");
  input.after(list, told);
  input.autocomplete = "off";
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  const mark = (next) => {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = next;
    const option = list.children[chosen];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };
  const close = () => {
    typed += 1;
    clearTimeout(waiting);
    asking?.abort();
    mark(-1);
    list.hidden = true;
    told.textContent = "";
    input.setAttribute("aria-expanded", "false");
  };
  const take = (option) => {
    input.value = option.dataset.title;
    close();
    input.form.requestSubmit();
  };
  const show = (items) => {
    mark(-1);
    list.replaceChildren(...items.map((item, number) => {
      const option = document.createElement("li");
      const title = document.createElement("b");
      option.id = `${list.id}-${number}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.title = item.title;
      title.textContent = item.title;
      option.append(title);
      if (item.place) {
        const place = document.createElement("span");
        place.textContent = item.place;
        option.append(" ", place);
      }
      option.addEventListener("click", () => take(option));
      return option;
    }));
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(items.length > 0));
    told.textContent = items.length > 0 ? input.dataset.suggested.replace("{0}", items.length) : "";
  };
  const ask = async (words, turn) => {
    asking = new AbortController();
    try {
      const answer = await fetch(`/api/search/suggest?q=${encodeURIComponent(words)}`, { signal: asking.signal });
      const { items } = answer.ok ? await answer.json() : { items: [] };
      // Whoever has typed on meanwhile waits for the answer to that.
      if (turn === typed) show(items.filter((item) => !kind || item.type === kind));
    } catch {
      if (turn === typed) show([]);
    }
  };
  const type = (event) => {
    if (event.isComposing) return;
    typed += 1;
    clearTimeout(waiting);
    asking?.abort();
    const words = input.value.trim();
    if (words) {
      const turn = typed;
      waiting = setTimeout(() => ask(words, turn), PAUSE);
    } else {
      close();
    }
  };

  input.addEventListener("input", type);
  input.addEventListener("compositionend", type);
  input.addEventListener("blur", close);
  input.form.addEventListener("submit", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
  input.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const last = list.children.length - 1;
    if (event.key === "ArrowDown") mark(chosen === last ? -1 : chosen + 1);
    else if (event.key === "ArrowUp") mark(chosen === -1 ? last : chosen - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0) take(list.children[chosen]);
    else return;
    event.preventDefault();
  });
}
document.querySelectorAll("[data-suggest]").forEach(suggest);

document.querySelector("[data-focus]")?.focus();
