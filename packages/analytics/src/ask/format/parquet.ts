import { sqlString } from "@depositary/model";
import { DatabaseError } from "../../database-error.js";
import { quoteName } from "../../load/file-table.js";
import { openSession } from "../../session.js";
import type { Answer } from "../answer.js";

/**
 * Writes the answer to `path` as Parquet (zstd). The question was run in the locked session; a second, empty database receives
 * only its values and runs only this module's own statements, so that nothing of the question meets the file system.
 */
export async function writeParquet(answer: Answer, path: string): Promise<void> {
  const session = await openSession({ path: ":memory:", access: "build" });
  const columns = answer.names.map((name, index) => `${quoteName(name)} ${answer.types[index]}`);
  try {
    await session.connection.run(`CREATE TABLE answer (${columns.join(", ")})`);
    const appender = await session.connection.createAppender("answer");
    for await (const chunk of answer.chunks()) appender.appendDataChunk(chunk);
    appender.closeSync();
    await session.connection.run(`COPY answer TO ${sqlString(path)} (FORMAT parquet, COMPRESSION zstd)`);
  } catch (error) {
    throw error instanceof DatabaseError
      ? error
      : new DatabaseError(path, "write the answer as Parquet", error);
  } finally {
    session.close();
  }
}
