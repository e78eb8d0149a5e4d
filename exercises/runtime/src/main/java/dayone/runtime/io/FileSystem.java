package dayone.runtime.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.AbortSignal;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.WorkCallback;
import dayone.runtime.promise.Effect;
import dayone.runtime.promise.Promise;
import java.nio.charset.Charset;
import java.nio.file.AccessMode;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Node's {@code fs}, on one loop. Nothing here blocks the loop. Belongs to the loop's thread.
 *
 * <p>Each call has two forms. With a callback, that gets {@code (error, result)} in a poll phase;
 * without one, the call returns a promise, as {@code fs.promises} does. What the system refuses is
 * a {@link FileSystemException} with Node's code in both.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/fs.html">Node: fs</a>
 */
public final class FileSystem {

  private static final WriteFileOptions APPENDING = WriteFileOptions.DEFAULT.withFlags("a");

  private final EventLoop loop;
  private final OpenFiles openFiles = new OpenFiles();

  /** The file system, with the pool of {@code loop}. */
  public FileSystem(EventLoop loop) {
    this.loop = loop;
  }

  /** The paths of the handles and streams that are open just now. For people to read. */
  public List<String> openFiles() {
    return openFiles.paths();
  }

  // ---- whole files

  /** Reads a whole file: open, fstat, read (512 KiB at a time), close. */
  public void readFile(Path path, WorkCallback<byte[]> callback) {
    new ReadFile(loop, null, false, callback).of(path);
  }

  /** Reads a whole file. */
  public Promise<byte[]> readFile(Path path) {
    return promise(callback -> new ReadFile(loop, null, true, callback).of(path));
  }

  /** Reads a whole file as text; bytes that are none of {@code charset} become U+FFFD. */
  public void readFile(Path path, Charset charset, WorkCallback<String> callback) {
    readFile(path, decoding(charset, callback));
  }

  /** Reads a whole file as text. */
  public Promise<String> readFile(Path path, Charset charset) {
    return promise(
        callback -> new ReadFile(loop, null, true, decoding(charset, callback)).of(path));
  }

  /**
   * Reads a whole file, unless {@code signal} aborts: then the error is an AbortError, caused by
   * the reason. What the system is doing just then is waited for. A signal that has aborted before
   * is told to {@code callback} at once.
   */
  public void readFile(Path path, AbortSignal signal, WorkCallback<byte[]> callback)
      throws Exception {
    new ReadFile(loop, signal, false, callback).unlessAborted(path);
  }

  /** Reads a whole file, unless {@code signal} aborts. */
  public Promise<byte[]> readFile(Path path, AbortSignal signal) {
    return promise(callback -> new ReadFile(loop, signal, true, callback).unlessAborted(path));
  }

  private static WorkCallback<byte[]> decoding(Charset charset, WorkCallback<String> callback) {
    return (error, bytes) ->
        callback.call(error, bytes == null ? null : new String(bytes, charset));
  }

  /** Makes {@code data} all that is in the file; makes the file, if there is none. */
  public void writeFile(Path path, byte[] data, WorkCallback<@Nullable Void> callback) {
    new WriteFile(loop, data, WriteFileOptions.DEFAULT, false, callback).to(path);
  }

  /** Makes {@code data} all that is in the file. */
  public Promise<@Nullable Void> writeFile(Path path, byte[] data) {
    return writeFile(path, data, WriteFileOptions.DEFAULT);
  }

  /** Makes the UTF-8 of {@code text} all that is in the file. */
  public Promise<@Nullable Void> writeFile(Path path, String text) {
    return writeFile(path, text.getBytes(UTF_8));
  }

  /** Writes {@code data} as {@code options} say. */
  public void writeFile(
      Path path, byte[] data, WriteFileOptions options, WorkCallback<@Nullable Void> callback)
      throws Exception {
    new WriteFile(loop, data, options, false, callback).unlessAborted(path);
  }

  /** Writes {@code data} as {@code options} say. */
  public Promise<@Nullable Void> writeFile(Path path, byte[] data, WriteFileOptions options) {
    return promise(
        callback -> new WriteFile(loop, data, options, true, callback).unlessAborted(path));
  }

