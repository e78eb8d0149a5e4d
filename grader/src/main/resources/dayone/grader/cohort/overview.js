// Sorts and filters the table of students. Without it the page is a plain table.
const table = document.getElementById("students");
const body = table.tBodies[0];
const rows = [...body.rows];
const heads = [...table.tHead.rows[0].cells];
const value = (row, column) => {
  const text = row.cells[column].textContent;
  return heads[column].classList.contains("n") ? (text === "" ? -1 : Number(text)) : text;
};
heads.forEach((head, column) => {
  const button = document.createElement("button");
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending";
    heads.forEach((each) => each.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const sorted = [...rows].sort((a, b) => {
      const x = value(a, column);
      const y = value(b, column);
      return x < y ? -1 : x > y ? 1 : 0;
    });
    body.append(...(down ? sorted.reverse() : sorted));
  });
});
const filter = document.getElementById("filter");
const shown = document.getElementById("shown");
filter.parentElement.hidden = false;
filter.addEventListener("input", () => {
  const wanted = filter.value.toLowerCase();
  let count = 0;
  rows.forEach((row) => {
    row.hidden = !row.textContent.toLowerCase().includes(wanted);
    count += row.hidden ? 0 : 1;
  });
  shown.textContent = count + " of " + rows.length;
});
