#!/usr/bin/env node
import "../lib/bin/site.js";
