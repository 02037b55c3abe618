#!/usr/bin/env node
import "../dist/bin/sql.js";
