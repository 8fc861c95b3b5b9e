// Sends many photographs one after the other and shows how far each is. Without it the form sends them all at once.

const form = document.querySelector("[data-upload]");
const list = form?.querySelector("[data-uploads]");

const send = (file, bar) => new Promise((done) => {
  const request = new XMLHttpRequest();
  const parts = new FormData();
  parts.append("file", file);
  request.open("POST", "/api/news/photos");
  request.setRequestHeader("Accept-Language", document.documentElement.lang);
  request.upload.addEventListener("progress", (event) => {
    bar.value = event.lengthComputable ? event.loaded / event.total : 0;
  });
  request.addEventListener("load", () => {
    let body = {};
    try { body = JSON.parse(request.responseText); } catch { /* no document, then */ }
    done({ ok: request.status < 300, body });
  });
  request.addEventListener("error", () => done({ ok: false, body: {} }));
  request.send(parts);
});

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button");
  button.disabled = true;
  const rows = [...form.elements.file.files].map((file) => {
    const row = document.createElement("li");
    const bar = document.createElement("progress");
    const state = document.createElement("span");
    row.className = "note";
    bar.setAttribute("aria-label", file.name);
    state.textContent = form.dataset.waiting;
    row.append(file.name, " ", bar, " ", state);
    list.append(row);
    bar.value = 0;
    return { file, row, bar, state };
  });
  for (const { file, row, bar, state } of rows) {
    const { ok, body } = await send(file, bar);
    bar.remove();
    row.classList.add(ok ? "good" : "wrong");
    if (ok) {
      const link = document.createElement("a");
      link.href = `/staff/photos/${body.id}${body.alike?.length ? `?${body.alike.map((one) => `alike=${one.id}`).join("&")}` : ""}`;
      link.textContent = form.dataset.done;
      state.replaceChildren(link, body.alike?.length ? ` ${form.dataset.alike}` : "");
    } else {
      state.textContent = [body.title ?? form.dataset.failed, body.detail].filter(Boolean).join(" ");
    }
  }
  button.disabled = false;
  form.reset();
});
