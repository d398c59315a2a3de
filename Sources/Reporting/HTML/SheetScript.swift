/// What the script adds to a sheet that is complete without it: copy buttons, a count of what the filters leave, jumps
/// to clauses a filter hides, and the whole of a passage lit when it is cut by another.
enum SheetScript {
  static let text: StaticString = #"""

    "use strict";
    const root = document.documentElement;
    root.classList.add("scripted");

    async function copy(button) {
      const text = button.closest(".paste").querySelector("pre");
      let isDone = true;
      try {
        await navigator.clipboard.writeText(text.textContent);
      } catch {
        getSelection().selectAllChildren(text);
        isDone = document.execCommand("copy");
      }
      const words = isDone ? document.body.dataset.copied : document.body.dataset.selected;
      const usual = button.textContent;
      button.textContent = words;
      say(words);
      setTimeout(() => { button.textContent = usual; }, 2000);
    }

    const status = document.querySelector(".status");
    function say(words) { if (status) status.textContent = words; }

    function count() {
      const clauses = document.querySelectorAll(".clause");
      let shown = 0;
      for (const clause of clauses) if (clause.offsetParent !== null) shown += 1;
      say(status.dataset.words.replace("{n}", shown).replace("{total}", clauses.length));
    }

    function reveal() {
      for (const mark of document.querySelectorAll("mark.lit")) mark.classList.remove("lit");
      const id = decodeURIComponent(location.hash.slice(1));
      const target = id && document.getElementById(id);
      if (!target) return;
      const clause = target.closest(".clause");
      if (clause) for (const box of document.querySelectorAll(".filters input[id^=show-]")) {
        if (clause.classList.contains(box.id.slice(5))) box.checked = true;
      }
      for (const mark of document.querySelectorAll(`mark[data-of~="${CSS.escape(id)}"]`)) mark.classList.add("lit");
      target.scrollIntoView({ block: target.closest("mark") || target.querySelector("mark:only-child") ? "center" : "start" });
      if (target.tabIndex === -1 && target.hasAttribute("tabindex")) target.focus({ preventScroll: true });
    }

    document.addEventListener("click", (event) => {
      const button = event.target.closest("button.copy");
      if (button) copy(button);
      const link = event.target.closest("a[href^='#']");
      if (link && link.hash === location.hash) reveal();
    });
    document.addEventListener("change", (event) => { if (event.target.closest(".filters")) count(); });
    addEventListener("hashchange", reveal);
    reveal();

    """#
}
