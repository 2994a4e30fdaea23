"""Pages become a site: load, index, resolve, render, emit; `malmoi.publish.flow` calls them in that order."""
