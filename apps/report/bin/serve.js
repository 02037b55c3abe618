#!/usr/bin/env node
import "../lib/bin/serve.js";
