package nl.veerkracht.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The instrument files that come with the product, and those of a directory beside it. */
final class InstrumentFiles {

    private InstrumentFiles() {}

    static List<InstrumentSource> shipped() {
        return matching("classpath*:/instruments/*.yaml");
    }

    /** The files in {@code directory}; empty when it is the empty text. */
    static List<InstrumentSource> in(String directory) {
        return directory.isBlank() ? List.of() : matching("file:" + directory + "/*.yaml");
    }

    private static List<InstrumentSource> matching(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .map(InstrumentFiles::source)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InstrumentSource source(Resource resource) {
        try {
            return new InstrumentSource(
                    Objects.requireNonNull(resource.getFilename()),
                    resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