  /** Adds {@code data} at the end; makes the file, if there is none. */
  public void appendFile(Path path, byte[] data, WorkCallback<@Nullable Void> callback) {
    new WriteFile(loop, data, APPENDING, false, callback).to(path);
  }

  /** Adds {@code data} at the end. */
  public Promise<@Nullable Void> appendFile(Path path, byte[] data) {
    return writeFile(path, data, APPENDING);
  }

  /** Adds the UTF-8 of {@code text} at the end. */
  public Promise<@Nullable Void> appendFile(Path path, String text) {
    return appendFile(path, text.getBytes(UTF_8));
  }

  // ---- open files

  /**
   * Opens a file.
   *
   * @param flags {@code r}, {@code r+}, {@code w}, {@code wx}, {@code w+}, {@code a} and so on, as
   *     in Node
   */
  public void open(Path path, String flags, WorkCallback<FileHandle> callback) {
    OpenFlags how = OpenFlags.named(flags);
    loop.<OpenedFile>queueWork(
        "fs.open",
        () -> OpenedFile.open(path, how),
        (error, opened) ->
            callback.call(error, opened == null ? null : new FileHandle(loop, openFiles, opened)));
  }

  /** Opens a file. */
  public Promise<FileHandle> open(Path path, String flags) {
    return promise(callback -> open(path, flags, callback));
  }

  /** Reads a file as a stream, which is opened in the next turns. */
  public ReadStream createReadStream(Path path) {
    return createReadStream(path, ReadStreamOptions.DEFAULT);
  }

  /** Reads a file as a stream. */
  public ReadStream createReadStream(Path path, ReadStreamOptions options) {
    return new ReadStream(loop, new StreamFile(loop, openFiles, path, OpenFlags.READING), options);
  }

  /** Writes a file as a stream, which is opened in the next turns. */
  public WriteStream createWriteStream(Path path) {
    return createWriteStream(path, WriteStreamOptions.DEFAULT);
  }

  /** Writes a file as a stream. */
  public WriteStream createWriteStream(Path path, WriteStreamOptions options) {
    OpenFlags flags = OpenFlags.named(options.flags());
    return new WriteStream(loop, new StreamFile(loop, openFiles, path, flags), options);
  }

  // ---- what is there

  /** What is known of a file or directory; of a symbolic link, what it points to. */
  public void stat(Path path, WorkCallback<Stats> callback) {
    loop.<Stats>queueWork("fs.stat", () -> PathCalls.stat(path), callback);
  }

  /** What is known of a file or directory. */
  public Promise<Stats> stat(Path path) {
    return promise(callback -> stat(path, callback));
  }

  /** What is known of a file, directory, or symbolic link itself. */
  public void lstat(Path path, WorkCallback<Stats> callback) {
    loop.<Stats>queueWork("fs.lstat", () -> PathCalls.lstat(path), callback);
  }

  /** What is known of a file, directory, or symbolic link itself. */
  public Promise<Stats> lstat(Path path) {
    return promise(callback -> lstat(path, callback));
  }

  /** Succeeds if {@code path} is there and may be used in all of the {@code modes}. */
  public void access(Path path, WorkCallback<@Nullable Void> callback, AccessMode... modes) {
    loop.<@Nullable Void>queueWork("fs.access", () -> PathCalls.access(path, modes), callback);
  }

  /** Succeeds if {@code path} is there and may be used in all of the {@code modes}. */
  public Promise<@Nullable Void> access(Path path, AccessMode... modes) {
    return promise(callback -> access(path, callback, modes));
  }

  /** The path without symbolic links: {@code fs.realpath.native}, which is one round trip. */
  public void realpath(Path path, WorkCallback<Path> callback) {
    loop.<Path>queueWork("fs.realpath", () -> PathCalls.realpath(path), callback);
  }

  /** The path without symbolic links. */
  public Promise<Path> realpath(Path path) {
    return promise(callback -> realpath(path, callback));
  }

  // ---- directories

