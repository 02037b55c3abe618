#!/usr/bin/env node
import "../dist/bin/import.js";
