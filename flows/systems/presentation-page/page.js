// Shows each line that the presentation sends; the last one large. Comes back by itself when the connection is lost.
const lines = document.getElementById("lines");
const state = document.getElementById("state");
const most = 20;
let wait = 500;

function show(text) {
  const line = document.createElement("p");
  line.textContent = text;
  lines.append(line);
  while (lines.children.length > most) {
    lines.firstElementChild.remove();
  }
  line.scrollIntoView();
}

function connect() {
  const socket = new WebSocket((location.protocol === "https:" ? "wss://" : "ws://") + location.host + "/");
  socket.onopen = () => {
    lines.replaceChildren(); // the last lines are told again
    state.textContent = "connected";
    wait = 500;
  };
  socket.onmessage = (event) => show(event.data);
  socket.onclose = () => {
    state.textContent = "not connected; trying again";
    setTimeout(connect, wait);
    wait = Math.min(2 * wait, 10000);
  };
}

connect();
