// The type size a person has chosen; kept in this browser, it says nothing about the person.
{
  const key = "ratswerk-large-type";
  const root = document.documentElement;

  const recall = () => {
    try {
      return localStorage.getItem(key) === "yes";
    } catch {
      return false;
    }
  };
  const remember = (large) => {
    try {
      localStorage.setItem(key, large ? "yes" : "no");
    } catch {
      // Without storage the choice holds for this page.
    }
  };
  const show = (large) => {
    root.classList.toggle("large-type", large);
    for (const button of document.querySelectorAll("[data-type-switch]")) {
      button.hidden = false;
      button.setAttribute("aria-pressed", String(large));
    }
  };

  show(recall());
  document.addEventListener("DOMContentLoaded", () => {
    show(recall());
    document.addEventListener("click", (event) => {
      if (!event.target.closest("[data-type-switch]")) return;
      const large = !root.classList.contains("large-type");
      remember(large);
      show(large);
    });
  });
}
