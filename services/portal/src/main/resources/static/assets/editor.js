// Makes the editor handier where scripts run: blocks move without a round trip, what is pasted keeps its structure,
// others see who is writing. Without it every button sends the form and the server does the same.

const form = document.querySelector("[data-editor]");
const list = form.querySelector("[data-blocks]");
let changed = false;

const number = () => {
  [...list.children].forEach((block, at) => {
    block.id = `block-${at + 1}`;
    for (const tool of block.querySelectorAll("[name=do]")) {
      tool.value = `${tool.value.split(":")[0]}:${at}`;
    }
  });
};

// the form's first button would save
form.addEventListener("keydown", (event) => {
  const search = event.key === "Enter" && !event.isComposing && event.target.closest("input")?.closest(".searchbox")?.querySelector("button");
  if (!search) return;
  event.preventDefault();
  search.click();
});

const fit = (area) => {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 4}px`;
};

const fresh = (type = "paragraph", text = "", by = "") => {
  const block = list.firstElementChild ? list.firstElementChild.cloneNode(true) : pattern.cloneNode(true);
  block.querySelector(".thumbs")?.remove();
  block.querySelector("[name=block-type]").value = type;
  block.dataset.type = type;
  const area = block.querySelector("[name=block-text]");
  area.value = text;
  area.closest("label").hidden = false;
  block.querySelector("[name=block-by]").value = by;
  return block;
};
const pattern = list.firstElementChild?.cloneNode(true);

const deeds = {
  up: (block) => block.previousElementSibling?.before(block),
  down: (block) => block.nextElementSibling?.after(block),
  insert: (block) => {
    const next = fresh();
    block.after(next);
    next.querySelector("textarea").focus();
  },
  remove: (block) => {
    const near = block.nextElementSibling ?? block.previousElementSibling;
    if (!near) list.append(fresh());
    block.remove();
    (near ?? list.firstElementChild).querySelector("textarea").focus();
  },
};

list.addEventListener("click", (event) => {
  const tool = event.target.closest("[name=do]");
  const deed = tool && deeds[tool.value.split(":")[0]];
  if (deed) {
    event.preventDefault();
    deed(tool.closest("[data-block]"));
    number();
    changed = true;
    if (tool.isConnected) tool.focus();
  }
});

form.querySelector("[data-add-block]").addEventListener("click", (event) => {
  event.preventDefault();
  const block = fresh();
  list.append(block);
  number();
  changed = true;
  block.querySelector("textarea").focus();
});

form.querySelector("[data-add-row]")?.addEventListener("click", (event) => {
  event.preventDefault();
  const rows = form.querySelector("[data-rows]");
  const row = rows.lastElementChild.cloneNode(true);
  row.querySelectorAll("input").forEach((input) => { input.value = ""; });
  rows.append(row);
  row.querySelector("input").focus();
});

list.addEventListener("change", (event) => {
  if (event.target.name === "block-type") {
    event.target.closest("[data-block]").dataset.type = event.target.value;
  }
});

list.addEventListener("input", (event) => {
  if (event.target.name === "block-text") fit(event.target);
});
list.querySelectorAll("textarea").forEach(fit);

// Word and web pages: news reads the structure and drops the rest; only plain blocks come back.
list.addEventListener("paste", async (event) => {
  const html = event.clipboardData.getData("text/html");
  const plain = event.clipboardData.getData("text/plain");
  const area = event.target;
  if (area.name !== "block-text" || !html || !/\n|<(table|h\d|blockquote|img)/i.test(html + plain)) return;
  event.preventDefault();
  const answer = await fetch("/api/news/stories/paste", {
    method: "POST",
    headers: { "Content-Type": "text/html;charset=UTF-8" },
    body: html,
  }).catch(() => null);
  if (!answer?.ok) {
    area.setRangeText(plain, area.selectionStart, area.selectionEnd, "end");
    fit(area);
    return;
  }
  let after = area.closest("[data-block]");
  const empty = !area.value.trim();
  const { blocks, dropped } = await answer.json();
  for (const part of blocks) {
    const text = part.rows ? part.rows.map((row) => row.join(" | ")).join("\n") : part.text ?? "";
    const block = fresh(part.type, text, part.by ?? "");
    after.after(block);
    fit(block.querySelector("textarea"));
    after = block;
  }
  if (empty && blocks.length) area.closest("[data-block]").remove();
  tell(dropped);
  number();
  changed = true;
});

// What was left out of a paste, in the words that the page brings along.
function tell(dropped) {
  const note = document.querySelector("[data-dropped]");
  const items = note.querySelector("ul");
  items.replaceChildren(...dropped.map(({ kind, name }) => {
    const item = document.createElement("li");
    item.textContent = [note.dataset[kind] ?? kind, name].filter(Boolean).join("：");
    return item;
  }));
  note.hidden = !dropped.length;
}

form.addEventListener("input", () => { changed = true; });
form.addEventListener("submit", () => { changed = false; });
addEventListener("beforeunload", (event) => {
  if (changed) event.preventDefault();
});

// Who else is writing: said and asked twice a minute while the page is seen.
const story = form.dataset.story;
const writers = document.querySelector("[data-writers]");
if (story && writers) {
  const address = `/api/news/stories/${story}/editing`;
  const ask = async () => {
    if (document.hidden) return;
    const answer = await fetch(address, { method: "PUT" }).catch(() => null);
    if (!answer?.ok) return;
    const { items } = await answer.json();
    const others = items.filter((writer) => !writer.you).map((writer) => writer.name);
    writers.hidden = others.length === 0;
    writers.textContent = writers.dataset.says.replace("{0}", others.join(document.documentElement.lang === "en" ? ", " : "、"));
  };
  setInterval(ask, 25000);
  addEventListener("pagehide", () => { fetch(address, { method: "DELETE", keepalive: true }).catch(() => null); });
}
