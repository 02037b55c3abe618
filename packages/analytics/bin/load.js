#!/usr/bin/env node
import "../dist/bin/load.js";
