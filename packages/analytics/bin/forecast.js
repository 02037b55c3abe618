#!/usr/bin/env node
import "../dist/bin/forecast.js";
