// Leads on from an old or short address; unlike <meta http-equiv="refresh"> it keeps ?query and #fragment.
{
  const { to, english } = document.currentScript.dataset
  const speaksKorean = (navigator.languages ?? []).some((language) => language.startsWith("ko"))
  const target = new URL(english && !speaksKorean ? english : to, location.href)
  if (target.protocol === "file:" && target.pathname.endsWith("/")) target.pathname += "index.html" // a disk lists folders
  target.search = location.search
  target.hash = location.hash
  location.replace(target)
}
