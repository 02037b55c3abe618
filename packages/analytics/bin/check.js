#!/usr/bin/env node
import "../dist/bin/check.js";
