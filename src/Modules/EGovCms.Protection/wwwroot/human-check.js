// Has the browser work in the background while the person types. When it cannot, the form is sent without, and the server asks a question instead.
for (const check of document.querySelectorAll("[data-human-check]")) {
  const form = check.closest("form"), bits = Number(check.dataset.bits), field = check.querySelector("input[name=hc-work]");
  if (!form || !field || !bits) continue;
  const status = check.querySelector("[role=status]");
  let waiting = null, over = false;

  const finish = numbers => {
    if (over) return;
    over = true;
    field.value = numbers;
    status.textContent = "";
    if (!waiting) return;
    const { submitter } = waiting;
    waiting = null;
    form.requestSubmit(submitter);
  };

  try {
    const worker = new Worker(check.dataset.worker);
    worker.onmessage = ({ data }) => { finish(data); worker.terminate(); };
    worker.onerror = () => finish("");
    worker.postMessage({ id: check.dataset.work, bits });
  } catch {
    finish("");
  }

  form.addEventListener("submit", event => {
    if (over) return;
    event.preventDefault();
    waiting = { submitter: event.submitter };
    status.textContent = status.dataset.busy;
  });
}
