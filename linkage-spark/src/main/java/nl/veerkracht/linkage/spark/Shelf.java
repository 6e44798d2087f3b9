package nl.veerkracht.linkage.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.UUID;
import nl.veerkracht.linkage.LinkageKey;
import nl.veerkracht.linkage.Portion;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.spark.deploy.SparkHadoopUtil;

/**
 * A folder that every machine reaches, with the sealed portions of one linking. The key is made for this linking alone and is nowhere but in the memory of
 * the processes that work on it: what an interruption leaves behind can be read by nobody. Goes to the executors with their tasks.
 */
final class Shelf implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String folder;
    private final byte[] key = LinkageKey.generate().toBytes();

    /** @param work the folder in which one is made for this linking */
    Shelf(String work) {
        folder = new Path(new Path(work), ".linking-" + UUID.randomUUID()).toString();
    }

    private LinkageKey key() {
        return LinkageKey.of(key);
    }

    private FileSystem files() throws IOException {
        return new Path(folder).getFileSystem(SparkHadoopUtil.get().conf());
    }

    /** @throws Stopped if nothing can be put down there */
    void make() {
        try {
            FileSystem files = files();
            Path path = new Path(folder);
            if (!FileSystem.mkdirs(files, path, new FsPermission("700"))) {
                throw new IOException("no folder can be made");
            }
            files.deleteOnExit(path);
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    /** @throws Stopped if there is no room for it */
    void put(String name, Portion portion) {
        try (OutputStream out = files().create(new Path(folder, name), false)) {
            out.write(seal(portion));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Stopped unusable(Exception cause) {
        return new Stopped(
                folder + ": sealed records cannot be put down here (" + cause.getMessage()
                        + "); name a folder that has room and that every machine reaches.",
                cause);
    }

    Portion get(String name) {
        try (InputStream in = files().open(new Path(folder, name))) {
            return open(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] seal(Portion portion) {
        return portion.seal(key());
    }

    Portion open(byte[] sealed) {
        return Portion.open(sealed, key());
    }

    /** @throws IOException if something stays */
    void clear() throws IOException {
        Path path = new Path(folder);
        if (!files().delete(path, true) && files().exists(path)) {
            throw new IOException("it is still there");
        }
    }

    String folder() {
        return folder;
    }

    @Override
    public String toString() {
        return "Shelf[" + folder + ", key redacted]";
    }
}
