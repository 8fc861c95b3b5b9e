// Sends many photographs one after the other in parts, shows how far each is, and goes on after a broken line or a closed
// page where it stopped (tus 1.0). Without it the form sends them all at once.

const form = document.querySelector("[data-upload]");
const list = form?.querySelector("[data-uploads]");
const PART = 512 * 1024;
const TRIES = 8;
const UPLOADS = "/api/news/photos/uploads";

const pause = (seconds) => new Promise((done) => { setTimeout(done, seconds * 1000); });
const known = (file) => `upload ${file.name} ${file.size} ${file.lastModified}`;
const remembered = (file) => { try { return localStorage.getItem(known(file)); } catch { return null; } };
const remember = (file, place) => {
  try { place ? localStorage.setItem(known(file), place) : localStorage.removeItem(known(file)); } catch { /* then not */ }
};

const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

const ask = (method, address, headers = {}, body = null, progress = () => {}) => new Promise((done, failed) => {
  const request = new XMLHttpRequest();
  request.open(method, address);
  request.setRequestHeader("Accept-Language", document.documentElement.lang);
  Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
  request.upload.addEventListener("progress", (event) => progress(event.loaded));
  request.addEventListener("load", () => {
    let document = {};
    try { document = JSON.parse(request.responseText); } catch { /* no document, then */ }
    done({ status: request.status, ok: request.status < 300, body: document });
  });
  request.addEventListener("error", failed);
  request.send(body);
});

const begun = async (file) => {
  const before = remembered(file);
  const there = before && await ask("GET", before);
  if (there?.ok) return { ok: true, place: before, offset: there.body.received, body: there.body };
  const fresh = await ask("POST", UPLOADS, {
    "Tus-Resumable": "1.0.0", "Upload-Length": file.size, "Upload-Metadata": `filename ${base64(file.name)}`,
  });
  if (!fresh.ok) return fresh;
  const place = `${UPLOADS}/${fresh.body.id}`;
  remember(file, place);
  return { ok: true, place, offset: 0, body: fresh.body };
};

const parts = async (file, bar, state) => {
  const upload = await begun(file);
  if (!upload.ok) return upload;
  let { offset, body } = upload;
  while (!body.photo) {
    const from = offset;
    const answer = await ask("PATCH", upload.place, {
      "Tus-Resumable": "1.0.0", "Upload-Offset": from, "Content-Type": "application/offset+octet-stream",
    }, file.slice(from, from + PART), (sent) => {
      bar.value = (from + sent) / file.size;
      if (from + sent >= file.size) state.textContent = form.dataset.developing; // all is over; its sizes are being made
    });
    if (!answer.ok) return answer;
    ({ body } = answer);
    offset = body.received;
  }
  return { ok: true, body: { id: body.photo.split("/").pop(), alike: body.alike } };
};

const send = async (file, bar, state) => {
  for (let attempt = 1; ; attempt++) {
    let answer = null;
    state.textContent = form.dataset.sending;
    try { answer = await parts(file, bar, state); } catch { /* the line is broken: it goes on where it stopped */ }
    const passing = !answer || [429, 502, 503, 504].includes(answer.status);
    if (!passing || attempt === TRIES) {
      if (answer) remember(file, null);
      return answer ?? { ok: false, body: {} };
    }
    state.textContent = form.dataset.again;
    await pause(Math.min(30, 2 ** attempt));
  }
};

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
    const { ok, body } = await send(file, bar, state);
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
