// Remembers what was typed beside the story: under “Next step”, on its second page, and
// for a preview. A form, or a part of the story's form, names itself in `data-keeps`, with
// the user, so that nobody is shown what somebody else typed. What was typed lives in this
// tab, until a message says by its class that the form was done.

const PREFIX = "desk-typed/";
const forms = document.querySelectorAll("[data-keeps]");
const told = [...document.querySelectorAll(".messagelist li")].flatMap((it) => [...it.classList]);

const isTicked = (field) => field.type === "checkbox" || field.type === "radio";
const nameOf = (field) => field.type === "radio" ? `${field.name}=${field.value}` : field.name;
const valueOf = (field) => isTicked(field) ? field.checked : field.value;
const keyOf = (form) => PREFIX + form.dataset.keeps;
const read = (form) => JSON.parse(sessionStorage.getItem(keyOf(form)) ?? "{}");

function write(form, typed) {
  if (Object.keys(typed).length) sessionStorage.setItem(keyOf(form), JSON.stringify(typed));
  else sessionStorage.removeItem(keyOf(form));
}

function fieldsOf(form) {
  return [...form.querySelectorAll("input, select, textarea")]
    .filter((it) => it.name && !it.matches("[type=hidden], [readonly]"));
}

// A draft that the page proposed is typed by nobody.
const isDrafted = (field) =>
  field.name === "public_note" && field.value && field.value === field.form.elements.drafted?.value;

function shownBy(form) {
  return new Map(fieldsOf(form).map((field) => [nameOf(field), valueOf(field)]));
}

function remember(form, shown) {
  const typed = read(form);
  for (const field of fieldsOf(form)) {
    const name = nameOf(field);
    const value = valueOf(field);
    // The server shows once what it kept, so that this counts as typed.
    const isKept = field.closest("[data-kept]") !== null;
    if (isDrafted(field) || (!isKept && value === shown.get(name))) delete typed[name];
    else typed[name] = value;
  }
  write(form, typed);
}

function forgetWhatWasDone(form) {
  const [, name] = form.dataset.keeps.split("/");
  if (told.includes(`done-${name}`)) write(form, {});
  if (!told.includes(`noted-${name}`)) return;
  const { note, ...waiting } = read(form);
  write(form, waiting);
}

function fill(field, value) {
  if (valueOf(field) === value) return false;
  if (isTicked(field)) field.checked = value;
  else field.value = value;
  // A list may no longer offer what was chosen.
  if (valueOf(field) !== value) return false;
  for (const name of ["input", "change"]) {
    field.dispatchEvent(new Event(name, { bubbles: true }));
  }
  return true;
}

function restore(form) {
  const typed = read(form);
  const lost = fieldsOf(form).filter((field) => {
    const name = nameOf(field);
    return name in typed && fill(field, typed[name]);
  });
  if (lost.length) announce(form);
}

function announce(form) {
  const status = document.createElement("p");
  status.className = "quiet typed-again";
  status.role = "status";
  form.prepend(status);
  // Said aloud only where it changes in what stands there already.
  setTimeout(() => { status.textContent = "What you typed before is here again."; });
}

function forgetAll(isToGo) {
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(PREFIX) && isToGo(key))
    .forEach((key) => sessionStorage.removeItem(key));
}

for (const form of forms) {
  const [user] = form.dataset.keeps.split("/");
  forgetAll((key) => !key.startsWith(`${PREFIX}${user}/`));
  const shown = shownBy(form);
  forgetWhatWasDone(form);
  restore(form);
  remember(form, shown);
  for (const name of ["input", "change"]) {
    form.addEventListener(name, () => remember(form, shown));
  }
}
document.querySelector("#logout-form")?.addEventListener("submit", () => forgetAll(() => true));
