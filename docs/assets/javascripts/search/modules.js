// All that a worker needs, in one file of its own, asked for when someone searches.

import { createEngine } from "./engine.js"
import { createHandler } from "./handler.js"

self.__malmoi("modules", { createEngine, createHandler })
