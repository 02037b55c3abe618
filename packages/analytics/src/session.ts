import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { DatabaseError } from "./database-error.js";

/** `build`: may write and read files; `read`: our own queries; `locked`: queries of anyone, confined to the one file. */
export type Access = "build" | "read" | "locked";

export interface DatabaseOptions {
  /** Path of the database, or `:memory:`. */
  readonly path: string;
  readonly access: Access;
}

/** A connection to an open database. */
export interface Session {
  readonly path: string;
  readonly connection: DuckDBConnection;
  /** Opens another connection to the same database, to be closed before this one. */
  connectAgain(): Promise<Session>;
  close(): void;
}

// explicit, so that a result depends neither on the machine nor on what an extension server answers
const common = {
  threads: "2",
  memory_limit: "1GB",
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
};

const settings: Readonly<Record<Access, Readonly<Record<string, string>>>> = {
  build: {
    // two connections are at work, each with a thread of its own; who waits for helping threads does so busily
    threads: "1",
    // trying these on every column of text takes longer than all other writing, and a dictionary does as well
    disabled_compression_methods: "fsst,dict_fsst",
  },
  read: { access_mode: "READ_ONLY" },
  locked: {
    access_mode: "READ_ONLY",
    temp_directory: "",
    enable_external_access: "false",
    allow_persistent_secrets: "false",
  },
};

/** Opens the database at `path`. Throws DatabaseError where it cannot be opened. */
export async function openSession({ path, access }: DatabaseOptions): Promise<Session> {
  try {
    const instance = await DuckDBInstance.create(path, { ...common, ...settings[access] });
    const session = await connect(instance, path);
    if (access === "locked") await lock(session.connection);
    const close = () => {
      session.close();
      instance.closeSync();
    };
    return { ...session, close };
  } catch (error) {
    throw new DatabaseError(path, "open", error);
  }
}

async function connect(instance: DuckDBInstance, path: string): Promise<Session> {
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  return {
    path,
    connection,
    connectAgain: () => connect(instance, path),
    close: () => connection.closeSync(),
  };
}

/** Progress is measured, and printed by whoever asks; after that no setting can be changed. */
async function lock(connection: DuckDBConnection): Promise<void> {
  await connection.run("SET enable_progress_bar = true");
  await connection.run("SET enable_progress_bar_print = false");
  await connection.run("SET progress_bar_time = 0");
  await connection.run("SET lock_configuration = true");
}
