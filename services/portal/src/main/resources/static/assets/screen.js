// The call screen goes on live. Without scripts the page asks again by itself every few seconds.

const main = document.querySelector("[data-board]");
const calls = main.querySelector("[data-calls]");
const none = main.querySelector("[data-none]");
const closed = main.querySelector("[data-closed]");
const state = main.querySelector("[data-state]");
const waiting = document.querySelector("[data-waiting]");
const wait = document.querySelector("[data-wait]");
const clock = document.querySelector("[data-now]");

const show = (board) => {
  calls.replaceChildren(...board.calls.map((call) => {
    const line = document.createElement("li");
    line.className = call.status.toLowerCase();
    const number = document.createElement("b");
    number.textContent = call.number;
    const to = document.createElement("span");
    to.textContent = main.dataset.to.replace("{0}", call.counter);
    line.append(number, to);
    return line;
  }));
  none.hidden = board.calls.length > 0;
  closed.hidden = !board.closed;
  waiting.textContent = board.waiting;
  const minutes = board.estimatedWaitMinutes ?? null;
  wait.hidden = minutes === null;
  wait.querySelector("b").textContent = minutes ?? "";
  state.textContent = "";
};

const live = new EventSource(main.dataset.board);
live.addEventListener("board", (event) => show(JSON.parse(event.data)));
live.addEventListener("error", () => { state.textContent = main.dataset.lost; });

const tick = () => {
  clock.textContent = new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Shanghai" });
};
tick();
setInterval(tick, 5000);
