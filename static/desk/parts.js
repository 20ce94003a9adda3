// Adding, removing and ordering the parts of a story. The server needs none of this:
// each row has a place to type and a box to tick.

const rows = (list) => [...list.querySelectorAll(":scope > [data-part]")];
const box = (part) => part.querySelector(".part-remove input[type=checkbox]");
const isRemoved = (part) => Boolean(box(part)?.checked);
const placeOf = (part) => part.querySelector("input.place");

function number(list) {
  const kept = rows(list).filter((part) => !isRemoved(part));
  kept.forEach((part, index) => {
    placeOf(part).value = index + 1;
    const shown = part.querySelector("[data-part-place]");
    if (shown) shown.textContent = index + 1;
  });
}

function sort(list) {
  const place = (part) => Number(placeOf(part).value) || Infinity;
  rows(list)
    .map((part, index) => [place(part), index, part])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    .forEach(([, , part]) => list.append(part));
}

function changed(list, part, say) {
  number(list);
  list.dispatchEvent(new Event("input", { bubbles: true }));
  const at = rows(list).filter((row) => !isRemoved(row)).indexOf(part) + 1;
  if (at) say(`Now at place ${at}.`);
}

function move(part, step, say) {
  const list = part.parentElement;
  const all = rows(list);
  const other = all[all.indexOf(part) + step];
  if (!other) return;
  step < 0 ? other.before(part) : other.after(part);
  changed(list, part, say);
}

function showRemoved(part) {
  part.classList.toggle("is-removed", isRemoved(part));
}

function setUpDragging(part, say) {
  const grip = document.createElement("span");
  grip.className = "part-grip";
  grip.ariaHidden = "true";
  grip.textContent = "⠿";
  part.querySelector(".part-head").prepend(grip);
  grip.addEventListener("pointerdown", () => { part.draggable = true; });
  part.addEventListener("dragstart", (event) => {
    if (event.target !== part) return;
    event.dataTransfer.effectAllowed = "move";
    part.classList.add("is-dragged");
  });
  part.addEventListener("dragend", () => {
    part.draggable = false;
    part.classList.remove("is-dragged");
    changed(part.parentElement, part, say);
  });
}

function setUpPart(part, say) {
  for (const button of part.querySelectorAll("[data-move]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      move(part, Number(button.dataset.move), say);
      button.focus();
    });
  }
  box(part)?.addEventListener("change", () => {
    showRemoved(part);
    number(part.parentElement);
  });
  showRemoved(part);
  setUpDragging(part, say);
}

function setUpDropping(list) {
  list.addEventListener("dragover", (event) => {
    const dragged = list.querySelector(":scope > .is-dragged");
    if (!dragged) return;
    event.preventDefault();
    const after = rows(list).find((part) => {
      const { top, height } = part.getBoundingClientRect();
      return part !== dragged && event.clientY < top + height / 2;
    });
    after ? after.before(dragged) : list.append(dragged);
  });
}

// The number that the save will give: those in the list, removed ones too, are taken.
function promiseNumber(group, part) {
  const shown = part.querySelector("[data-part-number]");
  if (group.dataset.parts !== "references" || !shown) return;
  const taken = [...group.querySelectorAll("[id^=part-source-]")]
    .map((target) => Number(target.id.replace("part-source-", "")));
  const promised = [...group.querySelectorAll(".is-new")].indexOf(part) + 1;
  shown.textContent = `, to be [${Math.max(0, ...taken) + promised}]`;
}

function add(group, list, template, say) {
  const total = group.querySelector("[name$=-TOTAL_FORMS]");
  const holder = document.createElement("template");
  holder.innerHTML = template.innerHTML.replaceAll("__prefix__", total.value);
  const part = holder.content.querySelector("[data-part]");
  total.value = Number(total.value) + 1;
  list.append(part);
  promiseNumber(group, part);
  setUpPart(part, say);
  changed(list, part, say);
  part.dispatchEvent(new CustomEvent("formset:added", {
    bubbles: true, detail: { formsetName: group.dataset.parts },
  }));
  const fields = ".part-fields input, .part-fields textarea, .part-fields select";
  part.querySelector(fields)?.focus();
}

function setUp(group) {
  const list = group.querySelector("[data-part-list]");
  const template = group.querySelector("template[data-part-template]");
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.role = "status";
  group.append(status);
  const say = (text) => { status.textContent = text; };
  rows(list).forEach((part) => setUpPart(part, say));
  // A refused save shows rows that are not saved yet.
  list.querySelectorAll(".is-new").forEach((part) => promiseNumber(group, part));
  sort(list);
  setUpDropping(list);
  if (!template) return;
  group.querySelector("[data-part-add-row]").hidden = false;
  group.querySelector("[data-part-add]")
    .addEventListener("click", () => add(group, list, template, say));
}

document.querySelectorAll("[data-parts]").forEach(setUp);
