import { openDatabase } from "@depositary/analytics";
import { readFileSync } from "node:fs";
const R="/work/h/report/apps/report/";
const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1e6};
const w0=Date.now();
const { writeSite } = await import(R+"lib/site/write-site.js");
const { buildSite } = await import(R+"lib/site/build-site.js");
const [,, path, out, whole, code] = process.argv;
const db=await openDatabase({path,access:"read"});
const t1=cpu();
const parts=buildSite(db,{site:null,fingerprint:whole,console:{databasePath:path,questions:readFileSync("/work/h/report/docs/sql.md","utf8")}});
const seen=[]; const timing=new Map(); 
async function* spy(p){let last=cpu(); for await(const x of p){const k0=x.name.split(" ")[0]; const a=cpu(); timing.set("plan",(timing.get("plan")??0)+a-last); yield {...x,make:async(b)=>{seen.push(x.name);const c=cpu();const f=await x.make(b);timing.set("make "+k0,(timing.get("make "+k0)??0)+cpu()-c);return f;}}; last=cpu();}}
const r=await writeSite(spy(parts),{assets:R+"assets",out,keeping:{manifest:out+".json",code,whole}});
console.log(r,"made",seen.length, seen.slice(0,60).join(", "));
for(const [k,v] of [...timing].sort((a,b)=>b[1]-a[1]).slice(0,12))console.log(" ",k,v.toFixed(2));
console.log("import",t1.toFixed(2),"total cpu",cpu().toFixed(2),"wall",(Date.now()-w0)/1000,"rss",(process.resourceUsage().maxRSS/1024).toFixed(0));
