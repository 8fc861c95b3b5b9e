// Focus, crop and blur by pointer and by keys on the picture itself. The numbers below it are the form, and do the same.

const form = document.querySelector("[data-framing]");
const stage = form?.querySelector("[data-stage]");

if (stage) {
  const modes = form.querySelector("[data-modes]");
  modes.hidden = false;
  stage.tabIndex = 0;
  const focus = [...form.querySelectorAll("[data-focus-fields] input")];
  const crop = [...form.querySelectorAll("[data-crop-fields] input")];
  const blurs = form.querySelector("[data-blurs]");
  const rows = () => [...blurs.querySelectorAll("[data-blur]")].map((row) => [...row.querySelectorAll("input")]);
  const mode = () => form.elements.mode.value;
  const mark = (name) => stage.appendChild(Object.assign(document.createElement("i"), { className: name }));
  const point = mark("focus");
  const frame = mark("crop");
  const read = (fields) => fields.map((field) => Number(field.value) || 0);
  const clamp = (value) => Math.min(100, Math.max(0, value));
  const write = (fields, values) => fields.forEach((field, at) => { field.value = Math.round(values[at] * 10) / 10; });

  const place = (element, [x, y, width, height]) => {
    Object.assign(element.style, { left: `${x}%`, top: `${y}%`, width: `${width}%`, height: `${height}%` });
    element.hidden = !(width > 0 && height > 0);
  };

  const show = () => {
    const [x, y] = read(focus);
    Object.assign(point.style, { left: `${x}%`, top: `${y}%` });
    place(frame, read(crop));
    stage.querySelectorAll(".blur").forEach((old) => old.remove());
    rows().forEach((row) => place(mark("blur"), read(row)));
  };

  const emptyRow = () => {
    const last = rows().at(-1);
    if (read(last).every((value) => value === 0)) return last;
    const row = blurs.lastElementChild.cloneNode(true);
    row.querySelectorAll("input").forEach((field) => { field.value = ""; });
    blurs.append(row);
    return rows().at(-1);
  };

  const at = (event) => {
    const box = stage.getBoundingClientRect();
    return [clamp(((event.clientX - box.left) / box.width) * 100), clamp(((event.clientY - box.top) / box.height) * 100)];
  };

  let from = null;
  let fields = null;
  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    stage.focus();
    stage.setPointerCapture(event.pointerId);
    from = at(event);
    fields = mode() === "crop" ? crop : mode() === "blur" ? emptyRow() : null;
    if (!fields) write(focus, from);
    show();
  });
  stage.addEventListener("pointermove", (event) => {
    if (!from) return;
    const [x, y] = at(event);
    if (fields) {
      write(fields, [Math.min(x, from[0]), Math.min(y, from[1]), Math.abs(x - from[0]), Math.abs(y - from[1])]);
    } else {
      write(focus, [x, y]);
    }
    show();
  });
  stage.addEventListener("pointerup", () => {
    // A mere click is no area.
    if (fields && read(fields)[2] < 0.5) fields.forEach((field) => { field.value = ""; });
    from = null;
    show();
  });

  // Arrows move, with Shift they change the size; Delete takes the area away.
  stage.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const step = steps[event.key];
    const used = mode() === "focus" ? focus : mode() === "crop" ? crop : rows().findLast((row) => read(row)[2] > 0) ?? emptyRow();
    if (event.key === "Delete" && mode() !== "focus") {
      used.forEach((field) => { field.value = ""; });
    } else if (step) {
      const values = read(used);
      if (used.length === 4 && values[2] === 0) values.splice(0, 4, 25, 25, 50, 50);
      const first = event.shiftKey && used.length === 4 ? 2 : 0;
      values[first] = clamp(values[first] + step[0]);
      values[first + 1] = clamp(values[first + 1] + step[1]);
      if (used.length === 4) {
        values[0] = Math.min(values[0], 100 - values[2]);
        values[1] = Math.min(values[1], 100 - values[3]);
      }
      write(used, values);
    } else {
      return;
    }
    event.preventDefault();
    show();
  });
  form.addEventListener("input", show);
  show();
}