  /** The names in a directory, in the order of their bytes. */
  public void readdir(Path path, WorkCallback<List<String>> callback) {
    loop.<List<String>>queueWork("fs.scandir", () -> PathCalls.readdir(path), callback);
  }

  /** The names in a directory. */
  public Promise<List<String>> readdir(Path path) {
    return promise(callback -> readdir(path, callback));
  }

  /** The entries of a directory: {@code readdir} with {@code withFileTypes}. */
  public void readdirWithFileTypes(Path path, WorkCallback<List<Dirent>> callback) {
    loop.<List<Dirent>>queueWork(
        "fs.scandir", () -> PathCalls.readdirWithFileTypes(path), callback);
  }

  /** The entries of a directory. */
  public Promise<List<Dirent>> readdirWithFileTypes(Path path) {
    return promise(callback -> readdirWithFileTypes(path, callback));
  }

  /** Makes a directory. */
  public void mkdir(Path path, WorkCallback<@Nullable Void> callback) {
    loop.<@Nullable Void>queueWork("fs.mkdir", () -> PathCalls.mkdir(path), callback);
  }

  /** Makes a directory. */
  public Promise<@Nullable Void> mkdir(Path path) {
    return promise(callback -> mkdir(path, callback));
  }

  /**
   * Makes a directory and what is missing above it: {@code mkdir} with {@code recursive}. The
   * result is the first one made, or null if all of it was there.
   */
  public void mkdirRecursive(Path path, WorkCallback<@Nullable Path> callback) {
    new MkdirRecursive(loop, path, callback).next();
  }

  /** Makes a directory and what is missing above it. */
  public Promise<@Nullable Path> mkdirRecursive(Path path) {
    return promise(callback -> mkdirRecursive(path, callback));
  }

  // ---- removing and renaming

  /** Removes a directory, which must be empty. */
  public void rmdir(Path path, WorkCallback<@Nullable Void> callback) {
    loop.<@Nullable Void>queueWork("fs.rmdir", () -> PathCalls.rmdir(path), callback);
  }

  /** Removes a directory, which must be empty. */
  public Promise<@Nullable Void> rmdir(Path path) {
    return promise(callback -> rmdir(path, callback));
  }

  /** Removes a file, or a symbolic link itself. */
  public void unlink(Path path, WorkCallback<@Nullable Void> callback) {
    loop.<@Nullable Void>queueWork("fs.unlink", () -> PathCalls.unlink(path), callback);
  }

  /** Removes a file, or a symbolic link itself. */
  public Promise<@Nullable Void> unlink(Path path) {
    return promise(callback -> unlink(path, callback));
  }

  /** Removes a file or, with {@link RmOption#RECURSIVE}, a directory with all that is in it. */
  public void rm(Path path, WorkCallback<@Nullable Void> callback, RmOption... options) {
    Set<RmOption> set = EnumSet.noneOf(RmOption.class);
    set.addAll(List.of(options));
    new Rm(loop, set).remove(path, callback);
  }

  /** Removes a file or, with {@link RmOption#RECURSIVE}, a directory with all that is in it. */
  public Promise<@Nullable Void> rm(Path path, RmOption... options) {
    return promise(callback -> rm(path, callback, options));
  }

  /** Gives a file or directory another name; what has that name is replaced. */
  public void rename(Path from, Path to, WorkCallback<@Nullable Void> callback) {
    loop.<@Nullable Void>queueWork("fs.rename", () -> PathCalls.rename(from, to), callback);
  }

  /** Gives a file or directory another name; what has that name is replaced. */
  public Promise<@Nullable Void> rename(Path from, Path to) {
    return promise(callback -> rename(from, to, callback));
  }

  /** The promise form of a call: it is settled in the poll phase in which a callback would come. */
  @SuppressWarnings("NullAway") // The result of a call that has not failed is a T.
  static <T extends @Nullable Object> Promise<T> promise(Effect<WorkCallback<T>> start) {
    return new Promise<>(resolvers ->
        start.accept((error, result) -> {
          if (error == null) {
            resolvers.resolve(result);
          } else {
            resolvers.reject(error);
          }
        }));
  }
}
