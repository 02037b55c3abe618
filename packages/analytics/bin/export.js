#!/usr/bin/env node
import "../dist/bin/export.js";
