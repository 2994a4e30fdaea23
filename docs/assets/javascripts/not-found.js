// The page for wrong addresses speaks both languages; below /en/ it keeps the English part, elsewhere the Korean one.
{
  const english = /\/en(\/|$)/.test(location.pathname)
  document.documentElement.lang = english ? "en" : "ko"
  for (const section of document.querySelectorAll(".mm-404")) section.hidden = section.lang !== document.documentElement.lang
}
