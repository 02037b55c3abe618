#!/usr/bin/env node
import "../dist/bin/refresh.js";
