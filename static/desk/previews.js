// Copies the link of a preview. Without this, the link can be selected in its field.

async function copy(field) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return "Copied.";
  } catch {
    return "Selected: copy it with Ctrl+C or ⌘C.";
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  const told = document.getElementById(field.getAttribute("aria-describedby"));
  button.hidden = false;
  button.addEventListener("click", async () => { told.textContent = await copy(field); });
}
