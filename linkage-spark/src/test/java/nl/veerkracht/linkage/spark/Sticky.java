package nl.veerkracht.linkage.spark;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** Files of this machine that nothing can be removed from. */
public final class Sticky extends RawLocalFileSystem {

    @Override
    public URI getUri() {
        return URI.create("sticky:///");
    }

    @Override
    public String getScheme() {
        return "sticky";
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        throw new IOException("nothing goes from here");
    }
}
