// Keeps what editors type: Ctrl+S saves and stays, leaving warns, the first error has the
// focus.

const form = document.querySelector("#story_form, [data-desk-form]");
const warnings = { isDirty: false, isSending: false };

function save() {
  const button = form.querySelector("[name=_continue], [data-ctrl-s]");
  button ? button.click() : form.requestSubmit();
}

function showFirstError() {
  const told = document.querySelector(".others, [data-refusals]");
  if (told) {
    told.tabIndex = -1;
    told.focus();
    return true;
  }
  const wrong = form.querySelector("[aria-invalid=true]")
    ?? form.querySelector(".has-errors .part-fields :is(input, select, textarea)");
  if (wrong) {
    wrong.focus();
    return true;
  }
  const note = document.querySelector(".errornote, .errorlist.nonfield");
  if (!note) return false;
  note.tabIndex = -1;
  note.focus();
  return true;
}

// Where the editor was, over a save after which the editing goes on.
const STAY = "desk-stay";
const topOf = (field) => field.getBoundingClientRect().top;

function keepPlace(event) {
  if (event.submitter?.name !== "_continue") return;
  const { id, name, selectionStart: caret } = document.activeElement;
  const top = topOf(document.activeElement);
  const place = { path: location.pathname, scroll: scrollY, id, name, caret, top };
  sessionStorage.setItem(STAY, JSON.stringify(place));
}

function takePlace() {
  const place = JSON.parse(sessionStorage.getItem(STAY) ?? "null");
  sessionStorage.removeItem(STAY);
  // A new story has an address of its own only now.
  return place?.path === location.pathname || place?.path.endsWith("/add/") ? place : null;
}

function returnTo({ scroll, id, name, caret, top }) {
  scrollTo({ top: scroll, behavior: "instant" });
  const field = document.getElementById(id) ?? (name && document.getElementsByName(name)[0]);
  sayAtFoot();
  if (!field) return;
  field.closest("details")?.setAttribute("open", "");
  field.focus({ preventScroll: true });
  if (caret != null) field.setSelectionRange(caret, caret);
  // What the desk says stands above, so that everything else moved down.
  if (top >= 0 && top < innerHeight) {
    scrollBy({ top: topOf(field) - top, behavior: "instant" });
  }
}

// The messages stand at the top of the page, which may be far.
function sayAtFoot() {
  const said = document.querySelectorAll(".messagelist li");
  const row = document.querySelector(".submit-row");
  if (!said.length || !row) return;
  const foot = document.createElement("p");
  foot.className = "quiet saved-here";
  foot.role = "status";
  row.append(foot);
  const more = said.length > 1 ? " There is more to read at the top of the page." : "";
  setTimeout(() => { foot.textContent = `Saved.${more}`; });
}

// What a date field says, as the newsroom reads it, while it is typed.
function readDates() {
  const address = form.querySelector("[data-date-address]")?.dataset.dateAddress;
  if (!address) return;
  let waiting;
  form.addEventListener("input", (event) => {
    if (!event.target.classList.contains("date-typed")) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => readDate(address, event.target), 250);
  });
}

async function readDate(address, field) {
  const typed = field.value;
  const answer = await fetch(`${address}?${new URLSearchParams({ typed })}`);
  if (!answer.ok || field.value !== typed) return;
  const { reading } = await answer.json();
  const shown = field.closest(".part-field").querySelector("[data-date-reading]");
  shown.textContent = reading;
}

// The search fields that Select2 makes have no name of their own.
function nameSearches() {
  for (const select of document.querySelectorAll("select.admin-autocomplete")) {
    const label = select.labels?.[0]?.textContent.replace(":", "").trim();
    const made = select.nextElementSibling;
    made?.querySelector(".select2-search__field")?.setAttribute("aria-label", label);
    made?.querySelector(".select2-selection--single")?.setAttribute("aria-label", label);
  }
}

// What a refusal or a check is about gets the focus, not only the place where it is.
function followSentence(event) {
  const id = event.target.closest("[data-refusals] a, .checks a")?.hash.slice(1);
  const place = id && document.getElementById(id);
  const fields = "input, select, textarea";
  const field = place?.matches(fields) ? place
    : place?.closest("[data-part]")?.querySelector(`.part-fields :is(${fields})`);
  if (!field) return;
  event.preventDefault();
  field.closest("details")?.setAttribute("open", "");
  field.focus();
}

// The draft of a correction's note stands there for corrections only, until it is touched.
function followKind() {
  const kind = document.querySelector("#verb-kind");
  const drafted = kind?.form.elements.drafted?.value;
  const note = kind?.form.elements.public_note;
  if (!drafted) return;
  kind.addEventListener("change", () => {
    const isCorrection = kind.value === "correction";
    if (isCorrection && !note.value) note.value = drafted;
    if (!kind.value.match(/correction|clarification/) && note.value === drafted) note.value = "";
  });
}

// In jQuery's queue, because that is where Django's own script makes the fields.
window.django?.jQuery?.(nameSearches);
document.addEventListener("formset:added", () => setTimeout(nameSearches));

if (form) {
  for (const name of ["input", "change"]) {
    form.addEventListener(name, (event) => {
      if (event.isTrusted || event.target.matches("[data-part-list]")) warnings.isDirty = true;
    });
  }
  // A page that came back refused holds what was not saved yet.
  warnings.isDirty = Boolean(form.querySelector(".errornote, .errorlist")
    ?? document.querySelector("[data-unsaved]"));
  form.addEventListener("submit", (event) => {
    warnings.isSending = true;
    keepPlace(event);
  });
  window.addEventListener("beforeunload", (event) => {
    if (warnings.isDirty && !warnings.isSending) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    save();
  });
  const place = takePlace();
  if (!showFirstError() && place) returnTo(place);
  document.addEventListener("click", followSentence);
  followKind();
  readDates();
}
