export { groupBy } from "@depositary/model";
